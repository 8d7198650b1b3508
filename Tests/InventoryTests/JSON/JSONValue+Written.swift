@testable import Inventory

extension JSONValue {
    /// The value as JSON; a number that is not whole as it was written.
    var written: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }

    private func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .boolean(let boolean): writer.boolean(boolean)
        case .integer(let integer): writer.integer(integer)
        case .otherNumber(let digits): writer.raw(digits.utf8)
        case .text(let text): writer.text(text)
        case .array(let elements): writer.array { writer in elements.forEach { $0.write(to: &writer) } }
        case .object(let members):
            writer.object { writer in
                for member in members {
                    writer.name(member.name)
                    member.value.write(to: &writer)
                }
            }
        }
    }

    /// An object of these members in this order.
    static func record(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(members.map { JSONMember(name: $0, value: $1, range: 0..<0) })
    }

    init(_ document: String, limits: JSONLimits = .wire) throws {
        try self.init(parsing: Array(document.utf8), limits: limits)
    }
}
