import CCSV

/// One row of a file.
package struct CSVRow: Equatable, Sendable {
    /// As a spreadsheet counts.
    package let number: Int
    /// One more than ``ImportLimits/columns`` at most, each cut behind ``ImportLimits/cellInBytes``.
    package let cells: [String]

    var isBlank: Bool { cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
}

/// libcsv (csv(3)): rows of cells as RFC 4180 has them, whatever the line ends.
enum CSVParser {
    /// Reads valid UTF-8 row by row, as long as `row` answers that it wants more; blanks are left as they are.
    /// - Throws: ``ImportFault`` where quotation marks are wrong, after all rows before it.
    static func read(_ text: ArraySlice<UInt8>, separator: UInt8, row: (CSVRow) -> Bool) throws {
        var parser = csv_parser()
        guard csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)) == 0 else {
            throw ImportFault("no memory to read the file")
        }
        defer { csv_free(&parser) }
        csv_set_delim(&parser, separator)
        csv_set_space_func(&parser) { _ in 0 }  // else it takes blanks off
        let assembly = RowAssembly()
        var rest = text
        while !rest.isEmpty {
            let piece = rest.prefix(1 << 16)
            let read = assembly.read { cell, end, context in
                piece.withUnsafeBytes { csv_parse(&parser, $0.baseAddress, $0.count, cell, end, context) }
            }
            guard assembly.takeRows().allSatisfy(row) else { return }
            guard read == piece.count else { throw fault(of: csv_error(&parser), assembly) }
            rest = rest.dropFirst(piece.count)
        }
        guard assembly.read({ csv_fini(&parser, $0, $1, $2) }) == 0 else { throw assembly.fault(unclosed) }
        _ = assembly.takeRows().allSatisfy(row)
    }

    private static let unclosed = "a quotation mark opens a value, and none closes it up to the end of the file"

    private static func fault(of code: Int32, _ assembly: RowAssembly) -> ImportFault {
        guard code == CSV_EPARSE else { return assembly.fault("no memory to read on") }
        return assembly.fault(
            "a quotation mark stands inside of a value: the value needs quotation marks around it, and those inside "
                + "doubled")
    }
}

/// What the callbacks of libcsv have put together so far.
private final class RowAssembly {
    private var rows: [CSVRow] = []
    private var cells: [String] = []
    private var number = 1
    private var lastEnd: Int32 = 0

    typealias CellCallback = @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void
    typealias EndCallback = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void

    /// Calls libcsv with callbacks that end here.
    func read<Answer>(_ call: (CellCallback, EndCallback, UnsafeMutableRawPointer) -> Answer) -> Answer {
        withExtendedLifetime(self) {
            call(
                { bytes, count, context in
                    RowAssembly.of(context)?.add(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
                },
                { end, context in RowAssembly.of(context)?.end(with: end) },
                Unmanaged.passUnretained(self).toOpaque())
        }
    }

    func takeRows() -> [CSVRow] {
        defer { rows = [] }
        return rows
    }

    /// In the row that is not yet at its end.
    func fault(_ reason: String) -> ImportFault { ImportFault(row: number, reason) }

    private static func of(_ context: UnsafeMutableRawPointer?) -> RowAssembly? {
        context.map { Unmanaged<RowAssembly>.fromOpaque($0).takeUnretainedValue() }
    }

    private func add(_ bytes: UnsafeRawBufferPointer) {
        guard cells.count <= ImportLimits.columns else { return }
        cells.append(String(decoding: bytes.prefix(ImportLimits.cellInBytes + 4), as: UTF8.self))
    }

    /// libcsv reports each carriage return and line feed behind a row; an empty line counts as a row in a spreadsheet.
    private func end(with end: Int32) {
        let isSecondOfPair = cells.isEmpty && end == CSV_LF && lastEnd == CSV_CR
        lastEnd = end
        guard !isSecondOfPair else { return }
        if !cells.isEmpty { rows.append(CSVRow(number: number, cells: cells)) }
        cells = []
        number += 1
    }
}
