import Console
import Files
import Glibc
import Store

/// How mail is sent: what the command line says, else the file of settings.
struct MailSettings {
    let from: MailAddress
    let replyTo: MailAddress?
    let maximumBytes: Int
    private let timeout: Int
    private let way: Way

    private enum Way {
        case server(SMTPServer, login: (user: String, password: String)?, authorities: String?)
        case program(String)
    }

    init(_ call: Call) throws {
        let given = try GivenSettings(call)
        guard let from = try given[MailOptions.from] else { throw UsageError.missing(MailOptions.from.name) }
        self.from = from
        replyTo = try given[MailOptions.replyTo]
        timeout = try given[MailOptions.timeout] ?? MailOptions.standardTimeout
        maximumBytes = (try given[MailOptions.maximumSize] ?? MailOptions.standardSize) * 1_000_000
        switch (try given[MailOptions.smtp], try given[MailOptions.sendmail]) {
        case (let server?, nil):
            way = .server(
                server, login: try Self.login(given), authorities: try given.path(MailOptions.authorities))
        case (nil, let program?): way = .program(program)
        default: throw UsageError.sentence("give one of --smtp and --sendmail, there or in the file of --settings")
        }
    }

    func transport() throws -> any MailTransport {
        switch way {
        case .program(let path): SendmailProgram(path: path, from: from, timeoutInSeconds: timeout)
        case .server(let server, let login, let authorities):
            try SMTPClient(
                SMTPSetup(
                    server: server, from: from, login: login, authorities: authorities, timeoutInSeconds: timeout))
        }
    }

    /// How mail is sent, for people.
    var words: String {
        switch way {
        case .program(let path): path
        case .server(let server, _, _): server.description
        }
    }

    private static let passwordLimit = 1_024

    /// The first line of the file counts.
    private static func login(_ given: GivenSettings) throws -> (user: String, password: String)? {
        guard let user = try given[MailOptions.user] else { return nil }
        guard let path = try given.path(MailOptions.passwordFile) else {
            throw UsageError.sentence("--user needs --password-file")
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw FileError("open", path) }
        guard status.st_mode & 0o004 == 0 else {
            throw StoreError.refused("\(path) may be read by everybody: 'chmod 600 \(path)'")
        }
        let text = String(decoding: try File.read(path, limit: passwordLimit), as: UTF8.self)
        guard let password = text.split(whereSeparator: \.isNewline).first else {
            throw StoreError.refused("\(path) is empty: it must hold the password of \(user)")
        }
        return (user, String(password))
    }
}
