/// What an exchange with a mail server came to: a pure function of how far it came and what was said last.
///
/// Source: RFC 5321 §4.2.1 (4yz: later; 5yz: never as it is), §4.2.4.2 and 3.8 (421: the server closes the connection), §6.1 (a server
/// that has said 250 to the end of the mail has it; one that has said nothing may have it).
enum SMTPAnswer {
    /// How libcurl ended; the reply code is that of the last answer, 0 without any.
    struct Ending: Sendable {
        var isDone = false
        /// A fault that the next mail meets too: certificate, no encryption offered, login.
        var isOfSetup = false
        var replyCode = 0
        var phase = SMTPExchange.Phase.opening
        /// libcurl's own words.
        var sentence = ""
        var reply = ""
    }

    static func answer(_ ending: Ending) -> MailAnswer {
        if ending.isDone { return MailAnswer(.accepted, ending.reply) }
        if ending.isOfSetup, ending.phase == .opening { return MailAnswer(.deferred, words(ending), .all) }
        switch ending.replyCode {
        case 421 where ending.phase < .end: return MailAnswer(.deferred, words(ending), .connection)
        case 400..<500: return MailAnswer(.deferred, words(ending), ending.phase == .opening ? .connection : .mail)
        case 500..<600: return refusal(ending)
        case _ where ending.phase == .end: return MailAnswer(.unknown, words(ending), .connection)
        default: return MailAnswer(.deferred, words(ending), .connection)
        }
    }

    /// Too large (552) is said of a mail, whatever the phase; anything else before a recipient is named would be said of each mail.
    private static func refusal(_ ending: Ending) -> MailAnswer {
        let isOfMail = ending.phase >= .recipient || ending.phase == .sender && ending.replyCode == 552
        return isOfMail ? MailAnswer(.refused, words(ending)) : MailAnswer(.deferred, words(ending), .all)
    }

    /// The server's words where it refused, else libcurl's.
    private static func words(_ ending: Ending) -> String {
        let isRefusal = (400..<600).contains(ending.replyCode) && !ending.reply.isEmpty
        return isRefusal ? ending.reply : ending.sentence
    }
}
