/// A JSON value as read from outside (RFC 8259).
package enum JSONValue: Sendable, Equatable {
    case null
    case boolean(Bool)
    case integer(Int64)
    /// A number with a fraction, an exponent or more than 53 bits, as it was written. Nothing that Inkaart exchanges needs one.
    case otherNumber(String)
    case text(String)
    case array([JSONValue])
    case object([JSONMember])

    /// The members of an object; `nil` for every other value.
    package var members: [JSONMember]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The value of a member; `nil` if it is absent, `null`, or if this is no object.
    package subscript(_ name: String) -> JSONValue? {
        guard let value = members?.first(where: { $0.name == name })?.value, value != .null else { return nil }
        return value
    }

    package var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    package var integer: Int64? {
        guard case .integer(let integer) = self else { return nil }
        return integer
    }

    package var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The elements of an array that holds nothing but texts.
    package var texts: [String]? {
        let texts = elements?.compactMap(\.text)
        return texts?.count == elements?.count ? texts : nil
    }
}

/// One member of an object, with the place of its value in the bytes that were read.
package struct JSONMember: Sendable, Equatable {
    package let name: String
    package let value: JSONValue
    /// The value's bytes, from its first to behind its last, without white space around it.
    package let range: Range<Int>

    /// Whether name and value are equal; the place does not count, since white space moves it.
    package static func == (one: JSONMember, other: JSONMember) -> Bool {
        one.name == other.name && one.value == other.value
    }
}
