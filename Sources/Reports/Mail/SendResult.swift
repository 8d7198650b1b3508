import Console
import Sheets
import Store

/// What a run did for one recipient.
enum SendResult {
    case tried(MailAnswer, Delivery)
    /// In an earlier run of this month.
    case accepted(Delivery)
    case refused(Delivery)
    case unknown(Delivery)
    case tooLarge(Int, most: Int)
    /// As the mails before it met a fault that this one would meet too.
    case notTried

    /// `nil` if nothing stands in the way of sending.
    init?(earlier standing: DeliveryStanding) {
        switch standing {
        case .due: return nil
        case .accepted(let delivery): self = .accepted(delivery)
        case .refused(let delivery): self = .refused(delivery)
        case .unknown(let delivery): self = .unknown(delivery)
        }
    }

    /// Whether the recipient has the mail, as far as its server says.
    var isSettled: Bool {
        switch self {
        case .accepted: true
        case .tried(let answer, _): answer.outcome == .accepted
        case .refused, .unknown, .tooLarge, .notTried: false
        }
    }

    /// A line for the person who runs it: the word first, so that columns are read down.
    func line(for recipient: Recipient) -> String {
        let (word, sentence) = words(again: "'send --again \(recipient.address)'")
        let start = TerminalText.padded(word, to: 9)
        return Visible.text("\(start) \(recipient.address) (\(recipient.scope)): \(sentence)")
    }

    private func words(again: String) -> (word: String, sentence: String) {
        switch self {
        case .tried(let answer, let delivery): Self.words(answer, delivery, again: again)
        case .accepted(let delivery): ("sent", "on \(Self.day(delivery)) already")
        case .refused(let delivery):
            (
                "refused",
                "on \(Self.day(delivery)): \(Self.text(delivery)); correct the address, or send it with \(again)"
            )
        case .unknown(let delivery):
            (
                "unknown",
                "nobody knows whether it was sent on \(Self.day(delivery)): \(Self.text(delivery)); ask for it, and if "
                    + "it did not arrive, send it with \(again)"
            )
        case .tooLarge(let bytes, let most):
            ("too large", "\(FileSize.text(bytes)) are more than \(FileSize.text(most)), the most by --max-size")
        case .notTried: ("not tried", "the next run does it")
        }
    }

    private static func words(_ answer: MailAnswer, _ delivery: Delivery, again: String) -> (String, String) {
        switch answer.outcome {
        case .accepted:
            let files = delivery.files.map { "\($0.name) (\(FileSize.text($0.size)))" }.joined(separator: ", ")
            return ("sent", files)
        case .refused: return ("refused", "\(answer.text); correct the address, or send it with \(again)")
        case .deferred: return ("deferred", "\(answer.text); the next run tries again")
        case .unknown:
            return (
                "unknown",
                "\(answer.text), after all of it was sent, so it may have arrived: ask for it, and if it did not, send it "
                    + "with \(again)"
            )
        }
    }

    private static func day(_ delivery: Delivery) -> String { LocalDay(delivery.at).belgian }

    private static func text(_ delivery: Delivery) -> String { delivery.ending?.text ?? "the run was cut off" }
}
