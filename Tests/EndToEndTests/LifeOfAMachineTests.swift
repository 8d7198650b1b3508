import Crypto
import Files
import Foundation
import Inventory
import Spool
import Testing

@Suite(.timeLimit(.minutes(10))) struct LifeOfAMachineTests {
    /// What a coordinator does on the first day, and what must come of it.
    @Test func aMachineIsEnrolledReportsAndStandsInTheInventory() throws {
        let community = try Community()
        let machine = try AgentMachine()
        try community.serve()

        let enrolled = try machine.looking("enrol", community.token())
        expectDone(enrolled)
        #expect(enrolled.output == "enrolled as agent 1 at 127.0.0.1:\(community.port)\n")
        try expectReported(by: machine)
        #expect(try bytesOfTheNextReport(of: machine) <= 700)
        let sent = try machine.agent("send")
        expectDone(sent)
        #expect(sent.output == "1 delivered\n")
        try expectStatus(of: machine)
        try expectDevice(in: community)
        try expectReports(on: community)
        let ended = try #require(community.stop())
        expectDone(ended)
        #expect(ended.notes.contains("serving 127.0.0.1:\(community.port)"))
    }

    /// The answer may be lost on the way, and a token of one use is then used up.
    @Test func anEnrolmentMayBeRepeated() throws {
        let community = try Community()
        let machine = try AgentMachine()
        let token = try community.token()
        try community.serve()
        expectDone(try machine.looking("enrol", token))
        // As before the answer came: all is begun, nothing counts.
        try machine.folder.identity.move(over: machine.folder.begunIdentity)
        var enrolment = try #require(try StateFile.read(machine.folder.begunIdentity.enrolment, as: Enrolment.self))
        enrolment.device = nil
        enrolment.state = nil
        try StateFile.write(enrolment, to: machine.folder.begunIdentity.enrolment)
        let again = try machine.looking("enrol", token)
        expectDone(again)
        #expect(again.output.hasPrefix("enrolled as agent 1 "))
        #expect(try (community.collector("agent", "list", "--json").json as? [Any])?.count == 1)
    }

    @Test func aTokenIsReadFromStandardInput() throws {
        let community = try Community()
        let machine = try AgentMachine()
        try community.serve()
        expectDone(try machine.agent("enrol", "-", input: "  \(community.token()) \n"))
    }

    @Test func theSameHardwareTwiceWaitsForTheCoordinator() throws {
        let community = try Community()
        try community.serve()
        let token = try community.token(uses: 2)
        let facts = Facts.ofImage(serial: 1)
        let first = try SentHost(1, of: community, token)
        #expect(try first.checkIn(seq: 1, facts, over: first.client(port: community.port)).status == 200)
        let second = try SentHost(1, of: community, token)
        #expect(try first.checkIn(seq: 2, facts, over: first.client(port: community.port)).status == 200)
        #expect(try second.checkIn(seq: 1, facts, over: second.client(port: community.port)).status == 200)
        #expect(try count("inventory", on: community) == 1)
        expectDone(try community.collector("conflict", "resolve", "1", "--new"))
        #expect(try count("inventory", on: community) == 2)
        expectDone(try community.collector("agent", "revoke", "2"))
        #expect(try second.checkIn(seq: 2, facts, over: second.client(port: community.port)).status == 403)
    }

    // MARK: Parts

    private func expectReported(by machine: AgentMachine) throws {
        let run = try machine.looking("run")
        #expect([0, 3].contains(run.status), "\(run.notes)")
        #expect(run.output.contains("1 to send"))
        #expect(run.output.contains("1 delivered"))
    }

    /// Bytes of the body that `send` makes of a snapshot in which nothing changed.
    private func bytesOfTheNextReport(of machine: AgentMachine) throws -> Int {
        let collected = try machine.looking("collect")
        #expect([0, 3].contains(collected.status), "\(collected.notes)")
        let waiting = try Spool(machine.folder.spool).waiting()
        let snapshot = try File.read(try #require(waiting.first).path, limit: 1 << 20)
        let known = try #require(try StateFile.read(machine.folder.deliveryState, as: DeliveryState.self)).sections
        let body = try CheckInBody(parsing: snapshot, hash: Crypto.sha256)
        #expect(body.sections.count >= 8)
        return body.bytes { !known.contains($0.digest.description) }.count
    }

    private func expectStatus(of machine: AgentMachine) throws {
        let status = try machine.agent("status", "--json")
        expectDone(status)
        let row = try #require((status.json as? [[String: Any]])?.first)
        #expect(row["device"] as? Int == 1)
        #expect(row["state"] as? String == "enrolled")
        #expect(row["waiting"] as? Int == 0)
        #expect((row["acknowledged"] as? String)?.hasSuffix("/2") == true)
        #expect(row["failure"] == nil || row["failure"] is NSNull)
    }

    private func expectDevice(in community: Community) throws {
        let list = try community.collector("agent", "list", "--json")
        let row = try #require((list.json as? [[String: Any]])?.first)
        #expect(row["agent"] as? Int == 1)
        #expect(row["school"] as? String == Community.school)
        #expect(row["state"] as? String == "active")
        let show = try community.collector("agent", "show", "1", "--json")
        let shown = try #require(show.json as? [String: Any])
        let sections = try #require(shown["sections"] as? [String: [String: Any]])
        #expect((sections["software"]?["packages"] as? [String: Any])?.count == 29)
        #expect(sections["system"]?["hostname"] as? String == row["hostname"] as? String)
    }

    private func expectReports(on community: Community) throws {
        let inventory = try community.rows(of: "inventory")
        #expect(inventory.first?["school"] as? String == Community.school)
        #expect(try count("overview", on: community) > 0)
        let folder = community.temporary.path("csv")
        let export = try community.reports("export", folder)
        expectDone(export)
        for name in ["030569-de-linde.csv", "030569-de-linde.html", "030569-de-linde.xlsx", "scholengemeenschap.html"] {
            #expect(export.output.contains("\(folder)/\(name)\n"))
        }
        let csv = try String(contentsOfFile: folder + "/030569-de-linde.csv", encoding: .utf8)
        #expect(csv.components(separatedBy: "\r\n").count == inventory.count + 2)
    }

    private func count(_ report: String, on community: Community) throws -> Int {
        try community.rows(of: report).count
    }
}
