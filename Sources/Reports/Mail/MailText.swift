import Sheets
import Store

/// The words of a mail with reports, in Dutch: what goes with it, of which day, who made it, whom to ask. No figures.
struct MailText: Sendable {
    let scope: RecipientScope
    /// Of the school or the school board; `nil` for the community.
    let name: String?
    let community: String?
    let role: String?
    let month: DeliveryMonth
    /// The moment at which the files were made.
    let madeAt: Int64
    let attachments: [MailAttachment]
    /// Who answers questions.
    let contact: MailAddress

    var subject: String { "Toestellen van \(whose), \(month.dutch)" }

    var text: String {
        """
        Beste \(role.map(Markup.printable) ?? "collega"),

        Hierbij de inventaris van \(whose)\(number), zoals die er op \(day) uitzag.

        In bijlage:
        \(attachments.map(Self.line).joined(separator: "\n"))

        Klopt er iets niet, of hebt u een vraag? Laat het weten aan \(contact).

        Deze mail werd automatisch gemaakt door Inkaart, de inventaris van
        \(community.map { "scholengemeenschap \(Markup.printable($0))" } ?? "de scholengemeenschap"). U krijgt ze elke maand van het schooljaar.

        Met vriendelijke groet,
        de ICT-coördinatie

        """
    }

    /// As text that neither ends a line nor turns what stands behind it.
    private var whose: String {
        let whose =
            switch scope {
            case .school: name ?? "uw school"
            case .schoolBoard: "de scholen van \(name ?? "uw schoolbestuur")"
            case .community: "alle scholen van \(community ?? "de scholengemeenschap")"
            }
        return Markup.printable(whose)
    }

    private var number: String {
        guard case .school(let number) = scope else { return "" }
        return " (\(number))"
    }

    private var day: String {
        let day = LocalDay(madeAt)
        return "\(day.day) \(DeliveryMonth.names[day.month - 1]) \(day.year)"
    }

    private static func line(_ attachment: MailAttachment) -> String {
        "- \(attachment.name) (\(FileSize.text(attachment.bytes.count))): \(attachment.meaning)"
    }
}
