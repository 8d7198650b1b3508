/// The start and the end of a file of XML, and how long it is.
struct WorkbookPart {
    private var start: [UInt8] = []
    private var end: [UInt8] = []
    private var size = 0

    /// What stands around the rows of a sheet is far shorter.
    private static let kept = 1 << 16

    mutating func append(_ block: ArraySlice<UInt8>) {
        start += block.prefix(Self.kept - start.count)
        end = block.count < Self.kept ? (end + block).suffix(Self.kept) : Array(block.suffix(Self.kept))
        size += block.count
    }

    /// Whether it begins as XML does, and ends with the end of its first element.
    var isWhole: Bool {
        guard start.starts(with: "<?xml".utf8), let name = nameOfFirstElement else { return false }
        let blanksBehind = end.reversed().prefix { $0 <= 0x20 }.count
        return end.dropLast(blanksBehind).suffix(name.count + 3) == ArraySlice("</".utf8 + name + ">".utf8)
    }

    private var nameOfFirstElement: [UInt8]? {
        let name = start.split(separator: UInt8(ascii: "<")).first { $0.first != UInt8(ascii: "?") }
        return name.map { $0.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") } }.map(Array.init)
    }

    /// Bytes of the rows of a sheet; none if it has no place for rows.
    var sizeOfRows: Int {
        let (open, close) = (Array("<sheetData>".utf8), Array("</sheetData>".utf8))
        let first = start.indices.first { start[$0...].starts(with: open) }
        let last = end.indices.last { end[$0...].starts(with: close) }
        guard let first, let last else { return 0 }
        return size - end.count + last - (first + open.count)
    }
}
