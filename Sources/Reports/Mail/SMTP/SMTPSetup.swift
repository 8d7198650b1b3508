import Store

/// How a mail server is reached.
struct SMTPSetup: Sendable {
    let server: SMTPServer
    let from: MailAddress
    var login: (user: String, password: String)?
    /// A PEM file with the authorities to believe; `nil` for those of the system.
    var authorities: String?
    /// For each answer of the server, and for a whole mail. RFC 5321 §4.5.3.2.6 wants 10 minutes behind the end of a mail, as
    /// whoever gives up before the answer sends it twice.
    var timeoutInSeconds = 600
}

/// libcurl does not do what sending mail needs.
struct SMTPSetupError: Error, Equatable, CustomStringConvertible {
    let description: String
}
