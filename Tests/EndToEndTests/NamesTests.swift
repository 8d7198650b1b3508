import Foundation
import Testing

/// Names as people have them, and as somebody would who looks for a weak place.
@Suite(.timeLimit(.minutes(10))) struct NamesTests {
    private static let names = [
        "Sint-Jozef 's Gravenbrakel", "\"De Ster\"", "'; DROP TABLE school; --", "Zoë & Anaïs", "Schoo\u{308}l",
        "Klas Ⅷ", String(repeating: "Ⅷ", count: 200), "=1+1", "-x", "@SUM(A1)", "a;b,c\td".filter { $0 != "\t" },
        "../../etc/passwd", "%00%n$HOME`id`", "مدرسة", "👩‍🏫 klas", "NULL",
        "a" + String(repeating: "\u{301}", count: 700),
    ]

    @Test(arguments: [true, false])
    func everyNameComesBackAsItWasGiven(isServing: Bool) throws {
        let community = try Community()
        if isServing { try community.serve() }
        for (index, name) in Self.names.enumerated() {
            let number = "\(100_000 + index)"
            expectDone(try community.collector("school-board", "add", "--", name))
            expectDone(try community.collector("school", "add", "--school-board=\(name)", "--", number, name))
            expectDone(try community.collector("room", "add", "--", number, name))
            let rooms = try #require(try community.collector("room", "list", number, "--json").json as? [[String: Any]])
            #expect(rooms.map { $0["room"] as? String } == [name])
        }
        let schools = try #require(try community.collector("school", "list", "--json").json as? [[String: Any]])
        #expect(schools.dropFirst().map { $0["name"] as? String } == Self.names)
        #expect(schools.dropFirst().map { $0["schoolBoard"] as? String } == Self.names)
        try expectReports(on: community)
    }

    /// More than fits in one message from the serving process.
    @Test func aLongListComesWholeFromTheServingProcess() throws {
        let community = try Community()
        try community.serve()
        let family = String(repeating: "👩‍👩‍👧‍👦", count: 60)
        for number in 0..<50 {
            expectDone(try community.collector("room", "add", Community.school, "\(number) \(family)"))
        }
        let serving = try community.collector("room", "list", Community.school, "--json")
        expectDone(serving)
        community.stop()
        #expect(try community.collector("room", "list", Community.school, "--json").output == serving.output)
        #expect(try (serving.json as? [Any])?.count == 50)
    }

    @Test(arguments: ["", " ", "a\nb", "a\u{1B}[31mb", "a\u{202E}b", "\u{7F}", String(repeating: "x", count: 201)])
    func aNameThatNobodyHasIsRefused(name: String) throws {
        let community = try Community()
        let refused = try community.collector("room", "add", Community.school, name)
        #expect(refused.status == 64)
        #expect(refused.complaint?.hasPrefix("inkaart-collector: NAME") == true, "\(refused.notes)")
        #expect(try community.number("SELECT count(*) FROM room") == 0)
    }

    private func expectReports(on community: Community) throws {
        for report in [["overview"], ["overview", "--format", "csv"], ["inventory"]] {
            expectDone(try Programs.run("inkaart-reports", report + ["--data", community.folder]))
        }
        let overview = try community.rows(of: "overview")
        #expect(Set(overview.compactMap { $0["name"] as? String }).isSuperset(of: Self.names))
        let folder = community.temporary.path("csv ë")
        let export = try community.reports("export", folder, "--format", "csv")
        expectDone(export)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.count { $0.first?.isNumber == true } == Self.names.count + 1)
        #expect(files.allSatisfy { $0.utf8.count <= 255 && $0.hasSuffix(".csv") && !$0.hasPrefix(".") })
    }
}
