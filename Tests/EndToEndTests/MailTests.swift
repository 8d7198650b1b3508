import Foundation
import Store
import Temporary
import Testing

@testable import Reports

/// Reports by mail, with the real programs and mail servers that behave and misbehave: what each recipient gets, what is said of it, and
/// that no mail comes twice.
@Suite(.timeLimit(.minutes(10))) struct MailTests {
    private let community: Community
    private var state: String { community.temporary.path("state") }

    init() throws { community = try Community() }

    private func add(_ names: String...) throws {
        for name in names {
            expectDone(
                try community.collector(
                    "recipient", "add", "\(name)@linde.be", "--school", Community.school, "--role", "directeur"))
        }
    }

    private func words(_ server: MailServer, _ scheme: String = "smtp") -> [String] {
        [
            "--smtp", "\(scheme)://localhost:\(server.port)", "--ca-file", server.authority, "--from", "ict@linde.be",
            "--timeout", "30", "--state", state, "--data", community.folder,
        ]
    }

    private func send(_ words: [String], _ more: String...) throws -> Ended {
        try Programs.run("inkaart-reports", ["send"] + words + more)
    }

    /// The first word of each line, by the name of the recipient.
    private func outcomes(_ ended: Ended) -> [String: String] {
        let pairs = ended.output.split(separator: "\n").map { line in
            (String(line.dropFirst(10).prefix { $0 != "@" }), String(line.prefix(9).prefix { $0 != " " }))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    @Test func aDirectorGetsTheOwnSchoolByAServerOfOthers() throws {
        expectDone(try community.collector("community", "name", "SG De Linde & Co"))
        expectDone(
            try community.collector("school", "add", "104521", "Sint-\u{CB}looi", "--school-board", "VZW De Linde"))
        try add("directie")
        expectDone(try community.collector("recipient", "add", "elooi@linde.be", "--school", "104521"))
        let server = try MailServer.ofOthers()
        let settings = community.temporary.path("mail.conf")
        try Data("\(MailServer.login.password)\n".utf8).write(
            to: URL(fileURLWithPath: community.temporary.path("password")))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: community.temporary.path("password"))
        try Data(
            """
            # how mail is sent
            smtp = smtp://localhost:\(server.port)
            ca-file = \(server.authority)
            from = ict@linde.be
            user = \(MailServer.login.user)
            password-file = password

            """.utf8
        ).write(to: URL(fileURLWithPath: settings))
        let words = ["--settings", settings, "--state", state, "--data", community.folder]
        let dry = try send(words, "--dry-run")
        expectDone(dry)
        #expect(dry.output.contains("would go  directie@linde.be (school 030569): Toestellen van De Linde, "))
        #expect(!FileManager.default.fileExists(atPath: state))
        let sent = try send(words)
        expectDone(sent)
        #expect(outcomes(sent) == ["directie": "sent", "elooi": "sent"], "\(sent.output)")
        #expect(try server.recipients == ["directie", "elooi"])
        let mail = try #require(try server.mails(to: "elooi").first)
        #expect(mail.contains("To: <elooi@linde.be>\r\n") && mail.contains("Sint-=C3=8Blooi (104521)"))
        #expect(!mail.contains("De Linde (030569)") && mail.contains("filename*0*=utf-8''104521-sint-%C3%ABlooi.csv"))
        let again = try send(words)
        expectDone(again)
        #expect(again.output.contains("sent      directie@linde.be (school 030569): on "))
        #expect(try server.recipients.count == 2)
        let list = try Programs.run("inkaart-reports", ["send", "list", "--json", "--state", state])
        let rows = try #require(try list.json as? [[String: Any]])
        #expect(Set(rows.map { $0["outcome"] as? String }) == ["accepted"])
        #expect(Set(rows.map { $0["address"] as? String }) == ["directie@linde.be", "elooi@linde.be"])
    }

    private static let misbehaviour: [(name: String, word: String, sentence: String, arrived: Int)] = [
        ("goed", "sent", "030569-de-linde.csv", 1), ("refuse", "refused", "550 5.1.1 nobody of that name", 0),
        ("later", "deferred", "451 4.7.1 greylisted", 0), ("busy", "deferred", "421 4.3.2 too busy", 0),
        ("data550", "refused", "554 5.7.1 no", 0), ("data451", "deferred", "451 4.3.0 not now", 0),
        ("drop-data", "deferred", "the next run tries again", 0), ("end550", "refused", "554 5.6.0 looks like spam", 1),
        ("end451", "deferred", "451 4.3.1 disk full", 1), ("drop", "unknown", "it may have arrived", 1),
    ]

    /// Twice, so that what may be sent again is, and what may not is not: nobody has two mails that were not refused.
    @Test func whatTheServerDoesIsToldOfEachAndNothingIsSentTwice() throws {
        for one in Self.misbehaviour { try add(one.name) }
        let server = try MailServer.scripted()
        let first = try send(words(server))
        #expect(first.status == 3)
        for one in Self.misbehaviour {
            let line = first.output.split(separator: "\n").first { $0.contains(" \(one.name)@linde.be ") } ?? ""
            #expect(line.hasPrefix(one.word) && line.contains(one.sentence), "\(line)")
            #expect(try server.mails(to: one.name).count == one.arrived, "\(one.name)")
        }
        let second = try send(words(server))
        #expect(second.status == 3)
        #expect(outcomes(second) == outcomes(first))
        for one in Self.misbehaviour {
            let expected = one.word == "deferred" ? 2 * one.arrived : one.arrived
            #expect(try server.mails(to: one.name).count == expected, "\(one.name)")
        }
        let ids = try server.mails(to: "end451").map(Self.messageID)
        #expect(ids.count == 2 && ids[0] == ids[1] && ids[0].hasSuffix("@linde.be>"))
    }

    private static func messageID(_ mail: String) -> String {
        mail.components(separatedBy: "\r\n").first { $0.hasPrefix("Message-ID: ") } ?? ""
    }

    @Test func aServerThatHangsBehindTheEndLeavesItUnknownUntilAPersonDecides() throws {
        try add("hang", "ok")
        let server = try MailServer.scripted()
        let first = try send(words(server).map { $0 == "30" ? "1" : $0 })
        #expect(first.status == 3)
        #expect(outcomes(first) == ["hang": "unknown", "ok": "sent"], "\(first.output)")
        #expect(first.output.contains("Timeout was reached, after all of it was sent, so it may have arrived"))
        let second = try send(words(server))
        #expect(second.status == 3 && outcomes(second) == ["hang": "unknown", "ok": "sent"])
        #expect(try server.recipients == ["hang", "ok"])
        let third = try send(words(server).map { $0 == "30" ? "1" : $0 }, "--again", "Hang@linde.be")
        #expect(third.status == 3 && outcomes(third) == ["hang": "unknown"])
        #expect(try server.recipients == ["hang", "ok", "hang"])
    }

    /// A mail that is larger than what the kernel keeps: the loss is seen before all of it was handed over, so it was not sent.
    @Test func aServerThatDropsALargeMailBeforeItsEndDidNotGetIt() throws {
        let server = try MailServer.scripted()
        let setup = SMTPSetup(
            server: try #require(SMTPServer("smtp://localhost:\(server.port)")), from: try MailAddress("ict@linde.be"),
            authorities: server.authority, timeoutInSeconds: 30)
        let mail = Array(String(repeating: String(repeating: "a", count: 70) + "\r\n", count: 400_000).utf8)
        let client = try SMTPClient(setup)
        for _ in 1...2 {
            let answer = client.send(mail, to: try MailAddress("drop-before@linde.be"))
            #expect(answer.outcome == .deferred && answer.concern == .connection)
        }
        let taken = client.send(mail, to: try MailAddress("ok@linde.be"))
        #expect(taken == MailAnswer(.accepted, "250 2.0.0 queued"))
        #expect(try server.recipients == ["ok"])
    }

    @Test(arguments: ["tell", "tell-data"]) func whoIsKilledInTheMiddleSendsItNotAgain(_ name: String) throws {
        try add("aa", name, "zz")
        let server = try MailServer.scripted()
        let run = try Running("inkaart-reports", ["send"] + words(server))
        #expect(server.line() == (name == "tell" ? "end" : "data"))
        run.signal(SIGKILL)
        #expect(run.ended().status == -SIGKILL)
        let second = try send(words(server))
        #expect(second.status == 3)
        #expect(outcomes(second) == ["aa": "sent", name: "unknown", "zz": "sent"], "\(second.output)")
        #expect(second.output.contains("the run was cut off; ask for it"))
        #expect(try server.recipients == ["aa"] + (name == "tell" ? [name] : []) + ["zz"])
    }

    @Test func twoDoNotSendAtOnce() throws {
        try add("tell")
        let server = try MailServer.scripted()
        let run = try Running("inkaart-reports", ["send"] + words(server))
        #expect(server.line() == "end")
        let other = try send(words(server))
        #expect(other.status == 1)
        #expect(other.complaint?.contains("another 'inkaart-reports send' is running") == true)
        run.signal(SIGKILL)
        run.ended()
        #expect(try server.recipients == ["tell"])
    }

    private static let servers: [(words: [String], host: String, scheme: String, status: Int32, sentence: String)] = [
        (["--tls", "now"], "localhost", "smtps", 0, "sent"),
        (["--tls", "none"], "localhost", "smtp", 1, "offers no encryption"),
        ([], "other.example", "smtp", 1, "certificate of the server"),
        (["--greeting", "no"], "localhost", "smtp", 1, "554 5.3.2 no mail"),
        (["--greeting", "none"], "localhost", "smtp", 75, "Timeout"),
        (["--greeting", "endless"], "localhost", "smtp", 75, "the next run tries again"),
        (["--user", "ict", "--password", "x"], "localhost", "smtp", 1, "530 5.7.0 who are you?"),
    ]

    @Test(arguments: servers.indices) func aServerThatCannotBeUsedIsTold(_ index: Int) throws {
        let one = Self.servers[index]
        try add("ok")
        let server =
            switch one.words.count {
            case 0: try MailServer.scripted(host: one.host)
            case 2: try MailServer.scripted(one.words[0], one.words[1], host: one.host)
            default: try MailServer.scripted(one.words[0], one.words[1], one.words[2], one.words[3], host: one.host)
            }
        let run = try send(words(server, one.scheme).map { $0 == "30" ? "2" : $0 })
        #expect(run.status == one.status, "\(run.output)\(run.notes)")
        #expect(run.output.contains(one.sentence), "\(run.output)")
        #expect(try server.recipients.count == (one.status == 0 ? 1 : 0))
    }

    @Test func aWrongPasswordStopsAllAndIsShownNowhere() throws {
        try add("aa", "bb")
        let server = try MailServer.scripted("--user", "ict", "--password", "juist")
        let password = community.temporary.path("password")
        try Data("geheim-en-fout".utf8).write(to: URL(fileURLWithPath: password))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password)
        let login = ["--user", "ict", "--password-file", password]
        let wrong = try send(words(server) + login)
        #expect(wrong.status == 1)
        #expect(outcomes(wrong) == ["aa": "deferred", "bb": "not"], "\(wrong.output)")
        #expect(wrong.output.contains("535 5.7.8 wrong name or password"))
        let log = try String(contentsOfFile: state + "/deliveries.jsonl", encoding: .utf8)
        #expect(!(wrong.output + wrong.notes + log).contains("geheim"))
        try Data("juist\r\n".utf8).write(to: URL(fileURLWithPath: password))
        let right = try send(words(server) + login)
        expectDone(right)
        #expect(try server.recipients == ["aa", "bb"])
    }

    @Test func aServerThatIsNotThereIsTriedLater() throws {
        try add("aa")
        var server: MailServer? = try MailServer.scripted()
        let calls = words(try #require(server))
        server = nil
        let run = try send(calls)
        #expect(run.status == 75 && outcomes(run) == ["aa": "deferred"], "\(run.output)")
        #expect(run.notes == "1 of 1 mails are not known to have been sent\n")
    }

    @Test func aSendmailOfTheMachineGetsTheMail() throws {
        try add("aa")
        let program = community.temporary.path("sendmail")
        let script = "#!/bin/sh\nprintf '%s ' \"$@\" >\"$0.words\"; cat >\"$0.mail\"\n"
        let writing = "printf %s \"$1\" >\"$2\" && chmod 755 \"$2\""
        expectDone(try Programs.run("/bin/sh", ["-c", writing, "sh", script, program]))
        let words = ["--sendmail", program, "--from", "ict@linde.be", "--state", state, "--data", community.folder]
        for _ in 1...2 { expectDone(try send(words)) }
        #expect(try String(contentsOfFile: program + ".words", encoding: .utf8) == "-i -f ict@linde.be -- aa@linde.be ")
        #expect(try String(contentsOfFile: program + ".mail", encoding: .utf8).contains("\nTo: <aa@linde.be>\n"))
    }

    @Test func whoIsRemovedIsForgottenInTheLogToo() throws {
        try add("aa", "bb")
        let server = try MailServer.scripted()
        expectDone(try send(words(server)))
        let forget = ["send", "forget", "aa@linde.be", "--state", state, "--data", community.folder]
        let refused = try Programs.run("inkaart-reports", forget)
        #expect(refused.status == 1 && refused.complaint?.contains("recipient remove aa@linde.be' comes first") == true)
        expectDone(try community.collector("recipient", "remove", "aa@linde.be"))
        expectDone(try Programs.run("inkaart-reports", forget))
        for folder in [state, community.folder] {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let content = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
                #expect(content.range(of: Data("aa@linde.be".utf8)) == nil, "\(name)")
            }
        }
        let rest = try send(words(server))
        expectDone(rest)
        #expect(try server.recipients == ["aa", "bb"])
    }
}
