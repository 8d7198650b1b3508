import Testing

@testable import Reports

@Suite struct SMTPAnswerTests {
    typealias Case = (
        phase: SMTPExchange.Phase, code: Int, isOfSetup: Bool, outcome: MailOutcome, concern: MailAnswer.Concern
    )

    static let endings: [Case] = [
        // Before a mail is spoken of.
        (.opening, 0, false, .deferred, .connection), (.opening, 220, false, .deferred, .connection),
        (.opening, 421, false, .deferred, .connection), (.opening, 454, false, .deferred, .connection),
        (.opening, 554, false, .deferred, .all), (.opening, 0, true, .deferred, .all),
        (.opening, 535, true, .deferred, .all),
        // The sender is refused for each mail alike, unless it is for the size of this one.
        (.sender, 550, false, .deferred, .all), (.sender, 552, false, .refused, .mail),
        (.sender, 451, false, .deferred, .mail), (.sender, 421, false, .deferred, .connection),
        (.sender, 250, false, .deferred, .connection),
        // The recipient.
        (.recipient, 550, false, .refused, .mail), (.recipient, 450, false, .deferred, .mail),
        (.recipient, 421, false, .deferred, .connection), (.recipient, 250, false, .deferred, .connection),
        (.content, 554, false, .refused, .mail), (.content, 451, false, .deferred, .mail),
        (.content, 354, false, .deferred, .connection),
        // Behind the last byte: what was not answered is unknown.
        (.end, 354, false, .unknown, .connection), (.end, 0, false, .unknown, .connection),
        (.end, 250, false, .unknown, .connection), (.end, 354, true, .unknown, .connection),
        (.end, 554, false, .refused, .mail), (.end, 451, false, .deferred, .mail), (.end, 421, false, .deferred, .mail),
    ]

    @Test(arguments: endings.indices) func howItEndedDecides(_ index: Int) {
        let one = Self.endings[index]
        let answer = SMTPAnswer.answer(
            .init(
                isOfSetup: one.isOfSetup, replyCode: one.code, phase: one.phase, sentence: "curl",
                reply: "\(one.code) x"))
        #expect(answer.outcome == one.outcome && answer.concern == one.concern, "\(one)")
        #expect(answer.text == (one.code >= 400 ? "\(one.code) x" : "curl"))
    }

    @Test func whatTheServerTookIsAccepted() {
        let answer = SMTPAnswer.answer(.init(isDone: true, replyCode: 250, phase: .end, reply: "250 queued as 7"))
        #expect(answer == MailAnswer(.accepted, "250 queued as 7"))
    }

    static let servers: [(text: String, server: String?)] = [
        ("smtp://mail.school.be", "smtp://mail.school.be:587"),
        ("smtps://mail.school.be", "smtps://mail.school.be:465"),
        ("SMTP://h:25", "smtp://h:25"), ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
        ("smtp://[::1]:2525", "smtp://[::1]:2525"), ("smtp://[::1]", "smtp://[::1]:587"),
        ("http://h", nil), ("h:25", nil), ("smtp:h", nil), ("smtp://", nil), ("smtp://h:0", nil),
        ("smtp://h:65536", nil),
        ("smtp://h:", nil), ("smtp://user:secret@h", nil), ("smtp://h/path", nil), ("smtp://h:25/x", nil),
        ("smtp://-h", nil), ("smtp://h\r\n", nil), ("smtp://[::1", nil), ("smtp://[]", nil), ("smtp://é.be", nil),
    ]

    @Test(arguments: servers.indices) func aServerIsANameAndAPort(_ index: Int) {
        #expect(SMTPServer(Self.servers[index].text)?.description == Self.servers[index].server)
    }
}
