import CMiniZip

/// Reads a finished workbook again (minizip, unzip.h), as libxlsxwriter does not look whether the files that it keeps beside could be
/// written: where the disk is full it leaves rows out, says that all is well, and Excel cannot open the workbook.
struct WorkbookCheck {
    /// Bytes of rows that each sheet has to have.
    let sheets: [Int]

    /// - Throws: `WorkbookError.incomplete` if a part of it cannot be read, or is not as long as it was.
    func check(_ path: String) throws(WorkbookError) {
        guard let archive = unzOpen64(path) else { throw .incomplete("the whole") }
        defer { unzClose(archive) }
        var result = unzGoToFirstFile(archive)
        while result == UNZ_OK {
            let name = Self.name(of: archive)
            guard let part = Self.part(of: archive), isWhole(part, name) else { throw .incomplete(name) }
            result = unzGoToNextFile(archive)
        }
        if result != UNZ_END_OF_LIST_OF_FILE { throw .incomplete("the list of parts") }
    }

    private func isWhole(_ part: WorkbookPart, _ name: String) -> Bool {
        guard part.isWhole else { return false }
        let sheet = sheets.indices.first { name == "xl/worksheets/sheet\($0 + 1).xml" }
        return sheet.map { sheets[$0] == part.sizeOfRows } ?? true
    }

    /// `nil` if it is damaged: closing compares the sum of what was read.
    private static func part(of archive: unzFile) -> WorkbookPart? {
        guard unzOpenCurrentFile(archive) == UNZ_OK else { return nil }
        var part = WorkbookPart()
        var block = [UInt8](repeating: 0, count: 1 << 16)
        var count: Int32 = 0
        repeat {
            count = unzReadCurrentFile(archive, &block, UInt32(block.count))
            part.append(block.prefix(Int(max(count, 0))))
        } while count > 0
        let isRead = unzCloseCurrentFile(archive) == UNZ_OK && count == 0
        return isRead ? part : nil
    }

    private static func name(of archive: unzFile) -> String {
        var name = [UInt8](repeating: 0, count: 256)
        let capacity = UInt(name.count - 1)
        let result = name.withUnsafeMutableBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return unzGetCurrentFileInfo64(archive, nil, start, capacity, nil, 0, nil, 0)
        }
        return result == UNZ_OK ? String(decoding: name.prefix { $0 != 0 }, as: UTF8.self) : "a part"
    }
}
