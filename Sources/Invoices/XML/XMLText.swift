import Imports

/// The text of an XML file in UTF-8 without its first line `<?xml … encoding="…"?>`, which is then no longer true.
///
/// So the library that parses it never converts: one place decides what an encoding is, and says which line is not in it.
enum XMLText {
    /// - Throws: `ImportFault`.
    static func utf8(_ bytes: [UInt8]) throws -> [UInt8] {
        let text = try decoded(bytes)
        if let place = text.firstIndex(of: 0) {
            throw ImportFault("line \(line(of: place, in: text)) has a NUL: the file is no XML")
        }
        guard let end = endOfDeclaration(text) else { return text }
        // As blanks, so that all behind it stays where it is.
        return text[..<end].map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") } + text[end...]
    }

    private static func decoded(_ bytes: [UInt8]) throws -> [UInt8] {
        for (mark, encoding) in marks where bytes.starts(with: mark) {
            return try converted(Array(bytes.dropFirst(mark.count)), from: encoding)
        }
        for (start, encoding) in starts where bytes.starts(with: start) { return try converted(bytes, from: encoding) }
        let name = declaredEncoding(bytes)
        guard let encoding = name.map({ encodings[$0.lowercased()] }) ?? "UTF-8" else {
            throw ImportFault("the file is written in '\(name ?? "")': UTF-8 would be right")
        }
        return try converted(bytes, from: encoding)
    }

    private static let marks: [(bytes: [UInt8], encoding: String)] = [
        ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]

    /// `<?` of UTF-16 without a mark.
    private static let starts: [(bytes: [UInt8], encoding: String)] = [
        ([0x3C, 0, 0x3F, 0], "UTF-16LE"), ([0, 0x3C, 0, 0x3F], "UTF-16BE"),
    ]

    /// What a first line may name, in small letters. One that names UTF-16 and can be read is in UTF-8: some programs write into memory and
    /// save otherwise. ISO-8859-1 is what they call Windows-1252, which has all its letters.
    private static let encodings = [
        "utf-8": "UTF-8", "utf8": "UTF-8", "us-ascii": "UTF-8", "ascii": "UTF-8", "utf-16": "UTF-8",
        "windows-1252": "WINDOWS-1252", "cp1252": "WINDOWS-1252", "iso-8859-1": "WINDOWS-1252",
        "latin1": "WINDOWS-1252", "iso-8859-15": "ISO-8859-15",
    ]

    private static func converted(_ bytes: [UInt8], from encoding: String) throws -> [UInt8] {
        if encoding == "UTF-8", String(validating: bytes, as: UTF8.self) != nil { return bytes }
        do {
            return try TextConversion.utf8(bytes, from: encoding)
        } catch .unknownEncoding {
            throw ImportFault("this computer cannot read \(encoding)")
        } catch .wrongByte(let place) {
            throw ImportFault("line \(line(of: place, in: bytes)) is not in \(encoding), in which the file says it is")
        }
    }

    private static func endOfDeclaration(_ text: [UInt8]) -> Int? {
        guard text.starts(with: Array("<?xml".utf8)) else { return nil }
        return text.prefix(maximumDeclaration).firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }

    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        guard let end = endOfDeclaration(bytes) else { return nil }
        let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "encoding", maxSplits: 1)
        guard words.count == 2 else { return nil }
        return words[1].split(whereSeparator: { " \t\r\n=\"'?>".contains($0) }).first.map(String.init)
    }

    private static let maximumDeclaration = 400

    private static func line(of place: Int, in text: [UInt8]) -> Int {
        1 + text[..<place].count { $0 == UInt8(ascii: "\n") }
    }
}
