import Assets
import Foundation
import Funding
import Imports
import Invoices
import TestSupport

/// Files of Tests/Fixtures/invoices, as they are and damaged.
enum SampleInvoice {
    static let today = Day(number: 20_779)  // 22 November 2026
    static let reader = InvoiceReader(today: today)

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/invoices")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// The rows of a table of cases, `-` for nothing.
    static func rows(_ name: String) throws -> [[String]] {
        let lines = String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").dropFirst()
        return lines.map { $0.split(separator: "\t").map { $0 == "-" ? "" : String($0) } }
    }

    static func draft(_ name: String) throws -> InvoiceDraft { try reader.ublInvoice(bytes(name)) }

    /// The file with the first such text replaced; a text that is not there is a fault of the test.
    static func text(_ name: String, _ old: String, _ new: String) throws -> String {
        let text = String(decoding: try bytes(name), as: UTF8.self)
        guard let range = text.range(of: old) else { throw Missing(text: old) }
        return text.replacingCharacters(in: range, with: new)
    }

    struct Missing: Error { let text: String }

    /// What is said of bytes, a line for each fault; `nil` if nothing is wrong.
    static func faults(_ bytes: [UInt8]) -> String? {
        thrown(ImportFaults.self) { try reader.invoices(in: bytes) }?.description
    }

    static func faults(_ text: String) -> String? { faults(Array(text.utf8)) }

    static func cents(_ text: String) -> Cents { (try? Cents(text)) ?? .zero }
}
