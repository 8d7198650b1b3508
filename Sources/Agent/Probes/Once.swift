/// What several ask for: read when the first does, and after a failure again when the next does.
final class Once<Value> {
    private let read: () throws -> Value
    private var known: Value?

    init(_ read: @escaping () throws -> Value) { self.read = read }

    var value: Value {
        get throws {
            if let known { return known }
            let value = try read()
            known = value
            return value
        }
    }
}
