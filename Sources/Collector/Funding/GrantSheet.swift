import Funding
import Sheets

/// Subsidielijnen.
enum GrantSheet {
    static func sheet(of lines: [GrantLine]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for line in lines { sheet.append(row(line)) }
        return sheet
    }

    private static let columns = head + levels + tail

    private static let head: [Sheet.Column] = [
        .init("grant", nl: "Subsidielijn", en: "Grant line"),
        .init("name", nl: "Naam", en: "Name", mayShrink: true),
        .init("fixed", nl: "Bedrag per school", en: "Amount per school"),
    ]

    private static let levels = zip(PupilLevel.allCases, PupilLevel.ids).map { level, id in
        Sheet.Column(id, nl: "Per leerling \(level.words.nl)", en: "Per pupil \(level.words.en)")
    }

    private static let tail: [Sheet.Column] = [
        .init("from", nl: "Vanaf", en: "From"), .init("until", nl: "Tot en met", en: "Until"),
        .init("accountBy", nl: "Bewijzen tegen", en: "Proofs by"),
        .init("invoicesFrom", nl: "Facturen vanaf", en: "Invoices from"),
        .init("kinds", nl: "Kostensoorten", en: "Kinds of cost", mayShrink: true),
        .init("accountability", nl: "Verantwoording per", en: "Accounted for by"),
        .init("source", nl: "Bron", en: "Source", mayShrink: true),
    ]

    private static func row(_ line: GrantLine) -> [Cell?] {
        let amounts = PupilLevel.allCases.map { line.amount.perPupil[$0].map { Cell.amount($0) } }
        let first: [Cell?] = [.text(line.code), .text(line.name), line.amount.fixed.map { .amount($0) }]
        let last: [Cell?] = [
            .day(line.from), .day(line.until), .day(line.accountBy), line.invoicesFrom.map { .day($0) },
            .choices(line.costKinds), .choice(line.accountability), line.source.map { .text($0) },
        ]
        return first + amounts + last
    }
}

extension PupilLevel {
    /// Names of columns for machines, in the order of the levels.
    fileprivate static let ids = ["kleuter", "lager1To4", "lager5To6", "buitengewoon", "secundair"]
}

extension GrantLine.Amount {
    fileprivate var perPupil: [PupilLevel: Cents] {
        if case .perPupil(let amounts) = self { amounts } else { [:] }
    }

    fileprivate var fixed: Cents? {
        if case .fixed(let amount) = self { amount } else { nil }
    }
}
