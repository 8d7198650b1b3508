import Inventory
import Sheets
import Temporary
import TestSupport
import Testing

@testable import Labels

@Suite struct LabelDrawingTests {
    @Test func theCodeIsTheInventoryNumberOrElseWhatThereIs() {
        #expect(Label.laptop.code == "RB-2026-0042")
        #expect(Label.board.code == "SBID7286R-0417-22B")
        #expect(Label.bare.code == "inkaart:123456")
    }

    @Test func aLabelIsDrawn() throws {
        let svg = try LabelDrawing(.laptop, on: .averyL7160, in: .dutch).svg
        #expect(try Golden.difference(svg, to: "labels/laptop.svg") == nil)
    }

    private static let readable: [(label: Label, sheet: LabelSheet)] = LabelSheet.all.flatMap { sheet in
        [Label.laptop, .board, .bare].map { ($0, sheet) }
    }

    @Test(arguments: readable.indices)
    func aReaderTakesTheCodeFromWhatWasDrawn(_ number: Int) throws {
        let (label, sheet) = Self.readable[number]
        let drawing = try LabelDrawing(label, on: sheet, in: .dutch)
        let folder = try TemporaryFolder()
        #expect(try Tool.code(in: drawing.svg, below: folder.path) == label.code + "\n")
    }

    @Test(arguments: ["Lokaal é-ü-ß 12", "LAPTOP 1", "0123456789", "a&b<c>\"d'"])
    func aReaderTakesEveryTextAsItWas(text: String) throws {
        let label = Label(number: 1, kind: .laptop, inventoryNumber: text)
        let folder = try TemporaryFolder()
        let svg = try LabelDrawing(label, on: .averyL7160, in: .english).svg
        #expect(try Tool.code(in: svg, below: folder.path) == text + "\n")
    }

    @Test func aLongCodeOnASmallLabelIsToldOf() throws {
        #expect(try LabelDrawing(.laptop, on: .averyL4731, in: .dutch).isReadable)
        #expect(try LabelDrawing(.long, on: .averyL7160, in: .dutch).isReadable)
        #expect(try !LabelDrawing(.long, on: .averyL4731, in: .dutch).isReadable)
    }

    @Test(arguments: LabelSheet.all.map(\.id))
    func nothingRunsOutOfALabel(id: String) throws {
        let sheet = try #require(LabelSheet.all.first { $0.id == id })
        let drawing = try LabelDrawing(.long, on: sheet, in: .dutch)
        #expect(drawing.textHeight <= sheet.height - sheet.margin)
    }

    @Test func itIsXMLWhateverThereIsInIt() throws {
        let folder = try TemporaryFolder()
        let hostile = Label.hostile
        let label = Label(
            number: 1, kind: .desktop, inventoryNumber: "x", maker: hostile.maker, model: hostile.model,
            schoolName: hostile.schoolName)
        let svg = try LabelDrawing(label, on: .averyL7160, in: .dutch).svg
        #expect(try Tool.code(in: svg, below: folder.path) == "x\n")
    }
}
