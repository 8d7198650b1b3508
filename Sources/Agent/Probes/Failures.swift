/// Reads that failed without making the rest of a section wrong: the display beside a broken one is still reported.
final class Failures {
    /// Of a machine that answers nothing any more the first say enough.
    private static let maximum = 16

    private var list: [any Error] = []

    func append(_ error: any Error) {
        if list.count < Self.maximum { list.append(error) }
    }

    /// What failed since this was last asked.
    func taken() -> [any Error] {
        defer { list = [] }
        return list
    }
}

extension Failures {
    /// What a read gives, or `nil` where it fails, which is kept.
    func attempt<Value>(_ read: () throws -> Value?) -> Value? {
        do { return try read() } catch {
            append(error)
            return nil
        }
    }
}
