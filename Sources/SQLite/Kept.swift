/// What was read in a snapshot and may be needed again in it; forgotten when the snapshot ends.
final class Kept {
    private var depth = 0
    private var values: [AnyHashable: Any] = [:]

    func begin() { depth += 1 }

    func end() {
        depth -= 1
        if depth == 0 { values = [:] }
    }

    func value<Value>(_ key: AnyHashable) -> Value? { values[key] as? Value }

    /// Outside of a snapshot nothing is kept: what is read next may be of another moment.
    func value<Value>(_ key: AnyHashable, _ read: () throws -> Value) rethrows -> Value {
        if let value = values[key] as? Value { return value }
        let value = try read()
        if depth > 0 { values[key] = value }
        return value
    }
}

extension Connection {
    /// A reading that several questions of one snapshot share: it is made once. `key` says what it is, and of what.
    package func once<Value>(_ key: some Hashable, _ read: () throws -> Value) rethrows -> Value {
        try kept.value(AnyHashable(key), read)
    }

    /// What ``once(_:_:)`` read already in this snapshot; `nil` if it did not.
    package func known<Value>(_ key: some Hashable, as _: Value.Type) -> Value? { kept.value(AnyHashable(key)) }
}
