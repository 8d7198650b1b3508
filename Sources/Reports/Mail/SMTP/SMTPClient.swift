import Store

/// A mail server that is spoken to by libcurl.
final class SMTPClient: MailTransport {
    private let setup: SMTPSetup
    private var connection: SMTPConnection?

    /// - Throws: ``SMTPSetupError``.
    init(_ setup: SMTPSetup) throws(SMTPSetupError) {
        self.setup = setup
        connection = try SMTPConnection(setup)
    }

    /// Mails go through one connection as long as the server takes them. After any other answer the next one gets a new connection: on the
    /// old one the answer to the last mail may still come, and be taken for one to the next.
    func send(_ message: [UInt8], to address: MailAddress) -> MailAnswer {
        do throws(SMTPSetupError) {
            let connection = if let connection { connection } else { try SMTPConnection(setup) }
            let answer = SMTPAnswer.answer(connection.send(message, to: address))
            self.connection = answer.outcome == .accepted ? connection : nil
            return answer
        } catch {
            return MailAnswer(.deferred, "\(error)", .all)
        }
    }
}
