import Crypto
import Inventory
import Store

/// Makes the mail for a recipient, and what the journal keeps of it.
struct MailWriter {
    let questions: Questions
    let sender: Sender
    let month: DeliveryMonth
    let now: Int64
    /// The files of a scope.
    let attachments: (RecipientScope) throws -> [MailAttachment]

    struct Sender: Sendable {
        let from: MailAddress
        let replyTo: MailAddress?
    }

    /// A mail as it goes on its way.
    struct Written {
        let bytes: [UInt8]
        let delivery: Delivery
        let text: String
        let subject: String
    }

    func mail(to recipient: Recipient) throws -> Written {
        let files = try attachments(recipient.scope)
        let sent = files.map { SentFile(name: $0.name, size: $0.bytes.count, digest: Crypto.sha256($0.bytes)) }
        let key = DeliveryKey(recipient, month)
        let words = try text(recipient, files)
        let message = MailMessage(
            from: sender.from, to: recipient.address, replyTo: sender.replyTo,
            subject: words.subject, text: words.text, attachments: files,
            id: Self.id(key, domain: sender.from.domain), writtenAt: now)
        let bytes = message.bytes
        let delivery = Delivery(
            key: key, at: now, message: message.id, size: bytes.count, digest: Crypto.sha256(bytes), files: sent)
        return Written(bytes: bytes, delivery: delivery, text: words.text, subject: words.subject)
    }

    /// The same for each attempt at the mail of a month, whatever changed in its files since, so that a mailbox that gets it twice all the
    /// same can tell. It does not tell the address to those who read it.
    private static func id(_ key: DeliveryKey, domain: String) -> String {
        let parts = [key.address, key.scope, key.month.description]
        let digest = Crypto.sha256(Array(parts.joined(separator: "\n").utf8))
        return "\(Hex.text(of: digest.bytes.prefix(16)))@\(domain)"
    }

    private func text(_ recipient: Recipient, _ files: [MailAttachment]) throws -> MailText {
        MailText(
            scope: recipient.scope, name: try name(recipient.scope), community: try questions.communityName(),
            role: recipient.role, month: month, madeAt: now, attachments: files,
            contact: sender.replyTo ?? sender.from)
    }

    private func name(_ scope: RecipientScope) throws -> String? {
        switch scope {
        case .school(let number): try questions.schools().first { $0.number == number }?.name
        case .schoolBoard(let name): name
        case .community: nil
        }
    }
}
