/// Text from hardware and files as it may enter a snapshot: valid UTF-8, bounded, without blanks around it.
package enum BoundedText {
    /// Bytes of one string. The longest genuine ones are dock and printer descriptions of some 200 bytes.
    package static let maximumBytes = 256

    /// The text up to the first NUL; bytes that are not UTF-8 become U+FFFD; `nil` if nothing is left.
    package static func text(_ bytes: some Collection<UInt8>, limit: Int = maximumBytes) -> String? {
        // At once where they lie together: asked one by one through the protocol, each byte costs a hundred instructions.
        if let text = bytes.withContiguousStorageIfAvailable({ text(of: $0, limit) }) { return text }
        return Array(bytes.prefix(limit + 3)).withUnsafeBufferPointer { text(of: $0, limit) }
    }

    private static func text(of bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> String? {
        // Three bytes more than fit, so that the last character that fits is whole; and a repaired byte takes three.
        var text = String(decoding: bytes.prefix(limit + 3).prefix { $0 != 0 }, as: UTF8.self)
        while text.utf8.count > limit { text.unicodeScalars.removeLast() }
        return trimmed(text)
    }

    /// Without blanks, tabs and line ends around it; `nil` if nothing is left.
    package static func trimmed(_ text: String) -> String? {
        if let first = text.utf8.first, let last = text.utf8.last, isVisible(first), isVisible(last) { return text }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return nil }
        return String(scalars[first...last])
    }

    private static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    private static func isBlank(_ scalar: UnicodeScalar) -> Bool {
        scalar == " " || ("\t"..."\r").contains(scalar) || scalar == "\u{A0}"
    }
}
