import Store

/// What became of a mail that was handed to a server or a program.
enum MailOutcome: String, Sendable, CaseIterable {
    /// It has taken charge of it (RFC 5321 §4.2.5).
    case accepted
    /// It will not, now or later: a person must change something.
    case refused
    /// It was not sent; later it may be.
    case deferred
    /// It may have been sent or not: nobody said. Never sent again unless a person says so.
    case unknown
}

/// An outcome, why, and for whom it holds.
struct MailAnswer: Sendable, Equatable {
    let outcome: MailOutcome
    /// What the server said, or what happened, as one line.
    let text: String
    let concern: Concern

    enum Concern: Sendable {
        /// This mail alone.
        case mail
        /// This connection: the next one may fare better.
        case connection
        /// Every mail: the next one would meet it too.
        case all
    }

    init(_ outcome: MailOutcome, _ text: String, _ concern: Concern = .mail) {
        (self.outcome, self.text, self.concern) = (outcome, text, concern)
    }
}

/// What takes mails, one at a time.
protocol MailTransport {
    func send(_ message: [UInt8], to address: MailAddress) -> MailAnswer
}
