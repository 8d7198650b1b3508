/// One named fact of a record: how it is written, read, and what it is.
///
/// The fields of a record are the only way its facts become bytes, so the tables of fields list all that can leave a machine.
package struct Field<Owner>: Sendable {
    package let name: String
    /// What the fact is, with its unit.
    package let meaning: String
    /// Whether the fact may lead to a person, be it through the one to whom a machine was handed. A serial number does; so
    /// does an address of hardware, a name of a machine, and what a person may have written into the firmware.
    package let isPersonal: Bool
    /// Why it leaves the machine, where that is not what the record around it is for.
    private(set) var purpose: Purpose?
    /// The fields of the records below this one, which serve the given purpose unless they have their own.
    let nested: @Sendable (Purpose) -> [FieldDescription]
    let write: @Sendable (Owner, inout JSONWriter) -> Void
    let read: @Sendable (inout Owner, JSONValue) throws(FieldError) -> Void

    /// The same field with a purpose of its own.
    package func serving(_ purpose: Purpose) -> Field {
        var field = self
        field.purpose = purpose
        return field
    }
}

/// A field without its owner's type, for lists of all fields.
package struct FieldDescription: Sendable {
    package let name: String
    package let meaning: String
    package let isPersonal: Bool
    package let purpose: Purpose
    package let nested: [FieldDescription]

    package init(
        _ name: String, _ meaning: String, isPersonal: Bool = false, serving purpose: Purpose,
        nested: [FieldDescription] = []
    ) {
        self.name = name
        self.meaning = meaning
        self.isPersonal = isPersonal
        self.purpose = purpose
        self.nested = nested
    }
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

    /// What its fields are; those without a purpose of their own serve the given one.
    package static func descriptions(serving purpose: Purpose = .inventory) -> [FieldDescription] {
        fields.map { field in
            let purpose = field.purpose ?? purpose
            return FieldDescription(
                field.name, field.meaning, isPersonal: field.isPersonal, serving: purpose,
                nested: field.nested(purpose))
        }
    }
}
