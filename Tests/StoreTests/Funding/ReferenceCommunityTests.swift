import Assets
import Foundation
import Funding
import Inventory
import SQLite
import Store
import Temporary
import TestSupport
import Testing

/// The reference community of Tests/Reference, of which another program works out what the reports have to say.
@Suite struct ReferenceCommunityTests {
    /// What a script writes into a folder, file by file, against what is kept of it.
    private func differences(_ script: String, _ arguments: [String], from kept: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", "-B", "\(ReferenceTable.folder)/\(script)"] + arguments + [folder.path("out")]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return ["\(script) failed"] }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
        let known = try FileManager.default.contentsOfDirectory(atPath: "\(ReferenceTable.folder)/\(kept)")
        return Set(names).symmetricDifference(known).sorted()
            + names.filter { name in
                !FileManager.default.contentsEqual(
                    atPath: folder.path("out/\(name)"), andPath: "\(ReferenceTable.folder)/\(kept)/\(name)")
            }
    }

    @Test func theFilesOfTheCommunityAreThoseOfItsScript() throws {
        let differing = try differences("make.py", [], from: "community")
        #expect(differing.isEmpty)
    }

    @Test func theFiguresAreThoseOfTheFiles() throws {
        let differing = try differences("figures.py", ["\(ReferenceTable.folder)/community"], from: "expected")
        #expect(differing.isEmpty)
    }

    @Test func allOfItEntersAndItsSumsAreThoseOfTheFigures() throws {
        let community = try ReferenceCommunity()
        try compareSums(try Connection.opened(community.path, mode: .read))
        try compareLinks(community)
        for day in ["2023-06-30", "2024-11-29"] { try compareSights(community, on: try #require(Day(day))) }
        #expect(try community.store.faults().isEmpty)
    }

    private func compareSums(_ connection: borrowing Connection) throws {
        for row in try ReferenceTable.expected("digisprong") where row["level"] == "school" {
            let school = try #require(row["school"])
            let (first, last) = try period(row.text("period"))
            let sums = try [row.text("day"), row.text("grant_line"), school].withSums(of: connection, first, last)
            #expect(sums.charged == row.number("invoiced"), "\(row.values)")
            #expect(sums.awarded == row.number("awarded"), "\(row.values)")
            #expect(sums.before == row.number("invoiced_before"), "\(row.values)")
        }
    }

    private func compareLinks(_ community: ReferenceCommunity) throws {
        for row in try ReferenceTable.expected("reconcile") where row["day"] == "2024-11-29" {
            let invoice = try #require(
                try ReferenceTable.community("invoices").last {
                    $0["supplier"] == row["supplier"] && $0["number"] == row["invoice"] && $0["kind"] == "invoice"
                })
            let line = try #require(community.lines["\(invoice.text("id"))/\(row.text("position"))"])
            let devices = try community.store.questions.devices(ofLine: line)
            #expect(Int64(devices.count) == row.number("linked"), "\(row.values)")
        }
    }

    /// What was known of each device on a day: that it was there, where, and when it was seen last.
    private func compareSights(_ community: ReferenceCommunity, on day: Day) throws {
        let shown = try community.store.questions.assets(
            AssetFilter(includesDisposedOf: true), at: day.adding(1).midday - 43_201)
        let sights = Dictionary(grouping: try ReferenceTable.community("sights")) { $0.text("serial") }
        let known = try ReferenceTable.community("devices").filter { $0.text("known_on") <= day.iso }
        #expect(Set(shown.compactMap(\.serial)) == Set(known.map { $0.text("serial") }))
        for device in known {
            let row = try #require(shown.first { $0.serial == device["serial"] })
            let last = (sights[device.text("serial")] ?? []).map { $0.text("day") }.filter { $0 <= day.iso }.max()
            #expect(row.seenAt.map { Day(at: $0).iso } == last, "\(device.values)")
            #expect(row.school.text == device["school"])
        }
    }

    @Test func eachExceptionIsInTheTableAndEachOneThatCanBeIsPlanted() throws {
        let file = ReferenceTable.folder + "/../../Sources/Funding/Tables/exceptions.tsv"
        let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").filter { $0.first != "#" }
        let listed = Set(rows.dropFirst().compactMap { $0.split(separator: "\t").first.map(String.init) })
        let found = Set(try ReferenceTable.expected("exceptions").map { $0.text("rule") })
        // What the store refuses to enter.
        #expect(listed.subtracting(found).sorted() == ["across-school-boards", "more-than-line"])
        #expect(found.isSubset(of: listed))
    }

    /// The first and the last day; all there are for none.
    private func period(_ text: String) throws -> (first: String, last: String) {
        if text.isEmpty { return ("0000-01-01", "9999-12-31") }
        guard let year = SchoolYear(text) else { return ("\(text)-01-01", "\(text)-12-31") }
        return ("\(year.firstYear)-09-01", "\(year.firstYear + 1)-08-31")
    }
}

extension [String] {
    /// Of a day, a grant line and a school.
    fileprivate func withSums(of connection: borrowing Connection, _ first: String, _ last: String) throws -> (
        awarded: Int64, charged: Int64, before: Int64
    ) {
        let charged = """
            SELECT ifnull(sum(amount), 0) FROM charge JOIN grant_line ON grant_line.id = grant_line
            JOIN school ON school.id = school WHERE booked_on <= ?1 AND code = ?2 AND school.number = ?3
            """
        let awarded = """
            SELECT ifnull(sum(amount), 0) FROM award JOIN grant_line ON grant_line.id = grant_line
            JOIN school ON school.id = school WHERE booked_on <= ?1 AND code = ?2 AND school.number = ?3
            """
        let inside = try connection.first(
            charged + " AND issued_on BETWEEN ?4 AND ?5", self[0], self[1], self[2], first, last
        ) { $0.integer(0) }
        let before = try connection.first(charged + " AND issued_on < ?4", self[0], self[1], self[2], first) {
            $0.integer(0)
        }
        let sum = try connection.first(awarded, self[0], self[1], self[2]) { $0.integer(0) }
        return (sum ?? 0, inside ?? 0, before ?? 0)
    }
}
