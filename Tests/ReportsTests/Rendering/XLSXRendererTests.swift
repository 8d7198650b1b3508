import Assets
import Files
import Foundation
import Sheets
import Temporary
import TestSupport
import Testing

@testable import Reports

@Suite struct XLSXRendererTests {
    private let folder: TemporaryFolder
    private let renderer = XLSXRenderer(language: .dutch)

    init() throws { folder = try TemporaryFolder() }

    private func report(rows: Int, parts: Int = 1) -> Report {
        let columns: [Sheet.Column] = [.init("a", nl: "A", en: "A"), .init("b", nl: "B", en: "B", .number)]
        let table = ReportTable("a", Words("Rijen"), columns, whenEmpty: Words("-")) { take in
            for part in 0..<parts {
                var sheet = Sheet(columns: columns)
                for row in 0..<rows { sheet.append([.text("row \(row) of \(part)"), .integer(Int64(row))]) }
                try take(sheet)
            }
        }
        let about = About(
            name: "a", title: Words("Proef"), community: nil, owner: .all, day: Day(number: 20_779),
            madeAt: 1_795_348_800)
        return Report(about: about, tables: [table])
    }

    @Test func theSameReportHasTheSameBytes() throws {
        try renderer.write(report(rows: 3), to: folder.path("one.xlsx"))
        try renderer.write(report(rows: 3), to: folder.path("two.xlsx"))
        let one = try File.read(folder.path("one.xlsx"), limit: 1_000_000)
        #expect(try File.read(folder.path("two.xlsx"), limit: 1_000_000) == one)
        #expect(try folder.names() == ["one.xlsx", "two.xlsx"])
    }

    @Test func aLongTableGoesOnInAFurtherSheet() throws {
        let workbook = try Workbook(
            at: folder.path("book.xlsx"), .init(title: "", subject: "", author: "", createdAt: 1))
        var names = SheetNames()
        let report = report(rows: 5, parts: 2)
        let foot = SheetLayout.Foot(text: "", page: "", of: "")
        let table = WorkbookTable(report.tables[0], workbook, .dutch, foot: foot, 5)
        let contents = try table.write(&names, report.tables[0].visit)
        try workbook.close()
        #expect(contents.map(\.name) == ["Rijen", "Rijen (2)", "Rijen (3)"])
        #expect(contents.map(\.rows) == [4, 4, 2])
    }

    @Test func onPaperThereIsWhatIsKnown() throws {
        var report = report(rows: 2)
        let table = report.tables[0]
        let columns = table.columns + [.init("c", nl: "C", en: "C")]
        report.tables[0] = ReportTable("a", Words("Rijen"), columns, whenEmpty: Words("-")) { take in
            try table.visit { sheet in
                var wider = Sheet(columns: columns)
                for row in sheet.rows { wider.append(row + [nil]) }
                try take(wider)
            }
        }
        try renderer.write(report, to: folder.path("report.xlsx"))
        let content = String(decoding: try UnpackedWorkbook.content(of: folder.path("report.xlsx")), as: UTF8.self)
        #expect(content.contains("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">Rijen!$A$1:$C$3<"))
        #expect(content.contains("hidden=\"1\" customWidth=\"1\" outlineLevel=\"1\"/></cols>"))
        #expect(content.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\""))
    }

    @Test func aSheetHoldsNoMoreThanExcelReads() throws {
        let workbook = try Workbook(
            at: folder.path("book.xlsx"), .init(title: "", subject: "", author: "", createdAt: 1))
        let sheet = try workbook.addSheet("a")
        try workbook.append(repeatElement([], count: Workbook.maximumRows), to: sheet)
        #expect(throws: WorkbookError.tooManyRows) { try workbook.append([[]], to: sheet) }
        #expect(throws: WorkbookError.self) { try workbook.addSheet("A") }
        #expect(throws: WorkbookError.self) { try workbook.addSheet("a:b") }
    }

    @Test func whatFailsHalfwayLeavesTheOldFile() throws {
        struct Stopped: Error {}
        let path = folder.path("report.xlsx")
        try File.write([1], to: path)
        var stopping = report(rows: 3)
        stopping.tables[0] = ReportTable("a", Words("A"), stopping.tables[0].columns, whenEmpty: Words("-")) { take in
            try take(Sheet(columns: []))
            throw Stopped()
        }
        #expect(throws: Stopped.self) { try renderer.write(stopping, to: path) }
        #expect(try File.read(path, limit: 10) == [1])
        #expect(try folder.names() == ["report.xlsx"])
    }

    @Test func aFolderThatIsNotThereIsSaid() {
        let path = folder.path("none/report.xlsx")
        #expect(throws: FileError("write", path, code: ENOENT)) { try renderer.write(report(rows: 1), to: path) }
    }

    /// However small the disk is, there is the whole workbook or the old file: the library itself would leave half of the rows.
    @Test(.enabled(if: SmallDisk.isPossible, "needs root, to mount a small disk"))
    func aFullDiskLeavesTheOldFile() throws {
        try renderer.write(report(rows: 1500), to: folder.path("whole.xlsx"))
        let whole = try File.read(folder.path("whole.xlsx"), limit: 10_000_000)
        var outcomes: Set<Bool> = []
        for pages in stride(from: 2, through: 120, by: 4) {
            let disk = try #require(try SmallDisk(bytes: pages * 4096))
            let path = disk.path + "/report.xlsx"
            try File.write([1], to: path)
            // Which error it is, the next test says.
            let isDone = (try? renderer.write(report(rows: 1500), to: path)) != nil
            outcomes.insert(isDone)
            let left = try File.read(path, limit: 10_000_000)
            let isRight = left == (isDone ? whole : [1])
            #expect(isRight, "\(pages) pages")
            let names = try Folder.names(in: disk.path)
            #expect(names == ["report.xlsx"])
        }
        #expect(outcomes == [true, false])
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs root, to mount a small disk"))
    func aFullDiskIsSaid() throws {
        let disk = try #require(try SmallDisk(bytes: 15 * 4096))
        let path = disk.path + "/report.xlsx"
        let error = thrown(FileError.self) { try renderer.write(report(rows: 1500), to: path) }
        #expect(error?.code == ENOSPC)
    }
}
