import Foundation
import Inventory
import Testing

/// Devices without an agent, by the programs themselves.
@Suite(.timeLimit(.minutes(10))) struct ImportTests {
    private let community: Community

    init() throws { community = try Community() }

    private func file(_ text: String, _ name: String = "list.csv") throws -> String {
        let path = community.temporary.path(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// As the Google Admin console writes it: one laptop with ChromeOS Flex, of which an agent may have known before.
    private static let chromebooks = """
        deviceId,serialNumber,model,status,lastSync,annotatedAssetId,annotatedUser
        a-1,PFINK101,ThinkPad L480,ACTIVE,2026-11-20T10:00:00.000Z,CB-1,jan.peeters@linde.be
        a-2,5CD22222,Chromebook 300e,ACTIVE,2026-11-20T10:00:00.000Z,CB-2,an.claes@linde.be

        """

    private func importChromebooks(_ more: String...) throws -> Ended {
        let words = ["import", try file(Self.chromebooks), "--school", Community.school, "--data", community.folder]
        return try Programs.run("inkaart-collector", words + more)
    }

    private func report() throws {
        let host = try SentHost(1, of: community, try community.token())
        #expect(try host.checkIn(seq: 1, .ofImage(serial: 1), over: host.client(port: community.port)).status == 200)
    }

    @Test(arguments: [true, false]) func aListAndAnAgentMeetInOneDevice(_ agentIsFirst: Bool) throws {
        try community.serve()
        if agentIsFirst { try report() }
        let first = try importChromebooks("--json")
        expectDone(first)
        if !agentIsFirst { try report() }
        let effects = try #require(first.json as? [[String: Any]]).compactMap { $0["effect"] as? String }
        #expect(effects == [agentIsFirst ? "joined" : "new", "new"])
        let assets = try community.rows(of: "inventory")
        #expect(assets.count == 2)
        let both = try #require(assets.first { $0["serial"] as? String == "PFINK101" })
        #expect(both["inventoryNumber"] as? String == "CB-1")
        #expect(both["kind"] as? String == "laptop")
        #expect(both["hostname"] as? String == "klas")
        #expect(try community.number("SELECT count(*) FROM conflict") == 0)
    }

    @Test func aSecondImportChangesNothingAndTheFirstCanBeTakenBack() throws {
        expectDone(try importChromebooks())
        let before = try community.reports("inventory", "--format", "csv").output
        let again = try importChromebooks()
        #expect(again.output == "Er verandert niets.\n")
        #expect(again.notes.contains("2 rows: 0 new, 0 known, 0 changed, 2 as before, 0 waiting"))
        #expect(again.notes.contains("personal, not read: annotatedUser"))
        #expect(try community.reports("inventory", "--format", "csv").output == before)
        expectDone(try community.collector("undo", "1"))
        #expect(try community.rows(of: "inventory").isEmpty)
    }

    @Test func anExportComesBackAsWhatAPersonChanged() throws {
        expectDone(try importChromebooks())
        expectDone(try community.collector("room", "add", Community.school, "5B"))
        for profile in ["director", "machine"] {
            let export = try community.reports("inventory", "--format", "csv", "--profile", profile)
            let same = try community.collector("import", try file(export.output), "--json")
            expectDone(same)
            let rows = try #require(same.json as? [[String: Any]])
            #expect(rows.allSatisfy { $0["effect"] as? String == "unchanged" }, "\(profile)")
        }
        let text = try community.reports("inventory", "--format", "csv").output
        let edited = try file(text.replacingOccurrences(of: ";CB-1;;", with: ";CB-7;;5B"))
        let dry = try community.collector("import", edited, "--dry-run")
        #expect(dry.output.contains("inventarisnummer"))
        #expect(dry.output.contains("CB-7"))
        #expect(try community.reports("inventory", "--format", "csv").output == text)
        expectDone(try community.collector("import", edited, "--why", "telling"))
        #expect(try community.reports("inventory", "--format", "csv").output.contains(";CB-7;;5B;"))
    }

    @Test func aMappingIsInstalledUsedAndForgotten() throws {
        let shown = try community.collector("mapping", "show", "google-admin")
        let own =
            shown.output.replacingOccurrences(of: "mapping google-admin", with: "mapping de-linde")
            + "school\t/Linde\t-\t\(Community.school)\town\n"
        let path = try file(own, "own.tsv")
        let list = try file("deviceId,serialNumber,orgUnitPath\na,5CD1,/Linde/5B\n")
        expectDone(try community.collector("import", list, "--mapping-file", path, "--dry-run"))
        expectDone(try community.collector("mapping", "install", path))
        #expect(try community.collector("mapping", "list").output.contains("de-linde"))
        expectDone(try community.collector("import", list, "--mapping", "de-linde"))
        expectDone(try community.collector("mapping", "remove", "de-linde"))
        #expect(try community.collector("import", list, "--mapping", "de-linde").status == 1)
        #expect(try community.collector("mapping", "install", try file(shown.output, "same.tsv")).status == 1)
    }

    /// Standard input, and a file that is larger than all other commands take, go to the serving process too.
    @Test func aLargeFileGoesToTheServingProcess() throws {
        try community.serve()
        let rows = (1...4_000).map {
            "k\($0),SN\(100_000 + $0),Model \($0 % 7),ACTIVE,\(String(repeating: "x", count: 80))"
        }
        let text = "deviceId,serialNumber,model,status,notes\n" + rows.joined(separator: "\n") + "\n"
        let words = [
            "import", "-", "--mapping", "google-admin", "--school", Community.school, "--data", community.folder,
        ]
        let ended = try Programs.run("inkaart-collector", words, input: text)
        expectDone(ended)
        #expect(ended.notes.contains("4000 rows: 4000 new"))
        #expect(try community.number("SELECT count(*) FROM asset WHERE is_listed") == 4_000)
    }
}
