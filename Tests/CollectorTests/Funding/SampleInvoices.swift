import Console
import Foundation
import Store
import TestSupport

@testable import Collector

/// A collector of schools with money, and files of invoices for it.
struct SampleInvoices {
    let money: SampleMoney

    init() throws { money = try SampleMoney() }

    /// `invoice import` of files, by their names and contents.
    func take(_ files: KeyValuePairs<String, String>, _ options: String...) -> (
        status: Console.ExitStatus, text: String
    ) {
        take(files.map { ($0.key, Array($0.value.utf8)) }, options)
    }

    func take(_ files: [(String, [UInt8])], _ options: [String]) -> (status: Console.ExitStatus, text: String) {
        money.collector.run(["invoice", "import"] + files.map(\.0) + options, files: files.map(\.1))
    }

    /// What must not change where something is refused.
    func head() throws -> ChainHead? { try money.collector.sample.store.questions.chainHead() }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/invoices")

    /// A file of Tests/Fixtures/invoices with texts replaced; a text that is not there is a fault of the test. Its days are two years
    /// earlier, as the command asks the clock.
    static func file(_ name: String, _ changes: KeyValuePairs<String, String> = [:]) throws -> String {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            .replacingOccurrences(of: ">2026-", with: ">2024-")
        return try changes.reduce(text) { text, change in
            guard let range = text.range(of: change.key) else { throw Missing(text: change.key) }
            return text.replacingCharacters(in: range, with: change.value)
        }
    }

    private struct Missing: Error { let text: String }

    private static let plain: [(heading: String, cell: String)] = [
        ("leverancier", "Kopiehuis BV"), ("factuurnummer", "F1"), ("factuurdatum", "01/03/2024"),
        ("omschrijving", "Printer"), ("kostensoort", "toestellen"), ("aantal", "1"), ("bedrag excl. btw", "100,00"),
        ("btw-tarief", "21"), ("instellingsnummer", "30569"),
    ]

    /// A list with a row for each, in which some cells differ from one printer of EUR 100.
    static func list(_ rows: [String: String]...) -> String {
        let others = Set(rows.flatMap(\.keys)).subtracting(plain.map(\.heading)).sorted()
        let columns = plain + others.map { ($0, "") }
        let lines = rows.map { row in columns.map { "\"\(row[$0.0] ?? $0.1)\"" } }
        return ([columns.map(\.0)] + lines).map { $0.joined(separator: ";") + "\r\n" }.joined()
    }
}
