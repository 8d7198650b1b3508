import Console
import Glibc
import Store

/// One run of `send`: a mail to each recipient that has none of this month yet, the journal before and behind each.
final class SendRun {
    private let writer: MailWriter
    private let journal: DeliveryJournal
    private let transport: any MailTransport
    private let maximumBytes: Int
    /// Whether a person said that what was sent, refused or left unknown is to be sent again.
    private let isAgain: Bool

    private var faultsInARow = 0
    /// Set once the next mail would fare no better.
    private var end: MailAnswer?
    private var isServerReached = false
    private(set) var missing = 0

    /// A server that hangs would else leave it unknown of each mail whether it was sent.
    static let mostFaultsInARow = 3

    init(
        _ writer: MailWriter, journal: DeliveryJournal, transport: any MailTransport, maximumBytes: Int, isAgain: Bool
    ) {
        (self.writer, self.journal, self.transport) = (writer, journal, transport)
        (self.maximumBytes, self.isAgain) = (maximumBytes, isAgain)
    }

    /// - Throws: of the store and the journal; then nothing more is sent.
    func send(to recipient: Recipient) throws -> SendResult {
        let result = try result(for: recipient)
        if !result.isSettled { missing += 1 }
        return result
    }

    var status: ExitStatus {
        if missing == 0 { return .done }
        if end?.concern == .all { return .failed }
        return end == nil && faultsInARow == 0 || isServerReached ? .partly : .unavailable
    }

    private func result(for recipient: Recipient) throws -> SendResult {
        let standing = journal.standing(of: DeliveryKey(recipient, writer.month))
        if !isAgain, let earlier = SendResult(earlier: standing) { return earlier }
        guard end == nil else { return .notTried }
        let mail = try writer.mail(to: recipient)
        guard mail.bytes.count <= maximumBytes else { return .tooLarge(mail.bytes.count, most: maximumBytes) }
        try journal.begin(mail.delivery)
        let answer = transport.send(mail.bytes, to: recipient.address)
        try journal.end(
            Delivery.Ending(at: Int64(time(nil)), outcome: answer.outcome, text: Visible.text(answer.text)))
        note(answer)
        return .tried(answer, mail.delivery)
    }

    private func note(_ answer: MailAnswer) {
        if answer.outcome != .deferred || answer.concern == .mail { isServerReached = true }
        faultsInARow = answer.concern == .connection ? faultsInARow + 1 : 0
        if answer.concern == .all || faultsInARow == Self.mostFaultsInARow { end = answer }
    }
}
