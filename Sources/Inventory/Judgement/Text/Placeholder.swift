/// Texts that firmware shows where nobody wrote a serial number, an id or a name.
///
/// Compared as a whole, without case and outer blanks: part of a true serial may look like anything.
package enum Placeholder {
    package static func isPlaceholder(_ text: String) -> Bool {
        guard let trimmed = BoundedText.trimmed(text)?.lowercased() else { return true }
        return texts.contains(trimmed) || isOneCharacter(trimmed) || patterns.contains { $0.matches(trimmed) }
    }

    /// The text without outer blanks; `nil` if it is a placeholder.
    package static func genuine(_ text: String?) -> String? {
        guard let text, !isPlaceholder(text) else { return nil }
        return BoundedText.trimmed(text)
    }

    /// The first genuine text.
    package static func genuine(firstOf texts: [String?]) -> String? {
        texts.lazy.compactMap(genuine).first
    }

    /// "0", "00000000", "........", "XXXXXXX": whatever the length.
    private static func isOneCharacter(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == text.utf8.first }
    }
}
