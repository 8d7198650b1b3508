import Console
import Funding
import Sheets
import Store

/// What was awarded, and how it was worked out.
struct AwardSheet {
    let sheet: Sheet
    private let total: Cents

    init(_ awards: [Award]) {
        var sheet = Sheet(columns: Self.columns)
        for award in awards { sheet.append(Self.row(award)) }
        self.sheet = sheet
        total = awards.map(\.amount).sum
    }

    /// For machines all; for people what fits 80 columns, with the total below.
    func forReading(_ call: Call) -> Sheet {
        guard !call[SheetOptions.json], let first = sheet.rows.first else { return sheet }
        let isOfOneLine = sheet.rows.allSatisfy { $0[0] == first[0] }
        let columns = isOfOneLine ? ["school", "schoolName"] : ["grant", "school"]
        var narrow = sheet.keeping(columns + ["calculation", "amount"])
        if sheet.rows.count > 1 {
            narrow.append([.word(id: "total", nl: "Totaal", en: "Total"), nil, nil, .amount(total)])
        }
        return narrow
    }

    private static let columns: [Sheet.Column] = [
        .init("grant", nl: "Subsidielijn", en: "Grant line"),
        .init("school", nl: "Nr.", en: "No."),
        .init("schoolName", nl: "School", en: "School", mayShrink: true),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("calculation", nl: "Berekening", en: "Calculation", mayShrink: true),
        .init("amount", nl: "Toegekend", en: "Awarded"),
        .init("bookedOn", nl: "Geboekt op", en: "Booked on"),
    ]

    private static func row(_ award: Award) -> [Cell?] {
        [
            .text(award.grantLine), .text(award.school.text), .text(award.schoolName), .text(award.schoolBoard),
            award.parts.isEmpty ? nil : calculation(award.parts), .amount(award.amount), .day(award.bookedOn),
        ]
    }

    /// `kleuter 100 x 42.00 + lager-1-4 160 x 42.00`
    private static func calculation(_ parts: [AwardCalculation.Part]) -> Cell {
        func text(_ part: (AwardCalculation.Part) -> String) -> String { parts.map(part).joined(separator: " + ") }
        return .word(
            id: text { "\($0.level.rawValue) \($0.pupils) x \($0.perPupil.decimal)" },
            nl: text { "\($0.pupils) \($0.level.words.nl) x \($0.perPupil.belgian)" },
            en: text { "\($0.pupils) \($0.level.words.en) x \($0.perPupil.decimal)" })
    }
}
