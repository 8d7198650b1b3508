/// A mail address as a mail server of today takes it, in ASCII alone.
///
/// Source: RFC 5321 §4.1.2 (a dot-string, not a quoted one) and §4.5.3.1, RFC 1035 §2.3.1 (names of hosts), RFC 3696 erratum 1690
/// (254 characters in all).
package struct MailAddress: Sendable, Hashable, CustomStringConvertible {
    /// Its domain in small letters.
    package let text: String

    package static let maximumLength = 254

    package var description: String { text }

    package var domain: String { String(text.drop { $0 != "@" }.dropFirst()) }

    /// - Throws: ``MailAddressError`` for what no mail server takes, or what only some do.
    package init(_ text: String) throws(MailAddressError) {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw Self.notASCII(text) }
        guard text.utf8.count <= Self.maximumLength else {
            throw MailAddressError("a mail address has at most \(Self.maximumLength) characters")
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw MailAddressError("'\(text)' is no mail address: it has one @") }
        guard Self.isMailbox(parts[0]) else {
            throw MailAddressError("'\(text)' is no mail address: '\(parts[0])' before its @ is not as servers take it")
        }
        guard Self.isDomain(parts[1]) else {
            throw MailAddressError("'\(text)' is no mail address: '\(parts[1])' is no domain such as school.be")
        }
        self.text = "\(parts[0])@\(parts[1].lowercased())"
    }

    private static func notASCII(_ text: String) -> MailAddressError {
        guard text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.properties.generalCategory != .control }) else {
            return MailAddressError("a mail address has no blanks, line ends or control characters")
        }
        return MailAddressError(
            "a mail address has ASCII letters only: a domain such as lindé.be is written as its A-label, xn--lind-epa.be"
        )
    }

    /// Words of letters, digits and `atext` with single dots between (RFC 5322 §3.2.3).
    private static func isMailbox(_ text: Substring) -> Bool {
        guard (1...64).contains(text.utf8.count) else { return false }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "!#$%&'*+-/=?^_`{|}~".contains($0) }
        }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, labels.count >= 2, labels.last?.allSatisfy(\.isNumber) == false else {
            return false
        }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
    }
}

/// Why a text is no mail address; a sentence for the person who typed it.
package struct MailAddressError: Error, Equatable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
