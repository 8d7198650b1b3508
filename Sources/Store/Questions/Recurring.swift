import SQLite

/// Turns a text that recurs in many rows into a value, once for each text.
struct Recurring<Value> {
    private var values: [String: Value?] = [:]
    private let read: (String) -> Value?

    init(_ read: @escaping (String) -> Value?) { self.read = read }

    mutating func value(_ text: String?) -> Value? {
        guard let text else { return nil }
        if let known = values[text] { return known }
        let value = read(text)
        values[text] = .some(value)
        return value
    }
}
