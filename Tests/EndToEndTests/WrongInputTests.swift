import Foundation
import Glibc
import Testing

/// What people mistype: one sentence that helps, and the documented exit status.
@Suite(.timeLimit(.minutes(10))) struct WrongInputTests {
    @Test func aMistypedTokenIsFoundBeforeAnybodyIsAsked() throws {
        let machine = try AgentMachine()
        let cases = [
            ("inkaart1.AAAAAAAAAAE.AAAA.BBBB.CCCC@127.0.0.1:1", "is damaged: copy the whole line"),
            ("hello", "this is not an Inkaart token"),
        ]
        for (text, sentence) in cases {
            let ended = try machine.looking("enrol", text)
            #expect(ended.status == 64, "\(ended.notes)")
            #expect(ended.notes.contains(sentence))
        }
        let ended = try machine.agent("enrol", "-", input: "")
        #expect(ended.status == 64)
        #expect(!FileManager.default.fileExists(atPath: machine.folder.identity.key))
    }

    @Test func whatATokenCannotDoIsTold() throws {
        let community = try Community()
        let token = try community.token()
        let machine = try AgentMachine()
        let unreachable = try machine.looking("enrol", token)
        #expect(unreachable.status == 75, "\(unreachable.notes)")
        #expect(unreachable.notes.contains("127.0.0.1:\(community.port) cannot be reached"))
        try community.serve()
        expectDone(try machine.looking("enrol", token))
        let twice = try machine.looking("enrol", token)
        #expect(twice.status == 1)
        #expect(twice.notes.contains("this machine is enrolled already, as device 1"))
        let other = try AgentMachine().looking("enrol", token)
        #expect(other.status == 1)
        #expect(other.notes.contains("expired or is used up"))
        let id = String(token.split(separator: ".")[1])
        expectDone(try community.collector("token", "revoke", id))
        #expect(try AgentMachine().looking("enrol", token).status == 1)
    }

    @Test func aMachineThatIsNotEnrolledKeepsItsSnapshot() throws {
        let machine = try AgentMachine()
        let run = try machine.looking("run")
        #expect(run.status == 1)
        #expect(run.notes.contains("ask the coordinator for a token"))
        #expect(run.output.contains("1 to send"))
        let send = try machine.agent("send")
        #expect(send.status == 1)
        #expect(send.complaint?.contains("this machine is not enrolled") == true, "\(send.notes)")
    }

    @Test func aCollectorThatIsAwayGetsTheSnapshotLater() throws {
        let community = try Community()
        let machine = try AgentMachine()
        try community.serve()
        expectDone(try machine.looking("enrol", community.token()))
        community.stop()
        #expect(try machine.looking("run").status == 75)
        try community.serve()
        let sent = try machine.agent("send")
        expectDone(sent)
        #expect(sent.output == "1 delivered\n")
    }

    @Test func aFolderWithoutACollectorIsTold() throws {
        let community = try Community()
        let absent = community.temporary.path("absent")
        for words in [["school", "list"], ["serve"], ["token", "add", "030569"], ["check"]] {
            let ended = try Programs.run("inkaart-collector", words + ["--data", absent])
            #expect(ended.status == 1, "\(words)")
            #expect(
                ended.complaint == "inkaart-collector: there is no collector in \(absent): "
                    + "make one with 'inkaart-collector init --address HOST:PORT'", "\(ended.notes)")
        }
        for words in [["overview"], ["inventory"], ["export", absent + "/csv"]] {
            let ended = try Programs.run("inkaart-reports", words + ["--data", absent])
            #expect(ended.status == 1, "\(words)")
            #expect(ended.complaint?.contains("there is no store at \(absent)") == true, "\(ended.notes)")
        }
        #expect(!FileManager.default.fileExists(atPath: absent))
    }

    @Test func aSecondCollectorInOneFolderIsRefused() throws {
        let community = try Community()
        let key = try Data(contentsOf: URL(fileURLWithPath: community.folder + "/authority-key.pem"))
        let again = try community.collector("init", "--address", "127.0.0.1:9")
        #expect(again.status == 1)
        #expect(again.complaint?.contains("already; nothing was changed") == true, "\(again.notes)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: community.folder + "/authority-key.pem")) == key)
        try community.serve()
        let second = try community.collector("serve", "--port", "0")
        #expect(second.status == 64)
        #expect(second.complaint?.contains("another process works on") == true, "\(second.notes)")
        expectDone(try community.collector("school", "list"))
    }

    @Test func aPortThatIsTakenIsTold() throws {
        let (one, other) = (try Community(), try Community())
        let port = try one.serve(port: 0)
        let refused = try other.collector("serve", "--port", "\(port)")
        #expect(refused.status == 1)
        #expect(refused.notes.contains("cannot serve at 127.0.0.1 port \(port)"), "\(refused.notes)")
    }

    private static let wrongCalls: [(program: String, words: String, status: Int32, sentence: String)] = [
        ("inkaart-agent", "shwo", 64, "did you mean show?"),
        ("inkaart-agent", "show --jsn", 64, "did you mean --json?"),
        ("inkaart-agent", "show --language fr", 64, "fr is not one of nl, en"),
        ("inkaart-agent", "enrol", 64, "TOKEN is missing"),
        ("inkaart-agent", "send --retry-for soon", 64, "soon is not a whole number"),
        ("inkaart-agent", "send now", 64, "unexpected argument now"),
        ("inkaart-agent", "collect --state /proc/absent", 1, "cannot make the folder /proc/absent"),
        ("inkaart-send", "enrol nonsense", 64, "this is not an Inkaart token"),
        ("inkaart-collector", "init", 64, "--address is missing"),
        ("inkaart-collector", "init --address host", 64, "host is not HOST:PORT"),
        ("inkaart-collector", "init --address a:1 --data /proc/absent", 1, "cannot make the folder /proc/absent"),
        ("inkaart-collector", "serve --port 70000", 64, "70000 is not a whole number from 0 to 65535"),
        ("inkaart-collector", "serve --limit speed=9", 64, "speed=9 is not NAME=VALUE"),
        ("inkaart-collector", "school add 12x De-Linde --school-board X", 64, "12x is no instellingsnummer"),
        ("inkaart-collector", "school pupils 030569 --school-year 2026-2028 --kleuter 1", 64, "is no school year"),
        ("inkaart-collector", "token revoke short", 64, "short is not the id of a token"),
        ("inkaart-collector", "token add 030569 --uses 0", 64, "0 is not a whole number from 1 to 1000"),
        ("inkaart-collector", "device show 0", 64, "0 is not the number of a device"),
        ("inkaart-reports", "inventory --kind robot", 64, "robot is not one of"),
        ("inkaart-reports", "overview --format xls", 64, "xls is not one of table, csv, json, html, xlsx"),
        ("inkaart-reports", "export", 64, "DIR is missing"),
    ]

    @Test(arguments: wrongCalls.indices)
    func aWrongCallIsOneSentence(index: Int) throws {
        let call = Self.wrongCalls[index]
        let ended = try Programs.run(call.program, call.words.split(separator: " ").map(String.init))
        #expect(ended.status == call.status, "\(call.words): \(ended.notes)")
        #expect(ended.output == "")
        let complaint = try #require(ended.complaint, "\(call.words): \(ended.notes)")
        #expect(complaint.hasPrefix(call.program + ": "))
        #expect(complaint.contains(call.sentence), "\(complaint)")
    }

    @Test func whatTheStoreDoesNotKnowIsTold() throws {
        let community = try Community()
        let calls: [(words: [String], sentence: String)] = [
            (["token", "add", "999999"], "there is no school 999999"),
            (["room", "add", "999999", "Klas"], "there is no school 999999"),
            (["room", "list", "999999"], "there is no school 999999"),
            (["school", "add", "030570", "X", "--school-board", "Y"], "there is no school board Y"),
            (["school", "add", Community.school, "X", "--school-board", "VZW De Linde"], "there is a school"),
            (["school-board", "add", "VZW De Linde"], "there is a school board VZW De Linde already"),
            (["device", "show", "7"], "there is no device 7"),
            (["agent", "show", "7"], "there is no agent 7"),
            (["agent", "revoke", "7"], "there is no agent 7"),
            (["token", "revoke", "AAAAAAAAAAE"], "there is no token AAAAAAAAAAE"),
        ]
        for (words, sentence) in calls {
            let ended = try Programs.run("inkaart-collector", words + ["--data", community.folder])
            #expect(ended.status == 1, "\(words)")
            #expect(ended.complaint?.contains(sentence) == true, "\(words): \(ended.notes)")
        }
    }
}
