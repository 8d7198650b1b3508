import Foundation
import Inventory
import Testing

@Suite(.timeLimit(.minutes(10))) struct AdminTests {
    private static let questions: [[String]] = [
        ["school-board", "list"], ["school-board", "list", "--json"], ["school", "list"],
        ["school", "list", "--language", "en"], ["school", "list", "--json"], ["room", "list", Community.school],
        ["room", "list", "999999"], ["token", "list"], ["token", "list", "--json"], ["agent", "list"],
        ["agent", "list", "--json"], ["agent", "list", "--school", "000001"], ["agent", "show", "1"],
        ["device", "show", "1", "--json"], ["device", "show", "1", "--language", "en"], ["device", "show", "99"],
        ["device", "show", "x"], ["device", "replace", "1", "1"], ["asset", "show", "1"],
        ["asset", "show", "1", "--json"], ["asset", "show", "99"], ["asset", "deny", "1"], ["asset", "forget", "1"],
        ["device", "kind", "1", "boat"], ["table", "list"], ["table", "list", "--json"], ["table", "show", "makers"],
        ["table", "remove", "makers"], ["reclassify", "--dry-run"], ["reclassify", "--dry-run", "--json"],
        ["token", "revoke", "AAAAAAAAAAE"], ["check"],
        ["school", "add", Community.school, "Again", "--school-board", "VZW De Linde"],
        ["school", "pupils", Community.school, "--school-year", "2026-2027"], ["school", "lost"], ["school"],
        ["help", "token", "add"], ["token", "add", "--help"],
    ]
    private static let reports: [[String]] = [
        ["overview"], ["overview", "--json"], ["overview", "--format", "csv"], ["inventory"],
        ["inventory", "--format", "csv", "--profile", "machine"],
        ["inventory", "--school", Community.school, "--json"],
    ]

    @Test func commandsAndReportsSayTheSameWhileServingAndWhenStopped() throws {
        let community = try filledCommunity()
        let serving = try answers(of: community)
        community.stop()
        let stopped = try answers(of: community)
        for (words, (one, other)) in zip(Self.questions + Self.reports, zip(serving, stopped)) {
            #expect(one.status == other.status, "\(words)")
            #expect(Self.timeless(one.output) == Self.timeless(other.output), "\(words)")
            #expect(one.notes == other.notes, "\(words)")
        }
        // They are not all the same refusal.
        #expect(stopped.count { $0.status == 0 } > 15)
    }

    /// Without the moment at which a report was made.
    private static func timeless(_ output: String) -> String {
        output.replacingOccurrences(of: "\"madeAt\":\"[^\"]*\"", with: "", options: .regularExpression)
    }

    @Test func aRelativeFolderMeansTheSameWhileServing() throws {
        let community = try Community()
        try community.serve()
        let words = ["token", "add", Community.school, "--data", "c"]
        expectDone(try Programs.run("inkaart-collector", words, in: community.temporary.path))
    }

    @Test func commandsThatCrossEachOtherAllCount() throws {
        let community = try Community()
        try community.serve()
        onThreads(8) { index in
            let added = try? community.collector("room", "add", Community.school, "Klas \(index)")
            if added?.status != 0 { Issue.record("\(String(describing: added))") }
        }
        #expect(try community.number("SELECT count(*) FROM room") == 8)
    }

    private func filledCommunity() throws -> Community {
        let community = try Community()
        try community.serve()
        let host = try SentHost(1, of: community, try community.token())
        #expect(try host.checkIn(seq: 1, .ofImage(serial: 1), over: host.client(port: community.port)).status == 200)
        expectDone(try community.collector("room", "add", Community.school, "Klas 5B"))
        return community
    }

    private func answers(of community: Community) throws -> [Ended] {
        let data = ["--data", community.folder]
        let commands = try Self.questions.map { try Programs.run("inkaart-collector", $0 + data) }
        return try commands + Self.reports.map { try Programs.run("inkaart-reports", $0 + data) }
    }
}
