import Foundation
import Inventory
import Testing

/// A round through a room with a barcode reader, as a coordinator does it.
@Suite(.timeLimit(.minutes(10))) struct AuditTests {
    @Test(arguments: [true, false]) func aRoomIsAudited(isServing: Bool) throws {
        let community = try Community()
        if isServing { try community.serve() }
        expectDone(try community.collector("room", "add", Community.school, "Klas 5B"))
        for number in ["PJ-1", "PJ-2", "PJ-3"] {
            let words = ["projector", "inventoryNumber=\(number)", "room=Klas 5B"]
            expectDone(try community.collector("device", "add", Community.school, words[0], words[1], words[2]))
        }
        let started = try community.collector("audit", "start", Community.school, "--room", "Klas 5B")
        #expect(started.output == "1\n")
        try Data("\u{FEFF}PJ-1\r\n\r\n8711\r\n".utf8).write(to: URL(fileURLWithPath: community.temporary.path("codes")))
        let scanned = try community.collector(
            "audit", "scan", "1", "--file", community.temporary.path("codes"), "--json")
        #expect(try outcomes(scanned) == ["found", "unknown"])
        let piped = try Programs.run(
            "inkaart-collector", ["audit", "scan", "1", "--json", "--data", community.folder], input: "pj-2\npj-1\n")
        #expect(try outcomes(piped) == ["found", "found"])
        #expect(try community.collector("audit", "scan", "1").notes.contains("there is no code to look up"))
        let closed = try community.collector("audit", "close", "1", "--json")
        #expect(try outcomes(closed) == ["missing", "unknown", "found", "found"])
        #expect(closed.notes.contains("3 expected: 2 found, 1 missing, 0 unexpected, 1 unknown"))
        #expect(closed.notes.contains("'device set 3 status=lost'"))
        let seen = try community.rows(of: "inventory")
        #expect(seen.map { $0["seenAt"] != nil } == [true, true, false])
    }

    @Test func aPrintedLabelIsReadByAScanner() throws {
        let tools = ["/usr/bin/rsvg-convert", "/usr/bin/zbarimg"]
        let missing = tools.filter { !FileManager.default.isExecutableFile(atPath: $0) }
        guard missing.isEmpty else { return print("skipped: \(missing) are not installed") }
        let community = try Community()
        expectDone(try community.collector("device", "add", Community.school, "projector", "inventoryNumber=PJ 0001"))
        let page = try community.collector("label", "print", Community.school, "--sheet", "L7160")
        expectDone(page)
        #expect(page.output.hasPrefix("<!DOCTYPE html>"))
        let label = try community.collector("label", "svg", "1")
        let (svg, png) = (community.temporary.path("label.svg"), community.temporary.path("label.png"))
        try Data(label.output.utf8).write(to: URL(fileURLWithPath: svg))
        expectDone(try Programs.run(tools[0], ["--dpi-x=300", "--dpi-y=300", "--output=\(png)", svg]))
        let read = try Programs.run(
            tools[1], ["--quiet", "--nodbus", "--raw", "-Sdisable", "-Sqrcode.enable", png])
        #expect(read.output == "PJ 0001\n")
    }

    private func outcomes(_ ended: Ended) throws -> [String] {
        expectDone(ended)
        return try #require(ended.json as? [[String: Any]]).compactMap { $0["outcome"] as? String }
    }
}
