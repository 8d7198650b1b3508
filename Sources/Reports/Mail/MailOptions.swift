import Console
import Store

/// Options of `send` that may stand in a file of settings too, by their names without dashes.
enum MailOptions {
    static let smtp = Option(
        "--smtp", placeholder: "URL",
        meaning: "mail server, smtp://HOST (port 587, STARTTLS) or smtps://HOST (port 465); encrypted in any case"
    ) { text in
        guard let server = SMTPServer(text) else {
            throw UsageError.sentence("'\(text)' is not smtp://HOST:PORT or smtps://HOST:PORT")
        }
        return server
    }
    static let sendmail = Option(
        "--sendmail", placeholder: "PATH", meaning: "or this program of the machine, such as /usr/sbin/sendmail"
    ) { text in
        guard text.hasPrefix("/") else { throw UsageError.sentence("'\(text)' is no whole path, from /") }
        return text
    }
    static let from = Option(
        "--from", placeholder: "ADDRESS", meaning: "who sends; mails that cannot be delivered come back to it"
    ) { try MailAddress($0) }
    static let replyTo = Option(
        "--reply-to", placeholder: "ADDRESS", meaning: "who answers questions, if not the sender"
    ) { try MailAddress($0) }
    static let user = Option(
        "--user", placeholder: "NAME", meaning: "name for the mail server, if it wants one", parse: Parse.text)
    static let passwordFile = Option(
        "--password-file", placeholder: "FILE", meaning: "file with its password, which only its owner may read",
        parse: Parse.text)
    static let authorities = Option(
        "--ca-file", placeholder: "FILE", meaning: "PEM file with the authorities to believe, if not the system's",
        parse: Parse.text)
    static let timeout = Option(
        "--timeout", placeholder: "SECONDS",
        meaning:
            "how long a mail may take (default: \(standardTimeout)); less than 600 may leave it unknown what was sent",
        parse: Parse.number(in: 1...3_600))
    static let maximumSize = Option(
        "--max-size", placeholder: "MB", meaning: "no mail is larger (default: \(standardSize))",
        parse: Parse.number(in: 1...100))

    static let standardTimeout = 600
    static let standardSize = 20

    static let all: [any AnyOption] = [
        smtp, sendmail, from, replyTo, user, passwordFile, authorities, timeout, maximumSize,
    ]

    static let settings = Option(
        "--settings", placeholder: "FILE", meaning: "file with lines such as 'from = ict@school.be', for those options",
        parse: Parse.text)
}
