import Console
import Inventory
import Store

/// What `send` would do: who would get which files, and who would get nothing, and why.
struct DryRun {
    let writer: MailWriter
    let deliveries: [Delivery]
    let isAgain: Bool

    func tell(_ recipients: [Recipient], by way: String, _ output: any Output) throws {
        try output.write(Visible.text("nothing is sent; this would go by \(way):") + "\n")
        for recipient in recipients { try output.write(text(for: recipient)) }
    }

    private func text(for recipient: Recipient) throws -> String {
        let key = DeliveryKey(recipient, writer.month)
        let standing = DeliveryStanding(after: deliveries.filter { $0.key == key })
        if !isAgain, let earlier = SendResult(earlier: standing) { return earlier.line(for: recipient) + "\n" }
        let mail = try writer.mail(to: recipient)
        let start = "would go  \(recipient.address) (\(recipient.scope)): "
        let files = mail.delivery.files.map { file in
            "          \(file.name), \(FileSize.text(file.size)), SHA-256 \(Hex.text(of: file.digest.bytes))"
        }
        let lines = ["\(start)\(mail.subject), \(FileSize.text(mail.bytes.count))"] + files
        return lines.map { Visible.text($0) + "\n" }.joined()
    }
}
