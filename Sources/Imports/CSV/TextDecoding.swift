/// The text of a file as UTF-8, whatever the program wrote that saved it.
enum TextDecoding {
    /// The text without byte order mark, valid UTF-8 without NUL.
    ///
    /// Without a mark it is UTF-8 if it can be, else Windows-1252, in which Excel in Belgium saves "CSV".
    /// - Throws: ``ImportFault``.
    static func utf8(_ bytes: [UInt8]) throws -> [UInt8] {
        guard bytes.count <= ImportLimits.fileInBytes else {
            throw ImportFault("the file is larger than \(ImportLimits.fileInBytes >> 20) MiB")
        }
        guard !workbooks.contains(where: { bytes.starts(with: $0) }) else {
            throw ImportFault("the file is a workbook, no CSV: save it as 'CSV UTF-8' in the spreadsheet")
        }
        let text = try decoded(bytes)
        if let place = text.firstIndex(of: 0) {
            throw ImportFault("line \(line(of: place, in: text)) has a NUL: the file is no text")
        }
        return text
    }

    private static func decoded(_ bytes: [UInt8]) throws -> [UInt8] {
        for (mark, encoding) in marks where bytes.starts(with: mark) {
            return try converted(Array(bytes.dropFirst(mark.count)), from: encoding)
        }
        if let encoding = unmarked(bytes) { return try converted(bytes, from: encoding) }
        if bytes.contains(0) || String(validating: bytes, as: UTF8.self) != nil { return bytes }
        return try converted(bytes, from: "WINDOWS-1252")
    }

    /// UTF-16 without a mark, as some programs write it: every other byte of the first Latin letters is zero.
    private static func unmarked(_ bytes: [UInt8]) -> String? {
        switch bytes.prefix(4).map({ $0 == 0 }) {
        case [false, true, false, true]: "UTF-16LE"
        case [true, false, true, false]: "UTF-16BE"
        default: nil
        }
    }

    /// Of Excel and LibreOffice, and of Excel up to 2003.
    private static let workbooks: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]

    /// Excel writes "Unicode text" as UTF-16.
    private static let marks: [(mark: [UInt8], encoding: String)] = [
        ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]

    private static func converted(_ bytes: [UInt8], from encoding: String) throws -> [UInt8] {
        do {
            return try TextConversion.utf8(bytes, from: encoding)
        } catch .unknownEncoding {
            throw ImportFault("this computer cannot read \(encoding)")
        } catch .wrongByte(let place) {
            let line = line(of: place, in: bytes)
            throw ImportFault("line \(line) is not in \(encoding): save the file as 'CSV UTF-8' in the spreadsheet")
        }
    }

    private static func line(of place: Int, in text: [UInt8]) -> Int {
        1 + text[..<place].count { $0 == UInt8(ascii: "\n") }
    }
}
