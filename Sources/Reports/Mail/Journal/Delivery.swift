import Inventory
import Store

/// What is sent once: the reports of a school, school board or the community, of a month, to an address.
struct DeliveryKey: Sendable, Hashable {
    /// In small letters, as no server of today tells capitals apart.
    let address: String
    /// ``RecipientScope``, in its words.
    let scope: String
    let month: DeliveryMonth
}

extension DeliveryKey {
    init(_ recipient: Recipient, _ month: DeliveryMonth) {
        self.init(address: recipient.address.text.lowercased(), scope: recipient.scope.description, month: month)
    }
}

/// A file as it was sent.
struct SentFile: Sendable, Equatable {
    let name: String
    /// In bytes.
    let size: Int
    let digest: Digest
}

/// An attempt to send a mail, and what became of it.
struct Delivery: Sendable, Equatable {
    let key: DeliveryKey
    /// UTC seconds.
    let at: Int64
    /// Message-ID.
    let message: String
    /// Of the whole mail.
    let size: Int
    let digest: Digest
    let files: [SentFile]
    /// `nil` while it goes on, and for ever where the program ended in the middle.
    var ending: Ending?

    struct Ending: Sendable, Equatable {
        let at: Int64
        let outcome: MailOutcome
        let text: String
    }

    /// Without an ending nobody knows: the program may have ended before or behind the end of the mail.
    var outcome: MailOutcome { ending?.outcome ?? .unknown }
}

/// Where a delivery stands after all attempts.
enum DeliveryStanding: Sendable, Equatable {
    /// Nothing was sent.
    case due
    case accepted(Delivery)
    case refused(Delivery)
    case unknown(Delivery)

    /// By all attempts of one key, in their order. Once accepted it stays so; of what was not, the last attempt counts.
    init(after attempts: [Delivery]) {
        if let accepted = attempts.last(where: { $0.outcome == .accepted }) {
            self = .accepted(accepted)
            return
        }
        guard let last = attempts.last else {
            self = .due
            return
        }
        switch last.outcome {
        case .accepted: self = .accepted(last)
        case .refused: self = .refused(last)
        case .unknown: self = .unknown(last)
        case .deferred: self = .due
        }
    }
}
