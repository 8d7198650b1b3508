import Assets
import Console
import Inventory
import Store
import TestSupport
import Testing

@testable import Reports

/// `changes`, `device history` and `inventory --on`, over the weeks from 1 September 2026.
@Suite struct HistoryReportsTests {
    static let reports: [(words: [String], golden: String)] = [
        (["changes", "--since", "01/09/2026"], "changes.txt"),
        (["changes", "--since", "2026-09-02", "--until", "21/09/2026", "--language", "en"], "changes-en.txt"),
        (["changes", "--since", "2026-09-02", "--school", "104521", "--all"], "changes-school-all.txt"),
        (["changes", "--since", "2026-09-02", "--json"], "changes.json"),
        (["changes", "--since", "2026-09-02", "--format", "csv"], "changes.csv"),
        (["changes", "--since", "22/11/2026"], "changes-none.txt"),
        (["device", "history", "1"], "history.txt"),
        (["device", "history", "3", "--language", "en"], "history-board-en.txt"),
        (["device", "history", "3", "--json"], "history-board.json"),
        (["inventory", "--on", "30/09/2026"], "inventory-before-move.txt"),
        (["inventory", "--on", "2026-10-01"], "inventory-after-move.txt"),
        (["inventory", "--on", "2026-08-31"], "inventory-too-early.txt"),
        (["inventory", "--on", "2026-10-01", "--kind", "server"], "inventory-on-empty.txt"),
    ]

    @Test(arguments: reports.indices) func aReportOfThePastSaysWhatItSaid(_ index: Int) throws {
        let (words, golden) = Self.reports[index]
        let answer = SampleReports.run(words, in: try Self.shared.get().sample.folder.path)
        #expect(answer.status == .done)
        #expect(try Golden.difference(answer.text, to: "reports/\(golden)") == nil)
        let lines = answer.text.split(separator: "\n")
        let isForPeople = golden.hasSuffix(".txt")
        #expect(!isForPeople || lines.allSatisfy { TerminalText.width(of: $0) <= 80 })
    }

    static let failures: [(words: [String], status: Console.ExitStatus, sentence: String)] = [
        (["changes"], .usage, "--since is missing"),
        (["changes", "--since", "2026-11-23"], .usage, "--since: 2026-11-23 has not begun yet"),
        (["changes", "--since", "31/02/2026"], .usage, "31/02/2026 is no day: write 31/08/2026 or 2026-08-31"),
        (["changes", "--since", "2026-09-02", "--until", "2026-09-01"], .usage, "2026-09-01 is before 2026-09-02"),
        (["inventory", "--on", "2027-01-01"], .usage, "--on: 2027-01-01 has not begun yet"),
        (["device", "history", "99"], .failed, "there is no device 99"),
        (["device", "history", "x"], .usage, "x is not a whole number"),
    ]

    @Test(arguments: failures.indices) func aDayThatCannotBeAskedForIsTold(_ index: Int) throws {
        let (words, status, sentence) = Self.failures[index]
        let answer = SampleReports.run(words, in: try Self.shared.get().sample.folder.path)
        #expect(answer.status == status)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }

    /// Only read, so one for all.
    private static let shared = Result { try story() }

    private static func story() throws -> SampleHistory {
        var history = try SampleHistory()
        let printer = USBDevice.printer(serial: nil)
        try history.report(1, on: 0, .laptop(1, modules: ["A", "B"], disk: "Y7AS10"))
        try history.report(2, on: 0, .desktop(2, usb: [.board]))
        try history.report(3, on: 0, .desktop(3, usb: [printer]))
        try history.report(4, on: 0, school: SampleStore.otherSchool, .laptop(4, modules: ["D"], disk: "Y7AS40"))
        try history.report(1, on: 10, .laptop(1, modules: ["A"], disk: "Y7AS11"))
        try history.report(2, on: 20, .desktop(2))
        try history.report(3, on: 20, .desktop(3, usb: [.board, printer]))
        try say(.room, "5B", of: 1, on: 25, in: history)
        try say(.kind, "convertible", of: 1, on: 26, why: "het scherm draait om", in: history)
        try say(.school, "104521", of: 1, on: 30, why: "geruild met Sint-Jozef", in: history)
        try history.report(3, on: 40, .desktop(3, usb: [printer]))
        try history.report(
            4, on: 41, school: SampleStore.otherSchool,
            .laptop(4, modules: ["D"], disk: "Y7AS40", usb: [.board, printer]))
        let printers = try history.sample.store.questions.assets(AssetFilter(kind: .printer)).map(\.id)
        let author = history.author(on: 50, why: "één printer")
        let act = try history.sample.store.merge(printers[0], with: Array(printers.dropFirst()), by: author)
        _ = try history.sample.store.undo(act, by: history.author(on: 51))
        return history
    }

    private static func say(
        _ field: AssetField, _ value: String, of asset: Int64, on day: Int64, why: String? = nil,
        in history: SampleHistory
    ) throws {
        let word = Word(asset: asset, field: field, value: value)
        _ = try history.sample.store.say([word], "device set", by: history.author(on: day, why: why))
    }
}
