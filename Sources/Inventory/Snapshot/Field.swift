/// One named fact of a record: how it is written, read, and what it is.
///
/// The fields of a record are the only way its facts become bytes, so the tables of fields list all that can leave a machine.
package struct Field<Owner>: Sendable {
    package let name: String
    /// What the fact is, with its unit.
    package let meaning: String
    package let isPersonal: Bool
    /// The fields of the records below this one.
    package let nested: @Sendable () -> [FieldDescription]
    let write: @Sendable (Owner, inout JSONWriter) -> Void
    let read: @Sendable (inout Owner, JSONValue) throws(FieldError) -> Void
}

/// A field without its owner's type, for lists of all fields.
package struct FieldDescription: Sendable {
    package let name: String
    package let meaning: String
    package let isPersonal: Bool
    package let nested: [FieldDescription]
}

/// A value that does not fit its field; `path` leads to it from the outermost record.
package struct FieldError: Error, Equatable, CustomStringConvertible {
    package var path: String
    package let expected: String

    package init(path: String = "", expected: String) {
        self.path = path
        self.expected = expected
    }

    package var description: String { "\(path): expected \(expected)" }

    func below(_ name: String) -> FieldError {
        let separator = path.isEmpty || path.hasPrefix("[") ? "" : "."
        return FieldError(path: name + separator + path, expected: expected)
    }
}

/// A value made of named facts. Every fact may be absent; an absent one is not written.
package protocol Record: Sendable {
    init()
    static var fields: [Field<Self>] { get }
}

extension Record {
    /// Reads the known fields of an object. Unknown ones come from a newer program and are passed over.
    package init(_ value: JSONValue) throws(FieldError) {
        guard let members = value.members else { throw FieldError(expected: "an object") }
        self.init()
        for field in Self.fields {
            guard let member = members.first(where: { $0.name == field.name }), member.value != .null else { continue }
            do { try field.read(&self, member.value) } catch { throw error.below(field.name) }
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            for field in Self.fields { field.write(self, &writer) }
        }
    }

    /// The record as JSON bytes; equal records give equal bytes.
    package var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }

    package static var descriptions: [FieldDescription] {
        fields.map {
            FieldDescription(name: $0.name, meaning: $0.meaning, isPersonal: $0.isPersonal, nested: $0.nested())
        }
    }
}
