import Assets
import Foundation
import Funding
import Store
import Temporary
import TestSupport
import Testing

@testable import Reports

/// Packs of the reference community, for each school board and grant line.
@Suite struct ReferencePackTests {
    @Test func eachPackAddsUpToTheFiguresOfTheOtherProgram() throws {
        let store = try ReferenceFolder.path
        let target = try TemporaryFolder()
        let last = try #require(try ReferenceTable.expected("digisprong").compactMap { $0.day("day") }.max())
        let expected = try ReferenceTable.expected("digisprong")
            .filter { $0["level"] == "school-board" && $0.day("day") == last && $0["period"] == nil }
        var packs = 0
        for row in expected {
            let (grant, board) = (row.text("grant_line"), row.text("school_board"))
            let folder = target.path("\(packs)")
            let answer = SampleReports.run(
                ["digisprong", "export", "--grant", grant, "--school-board", board, "--on", last.iso, folder],
                in: store)
            #expect(answer.status == .done, "\(answer.text)")
            packs += 1
            try compare(PackReading(folder), row)
            let verified = SampleReports.run(["digisprong", "verify", folder], in: store)
            #expect(verified.status == .done, "\(verified.text)")
        }
        #expect(packs > 10)
    }

    private func compare(_ pack: PackReading, _ row: ReferenceRow) throws {
        let place = Comment(rawValue: "\(row.text("grant_line")) of \(row.text("school_board"))")
        let invoiced = row.number("invoiced_before") + row.number("invoiced")
        #expect(try pack.sum("aanrekeningen.csv", "Aangerekend (EUR)") == invoiced, place)
        #expect(try pack.sum("facturen.csv", "Aangerekend (EUR)") == invoiced, place)
        #expect(try pack.sum("factuurlijnen.csv", "Op deze subsidielijn (EUR)") == invoiced, place)
        #expect(try pack.sum("toekenningen.csv", "Toegekend (EUR)") == row.number("awarded"), place)
        for status in ProofStatus.allCases {
            let proofs = try pack.rows("facturen.csv").filter { $0["Bewijsstuk"] == status.words.nl }
            #expect(proofs.count == Int(row.number(status.rawValue)), place)
        }
        let devices = try pack.rows("toestellen.csv").filter { $0["Toestel"] != "" }
        #expect(Set(devices.compactMap { $0["Toestel"] }).count == Int(row.number("devices")), place)
        let alive = devices.filter { $0["Gezien sinds de factuur"] == "ja" }
        #expect(Set(alive.compactMap { $0["Toestel"] }).count == Int(row.number("alive")), place)
        let page = try pack.text("samenvatting.html")
        for column in ["awarded", "to_account_for"] {
            let amount = try #require(Cents(rawValue: row.number(column))).grouped
            #expect(page.contains("<b>\(amount)</b>"), place)
        }
        let spent = try #require(Cents(rawValue: invoiced)).grouped
        #expect(page.contains("<span>Besteed</span><b>\(spent)</b>"), place)
    }
}

/// The files of a pack as somebody without the program reads them.
private struct PackReading {
    let folder: String

    init(_ folder: String) { self.folder = folder }

    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }

    /// Cells by heading; no cell of the community has a line break or a quoted semicolon.
    func rows(_ name: String) throws -> [[String: String]] {
        var lines = try text(name).drop { $0 == "\u{FEFF}" }.split(separator: "\r\n").map { line in
            line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        let head = lines.removeFirst()
        return lines.map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
    }

    /// In cents.
    func sum(_ name: String, _ column: String) throws -> Int64 {
        try rows(name).map { row in
            let amount = try Cents(try #require(row[column]))
            return amount.rawValue
        }.reduce(0, +)
    }
}
