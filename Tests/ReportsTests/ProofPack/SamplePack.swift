import Assets
import Console
import Foundation
import Funding
import SQLite
import Store
import Temporary
import TestSupport

@testable import Reports

/// A ledger of which a proof pack can be made: three invoices and a credit note, two stored copies (one of them of two invoices), two
/// devices of which one was seen, a rejected proof that another invoice stands in for, and a cancelled invoice.
struct SamplePack {
    let ledger: SampleLedger
    let target: TemporaryFolder
    static let grant = SampleLedger.shared

    init() throws {
        ledger = try SampleLedger()
        target = try TemporaryFolder()
        try enterDevices()
        try enterInvoices()
        for status in [ProofStatus.submitted, .rejected] { try prove(1, status, reason: "geen offertes; zie <brief>") }
        try prove(1, .replaced, by: 2)
        for status in [ProofStatus.submitted, .accepted] { try prove(2, status) }
        _ = try ledger.store.link([1, 2], toLine: 1, by: ledger.booking())
        _ = try ledger.store.expect(["INK-NIET-GEZIEN"], withLine: 3, by: ledger.booking())
        _ = try ledger.store.cancelInvoice(3, by: ledger.booking())
    }

    private func enterDevices() throws {
        let device = try ledger.sample.addDevice(1)
        _ = try ledger.sample.ingest(try SampleBody.body(seq: 1, .laptop(1)), device: device)
        let typed = TypedDevice(
            school: SampleStore.otherSchool, kind: .laptop,
            values: [.maker: "HP", .model: "250 G9", .serial: "5CG123"])
        _ = try ledger.store.add(typed, by: Author(who: "an", at: SampleStore.now))
    }

    private func enterInvoices() throws {
        let drafts = [
            try ledger.draft("F 2024/1", ["400", "10,50"], on: "2024-03-01", quantity: 2),
            try ledger.draft("F2024-2", ["300"], on: "2024-04-02", quantity: 3),
            try ledger.draft("F2024-3", ["20"], on: "2024-05-03"),
        ]
        let copies: [StoredDocument?] = [
            try StoredDocument(name: "../../scan één.PDF", content: Array("%PDF-1.7 een".utf8)),
            try StoredDocument(name: "zelfde.pdf", content: Array("%PDF-1.7 een".utf8)), nil,
        ]
        for (draft, copy) in zip(drafts, copies) {
            var draft = draft
            draft.supplier.name = "Café \"'t Bos\" & <zonen>"
            let entry = InvoiceEntry(draft, for: .school(SampleStore.school), document: copy)
            _ = try ledger.store.addInvoices([entry], by: ledger.booking())
        }
        let award = ChargeSource.award(school: SampleStore.school, grantLine: Self.grant)
        let other = ChargeSource.award(school: SampleStore.otherSchool, grantLine: Self.grant)
        for (line, source) in [(Int64(1), award), (2, .parents), (3, other), (4, award)] {
            _ = try ledger.store.charge([ChargeEntry(line: line, to: source)], by: ledger.booking())
        }
        try enterCreditNote(award)
    }

    private func enterCreditNote(_ award: ChargeSource) throws {
        var credit = try ledger.draft("C1", ["50"], on: "2024-06-01")
        credit.kind = .creditNote
        credit.correctedNumber = "F2024-2"
        let copy = try StoredDocument(name: "brief", content: Array("creditnota".utf8))
        let entry = InvoiceEntry(credit, for: .school(SampleStore.school), document: copy)
        _ = try ledger.store.addInvoices([entry], by: ledger.booking())
        _ = try ledger.store.charge([ChargeEntry(line: 5, to: award)], by: ledger.booking())
    }

    private func prove(_ invoice: Int64, _ status: ProofStatus, reason: String? = nil, by other: Int64? = nil) throws {
        let event = ProofEvent(
            status, on: SampleLedger.today, reason: status == .rejected ? reason : nil, replacedBy: other)
        _ = try ledger.store.note(event, ofInvoices: [invoice], for: Self.grant, by: ledger.booking())
    }

    var folder: String { target.path("pack") }

    @discardableResult
    func export(_ words: [String] = [], to name: String = "pack") -> (status: Console.ExitStatus, text: String) {
        run(["export", "--grant", Self.grant, "--school-board", "VZW Noord"] + words + [target.path(name)])
    }

    func verify(_ words: [String] = []) -> (status: Console.ExitStatus, text: String) {
        let output = CapturedOutput()
        let status = ReportsProgram.program.run(
            arguments: ["digisprong", "verify", folder] + words, context: ReportsContext(now: 0), output: output)
        return (status, output.result + output.notes.map { "note: \($0)\n" }.joined())
    }

    private func run(_ words: [String]) -> (status: Console.ExitStatus, text: String) {
        SampleReports.run(["digisprong"] + words, in: ledger.sample.folder.path)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")), as: UTF8.self)
    }

    /// Changes the store behind its back.
    func forge(_ sql: String) throws {
        let forger = try Connection.opened(ledger.sample.path, mode: .write)
        try forger.script(sql)
    }

    /// All files of the pack, by path.
    var files: [String] {
        let below = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return below.filter { $0 != "facturen" }.sorted()
    }
}
