package typealias Path<Owner, Value> = WritableKeyPath<Owner, Value> & Sendable

extension Field {
    /// A field of one JSON value; `nil` is not written.
    private static func single<Value>(
        _ name: String, _ path: any Path<Owner, Value?>, _ meaning: String, isPersonal: Bool, expected: String,
        write: @escaping @Sendable (Value, inout JSONWriter) -> Void,
        read: @escaping @Sendable (JSONValue) -> Value?
    ) -> Field {
        Field(
            name: name, meaning: meaning, isPersonal: isPersonal, nested: { _ in [] },
            write: { owner, writer in
                guard let value = owner[keyPath: path] else { return }
                writer.name(name)
                write(value, &writer)
            },
            read: { owner, json throws(FieldError) in
                guard let value = read(json) else { throw FieldError(expected: expected) }
                owner[keyPath: path] = value
            })
    }

    package static func text(
        _ name: String, _ path: any Path<Owner, String?>, _ meaning: String, isPersonal: Bool = false
    ) -> Field {
        single(
            name, path, meaning, isPersonal: isPersonal, expected: "a text",
            write: { $1.text($0) }, read: { $0.text })
    }

    /// A text that tells one thing from all others of its kind, and so may lead to the person who uses it.
    package static func identifier(
        _ name: String, _ path: any Path<Owner, String?>, _ meaning: String
    ) -> Field {
        text(name, path, meaning, isPersonal: true).serving(.recognition)
    }

    /// A number that no reader would take, beyond ±2^53, is left out: it is the hardware's nonsense.
    package static func integer(_ name: String, _ path: any Path<Owner, Int64?>, _ meaning: String) -> Field {
        Field(
            name: name, meaning: meaning, isPersonal: false, nested: { _ in [] },
            write: { owner, writer in
                guard let number = owner[keyPath: path], number.magnitude <= 1 << 53 else { return }
                writer.name(name)
                writer.integer(number)
            },
            read: { owner, json throws(FieldError) in
                guard let number = json.integer else { throw FieldError(expected: "a whole number") }
                owner[keyPath: path] = number
            })
    }

    package static func flag(_ name: String, _ path: any Path<Owner, Bool?>, _ meaning: String) -> Field {
        single(name, path, meaning, isPersonal: false, expected: "true or false", write: { $1.boolean($0) }) { json in
            guard case .boolean(let flag) = json else { return nil }
            return flag
        }
    }

    /// A list of texts; an empty one is not written.
    package static func texts(
        _ name: String, _ path: any Path<Owner, [String]>, _ meaning: String, isPersonal: Bool = false
    ) -> Field {
        Field(
            name: name, meaning: meaning, isPersonal: isPersonal, nested: { _ in [] },
            write: { owner, writer in
                guard !owner[keyPath: path].isEmpty else { return }
                writer.name(name)
                writer.array { writer in owner[keyPath: path].forEach { writer.text($0) } }
            },
            read: { owner, json throws(FieldError) in
                guard let texts = json.texts else { throw FieldError(expected: "a list of texts") }
                owner[keyPath: path] = texts
            })
    }

    /// Pairs of a name and a text, as one object in the order of the names; none are not written.
    package static func pairs(
        _ name: String, _ path: any Path<Owner, [TextPair]>, _ meaning: String
    ) -> Field {
        Field(
            name: name, meaning: meaning, isPersonal: false, nested: { _ in [] },
            write: { owner, writer in
                guard !owner[keyPath: path].isEmpty else { return }
                writer.name(name)
                writer.object { writer in
                    for pair in owner[keyPath: path] {
                        writer.name(pair.name)
                        writer.text(pair.text)
                    }
                }
            },
            read: { owner, json throws(FieldError) in
                guard let members = json.members else { throw FieldError(expected: "an object of texts") }
                for member in members {
                    guard let text = member.value.text else { throw FieldError(path: member.name, expected: "a text") }
                    owner[keyPath: path].append(TextPair(name: member.name, text: text))
                }
            })
    }

    /// A list of records; an empty one is not written.
    package static func list<Part: Record>(
        _ name: String, _ path: any Path<Owner, [Part]>, _ meaning: String
    ) -> Field {
        Field(
            name: name, meaning: meaning, isPersonal: false, nested: { Part.descriptions(serving: $0) },
            write: { owner, writer in
                guard !owner[keyPath: path].isEmpty else { return }
                writer.name(name)
                writer.array { writer in owner[keyPath: path].forEach { $0.write(to: &writer) } }
            },
            read: { owner, json throws(FieldError) in
                guard let elements = json.elements else { throw FieldError(expected: "a list") }
                for (index, element) in elements.enumerated() {
                    do throws(FieldError) {
                        owner[keyPath: path].append(try Part(element))
                    } catch {
                        throw error.below("[\(index)]")
                    }
                }
            })
    }

    /// A record inside a record.
    package static func record<Part: Record>(
        _ name: String, _ path: any Path<Owner, Part?>, _ meaning: String
    ) -> Field {
        Field(
            name: name, meaning: meaning, isPersonal: false, nested: { Part.descriptions(serving: $0) },
            write: { owner, writer in
                guard let part = owner[keyPath: path] else { return }
                writer.name(name)
                part.write(to: &writer)
            },
            read: { owner, json throws(FieldError) in owner[keyPath: path] = try Part(json) })
    }
}

/// A name and its text, for lists that are too long for records of their own.
package struct TextPair: Sendable, Equatable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
