/// The error of this kind that the work throws; `nil` if it ends well or throws another. The `#expect(throws:)` of Swift 6.0 does not
/// answer it.
package func thrown<Failure: Error, Value>(_ kind: Failure.Type, by work: () throws -> Value) -> Failure? {
    do {
        _ = try work()
        return nil
    } catch {
        return error as? Failure
    }
}
