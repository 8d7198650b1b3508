import Assets
import Funding
import Sheets
import Store

/// What stands in the books: the devices of each school, and the sums of all.
struct DepreciationReport {
    let sheet: DepreciationSheet
    let day: Day

    var sections: [Section] {
        guard !sheet.parts.isEmpty else { return [Section(sentences: [Self.nothing])] }
        return sheet.parts.compactMap(section) + [sums]
    }

    var notes: [Words] { isEstimated ? [Self.estimated] : [] }

    /// Device by device, asked when it is written.
    static func table(_ sheet: @escaping @Sendable () throws -> DepreciationSheet) -> ReportTable {
        ReportTable("devices", title, DepreciationSheet.columns, whenEmpty: nothing) { take in
            let sheet = try sheet()
            for part in sheet.parts { try take(sheet.sheet(part)) }
        }
    }

    static let title = Words(nl: "Afschrijvingen", en: "Depreciation")

    private static let nothing = Words(
        nl: "Er zijn hier geen toestellen die afgeschreven worden.", en: "No devices are written off here.")
    private static let estimated = Words(
        nl: "≤ De aankoopdatum is niet bekend: ten laatste de dag waarop het toestel het eerst gezien werd.",
        en: "≤ The day of purchase is not known: at the latest the day on which the device was first seen.")

    private var isEstimated: Bool {
        sheet.parts.contains { $0.lines.contains { $0.booked.dates.start?.isEstimated == true } }
    }

    /// Of a school: its devices, and their sum.
    private func section(_ part: DepreciationSheet.Part) -> Section? {
        guard case .school(let school) = part.owner else { return nil }
        var devices = Sheet(columns: Self.deviceColumns)
        for line in part.lines { devices.append(cells(of: line)) }
        devices.append([nil, .word("sum", count(part.total)), nil] + amounts(of: part.total) + [nil], isSum: true)
        let title = Words("\(school.number.text) \(school.name) (\(school.schoolBoard))")
        return Section(title: title, table: ReportTable("devices", title, devices, whenEmpty: Self.nothing))
    }

    private func cells(of line: DepreciationSheet.Line) -> [Cell?] {
        let product = ProductName.text(line.booked.device.maker, line.booked.device.model)
        let acquisition = line.booked.acquisition.map { Cell.word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) }
        let amounts = line.value == .hired ? [acquisition, nil] : amounts(of: sheet.total(of: line))
        return [
            .integer(line.booked.id), product.map { .text($0) } ?? .kind(line.booked.device.kind), start(of: line),
        ] + amounts + [line.writtenOffOn.map { .day($0) }]
    }

    private func amounts(of total: DepreciationTotal) -> [Cell?] {
        total.isPriced ? [.amount(total.price), .amount(total.bookValue)] : [nil, nil]
    }

    private func start(of line: DepreciationSheet.Line) -> Cell? {
        line.booked.dates.start.map { start in
            start.isEstimated
                ? .word(id: start.day.iso, nl: "≤ \(start.day.belgian)", en: "≤ \(start.day.iso)") : .day(start.day)
        }
    }

    private func count(_ total: DepreciationTotal) -> Words {
        let (nl, en) = total.devices == 1 ? ("toestel", "device") : ("toestellen", "devices")
        let counts = [
            (total.devices, Words(nl: nl, en: en)), (total.hired, Words(nl: "gehuurd", en: "hired")),
            (total.unpriced, Words(nl: "zonder prijs", en: "without a price")),
        ].filter { $0.0 > 0 }
        func text(_ language: Language) -> String {
            counts.map { "\($0.0) \($0.1.text(in: language))" }.joined(separator: ", ")
        }
        return Words(nl: text(.dutch), en: text(.english))
    }

    private var sums: Section {
        var sums = Sheet(columns: Self.sumColumns)
        for part in sheet.parts {
            let (owner, total) = (part.owner, part.total)
            let written = total.isPriced ? Cell.amount(total.price - total.bookValue) : nil
            let (price, value) = (amounts(of: total)[0], amounts(of: total)[1])
            let counts: [Cell?] = [.integer(Int64(total.devices)), .integer(Int64(total.unpriced))]
            sums.append([owner.name] + counts + [price, written, value], isSum: owner.isSum)
        }
        let title = Words(nl: "Samen, incl. btw", en: "Together, VAT included")
        return Section(title: title, table: ReportTable("sums", title, sums, whenEmpty: Self.nothing))
    }

    private static let deviceColumns: [Sheet.Column] = [
        .init("device", nl: "Nr.", en: "No.", .code), .init("name", nl: "Toestel", en: "Device", mayShrink: true),
        .init("purchasedOn", nl: "Aangekocht", en: "Purchased", .day),
        .init("price", nl: "Bedrag", en: "Price", .number, in: .euro),
        .init("bookValue", nl: "Restwaarde", en: "Book value", .number, in: .euro),
        .init("writtenOffOn", nl: "Afgeschreven", en: "Written off", .day),
    ]

    private static let sumColumns: [Sheet.Column] = [
        .init("name", nl: "School", en: "School", mayShrink: true),
        .init("devices", nl: "Toestellen", en: "Devices", .number),
        .init("unpriced", nl: "Zonder prijs", en: "No price", .number),
        .init("price", nl: "Bedrag", en: "Price", .number, in: .euro),
        .init("writtenOff", nl: "Afgeschreven", en: "Written off", .number, in: .euro),
        .init("bookValue", nl: "Restwaarde", en: "Book value", .number, in: .euro),
    ]
}
