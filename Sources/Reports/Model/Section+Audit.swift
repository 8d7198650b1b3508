import Sheets
import Store

extension Section {
    /// The head of the audit chain, so that a paper can be held against the store later.
    static func audit(_ head: ChainHead) -> Section {
        Section(
            title: Words(nl: "Auditketen", en: "Audit chain"),
            quotes: [
                Quote(
                    name: Words(
                        nl: "Kop van de auditketen, handeling \(head.act):",
                        en: "Head of the audit chain, act \(head.act):"),
                    text: head.hex),
                Quote(
                    name: Words(nl: "Later na te gaan met:", en: "To be checked later by:"),
                    text: "inkaart-collector check --head \(head.act):\(head.hex)"),
            ],
            notes: [
                Words(
                    nl:
                        "De keten dekt wat mensen ingaven en boekten. Wat agents meldden, toont 'inkaart-reports "
                        + "inventory --on' voor elke dag opnieuw.",
                    en:
                        "The chain covers what people entered and booked. What agents reported, 'inkaart-reports "
                        + "inventory --on' shows again for each day.")
            ])
    }
}
