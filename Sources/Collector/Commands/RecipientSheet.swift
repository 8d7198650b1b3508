import Sheets
import Store

/// Who gets reports by mail: a row for each address and what it gets.
enum RecipientSheet {
    static func sheet(of recipients: [Recipient]) -> Sheet {
        var sheet = Sheet(columns: columns)
        for recipient in recipients {
            let (school, schoolBoard, width) = cells(recipient.scope)
            sheet.append([
                .text(recipient.address.text), width, school, schoolBoard, recipient.role.map { .text($0) },
                .moment(recipient.since),
            ])
        }
        return sheet
    }

    /// What fits a terminal: of what, in one column.
    static func narrow(_ sheet: Sheet) -> Sheet {
        sheet.joining(
            ["scope", "school", "schoolBoard"],
            as: .init("scope", nl: "Rapporten van", en: "Reports of", mayShrink: true))
    }

    private static func cells(_ scope: RecipientScope) -> (school: Cell?, schoolBoard: Cell?, width: Cell) {
        switch scope {
        case .school(let number): (.text(number.text), nil, .word(id: "school", nl: "school", en: "school"))
        case .schoolBoard(let name):
            (nil, .text(name), .word(id: "school-board", nl: "schoolbestuur", en: "school board"))
        case .community: (nil, nil, .word(id: "community", nl: "scholengemeenschap", en: "community"))
        }
    }

    private static let columns: [Sheet.Column] = [
        .init("address", nl: "Adres", en: "Address", mayShrink: true),
        .init("scope", nl: "Rapporten van", en: "Reports of"),
        .init("school", nl: "Nummer", en: "Number"),
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("role", nl: "Functie", en: "Role", mayShrink: true),
        .init("since", nl: "Sinds", en: "Since"),
    ]
}
