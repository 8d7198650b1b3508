import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// `depreciation`
enum DepreciationCommand {
    static let command = ReportCommand.command(
        "depreciation", "Shows what devices cost and what of it is not written off yet on a day, per school",
        options: [on, bookedBy] + SchoolScope.options,
        examples: [
            "depreciation --school-board 'VZW Noord'", "depreciation --on 31/12/2025 --booked-by 28/02/2026",
            "depreciation --school 030569 --on 31/12/2025 --format csv > afschrijving.csv",
        ]
    ) { inquiry in
        let (call, today) = (inquiry.call, inquiry.today)
        let day = try call.day(on, now: inquiry.now) ?? today
        let known = try call.day(bookedBy, now: inquiry.now) ?? day
        guard day <= known else {
            throw UsageError.sentence("--booked-by is a day after --on: what is booked before counts in any case")
        }
        let scope = try inquiry.scope()
        let sheet = Once { try books(on: day, AsOf(known, today: today), scope, inquiry) }
        let mayBeLater = day < today && call[bookedBy] == nil
        return Report(
            about: try inquiry.about(
                "depreciation", DepreciationReport.title, of: scope.owner, on: day,
                filters: [call[bookedBy].map(bookedByFilter)]),
            tables: [DepreciationReport.table { try sheet.value }],
            sections: { DepreciationReport(sheet: try sheet.value, day: day).sections },
            notes: {
                let notes = DepreciationReport(sheet: try sheet.value, day: day).notes
                guard mayBeLater else { return notes }
                let later = try total(on: day, AsOf(today, today: today), scope, inquiry)
                return notes + (later == (try sheet.value.all) ? [] : [note(later, today)])
            })
    }

    private static let on = Option(
        "--on", placeholder: "DAY", meaning: "book values at the end of that day, such as 31/12/2025, instead of today",
        parse: ReportDay.parse)
    private static let bookedBy = Option(
        "--booked-by", placeholder: "DAY",
        meaning:
            "with what was booked and known by the end of this later day, when the books are closed; if not said, by --on",
        parse: ReportDay.parse)

    private static func bookedByFilter(_ day: Day) -> About.Filter {
        .init(
            id: "booked-by", name: Words(nl: "zoals geboekt tot en met", en: "as booked by"), value: .day(iso: day.iso))
    }

    private static func books(
        on day: Day, _ asOf: AsOf, _ scope: SchoolScope, _ inquiry: Inquiry
    ) throws -> DepreciationSheet {
        let lines = try lines(on: day, asOf, inquiry, into: [SchoolNumber: [DepreciationSheet.Line]]()) {
            $0[$1.booked.device.school, default: []].append($1)
        }
        return DepreciationSheet(lines, of: scope, on: day)
    }

    /// The sum alone.
    private static func total(
        on day: Day, _ asOf: AsOf, _ scope: SchoolScope, _ inquiry: Inquiry
    ) throws -> DepreciationTotal {
        try lines(on: day, asOf, inquiry, into: DepreciationTotal()) { sum, line in
            if scope.includes(line.booked.device.school) { sum += DepreciationTotal([line.value], on: day) }
        }
    }

    /// What the reader may be told of, line by line.
    private static func lines<Books: Sendable>(
        on day: Day, _ asOf: AsOf, _ inquiry: Inquiry, into books: Books,
        _ add: @escaping @Sendable (inout Books, DepreciationSheet.Line) -> Void
    ) throws -> Books {
        let (limits, terms) = (try inquiry.limits(), try inquiry.questions.depreciationTerms(on: asOf.day))
        return try inquiry.questions.bookedDevices(asOf, on: day, into: books) { books, device in
            guard let told = limits.told(device), let line = DepreciationSheet.Line(told, terms, on: day) else {
                return
            }
            add(&books, line)
        }
    }

    private static func note(_ total: DepreciationTotal, _ today: Day) -> Words {
        Words(
            nl: "Een deel is later geboekt: met --booked-by \(today.belgian) zijn het \(total.devices) toestellen van "
                + "\(total.price.grouped) EUR, met een restwaarde van \(total.bookValue.grouped) EUR.",
            en: "Some of it was booked later: with --booked-by \(today.iso) there are \(total.devices) devices of "
                + "\(total.price.groupedInEnglish) EUR, with a book value of \(total.bookValue.groupedInEnglish) EUR.")
    }
}
