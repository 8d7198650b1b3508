import Assets
import Funding
import Inventory
import Sheets
import Store

/// What stands in the books on a day, device by device, with sums for each school, each school board and all.
struct DepreciationSheet: Sendable {
    let rows: [Row]

    /// What the figures of a row are of.
    enum Subject: Sendable {
        case device(Line, School)
        case sum(RowOwner)
    }

    struct Row: Sendable {
        let subject: Subject
        let total: DepreciationTotal
    }

    /// A device that is written off, or hired.
    struct Line: Sendable {
        let booked: BookedDevice
        /// `nil` of what is hired.
        let term: DepreciationTerm?
        let value: BookedValue

        /// The first day on which nothing of it is left.
        var writtenOffOn: Day? {
            guard let term, let start = booked.dates.start else { return nil }
            return start.day.adding(months: term.rawValue)
        }
    }

    init(_ devices: [BookedDevice], _ terms: DepreciationTerms, of scope: SchoolScope, on day: Day) {
        let lines = Dictionary(grouping: devices.compactMap { Line($0, terms, on: day) }, by: \.booked.device.school)
        let sums = scope.rows { school in
            lines[school.number].map { DepreciationTotal($0.map(\.value), on: day) }
        } sum: {
            $0.sum
        }
        rows = sums.flatMap { owner, total in
            guard case .school(let school) = owner else { return [Row(subject: .sum(owner), total: total)] }
            let devices = (lines[school.number] ?? []).map { line in
                Row(subject: .device(line, school), total: DepreciationTotal([line.value], on: day))
            }
            return devices + [Row(subject: .sum(owner), total: total)]
        }
    }
}

extension DepreciationSheet.Line {
    /// `nil` for what is gone or not there yet, and for kinds that are not written off.
    fileprivate init?(_ booked: BookedDevice, _ terms: DepreciationTerms, on day: Day) {
        let kind = booked.device.kind
        guard !booked.isGone, booked.dates.start.map({ $0.day <= day }) == true,
            let term = terms.term(of: kind, schoolBoard: booked.schoolBoard)
        else { return nil }
        guard booked.acquisition?.isHired != true else {
            self.init(booked: booked, term: nil, value: .hired)
            return
        }
        let depreciation = booked.price.flatMap { price in
            terms.depreciation(of: kind, schoolBoard: booked.schoolBoard, price: price, dates: booked.dates)
        }
        self.init(booked: booked, term: term, value: depreciation.map(BookedValue.owned) ?? .unknown)
    }
}

extension DepreciationSheet {
    /// Of all devices that are asked for.
    var all: DepreciationTotal {
        rows.map { row in if case .device = row.subject { row.total } else { DepreciationTotal() } }.sum
    }

    var sheet: Sheet {
        var sheet = Sheet(columns: Self.columns)
        for row in rows { sheet.append(names(of: row) + facts(of: row) + figures(of: row)) }
        return sheet
    }

    private func names(of row: Row) -> [Cell?] {
        switch row.subject {
        case .device(_, let school):
            [.word(id: "device", nl: "toestel", en: "device")] + RowOwner.school(school).cells.dropFirst()
        case .sum(let owner): owner.cells
        }
    }

    private func facts(of row: Row) -> [Cell?] {
        guard case .device(let line, _) = row.subject else {
            return Array(repeating: nil, count: Self.factColumns.count)
        }
        let (device, purchase) = (line.booked.device, line.booked.purchase)
        return [
            .integer(line.booked.id), .kind(device.kind), device.maker.map { .text($0) },
            device.model.map { .text($0) },
            device.serial.map { .text($0) }, device.inventoryNumber.map { .text($0) },
            line.booked.acquisition.map { .word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) },
            (purchase?.supplier ?? nil).map { .text($0) }, (purchase?.invoice ?? nil).map { .text($0) },
            (line.booked.dates.start?.day).map { .day($0) }, line.booked.startSource,
            (line.term?.rawValue).map { .integer(Int64($0)) }, line.writtenOffOn.map { .day($0) },
        ]
    }

    /// Without a price no amounts; devices are counted in sums alone.
    private func figures(of row: Row) -> [Cell?] {
        let total = row.total
        let amounts = [total.price, total.price - total.bookValue, total.bookValue].map { Cell.amount($0) }
        let counts = [total.devices, total.hired, total.unpriced].map { Cell.integer(Int64($0)) }
        let shown: [Cell?] = total.isPriced ? amounts : [nil, nil, nil]
        if case .device = row.subject { return shown + [nil, nil, nil] }
        return shown + counts
    }

    static let columns = RowOwner.columns + factColumns + figureColumns

    private static let factColumns: [Sheet.Column] = [
        .init("device", nl: "Nr.", en: "No.", .code),
        .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
        .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
        .init("model", nl: "Model", en: "Model", mayShrink: true),
        .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
        .init("inventoryNumber", nl: "Inventarisnummer", en: "Inventory number", mayShrink: true),
        .init("acquisition", nl: "Verwervingswijze", en: "Acquisition"),
        .init("supplier", nl: "Leverancier", en: "Supplier", mayShrink: true),
        .init("invoice", nl: "Factuurnummer", en: "Invoice", mayShrink: true),
        .init("purchasedOn", nl: "Aankoopdatum", en: "Purchased on", .day),
        .init("purchasedOnSource", nl: "Bron aankoopdatum", en: "Source of that day"),
        .init("months", nl: "Levensduur", en: "Term", .number, in: .months),
        .init("writtenOffOn", nl: "Afgeschreven op", en: "Written off on", .day),
    ]

    private static let figureColumns: [Sheet.Column] = [
        .init("price", nl: "Bedrag incl. btw", en: "Price incl. VAT", .number, in: .euro),
        .init("writtenOff", nl: "Afgeschreven", en: "Written off", .number, in: .euro),
        .init("bookValue", nl: "Restwaarde", en: "Book value", .number, in: .euro),
        .init("devices", nl: "Toestellen", en: "Devices", .number),
        .init("hired", nl: "Waarvan gehuurd", en: "Of these hired", .number),
        .init("unpriced", nl: "Zonder prijs", en: "Without a price", .number),
    ]
}

extension BookedDevice {
    /// Where the day from which its term is counted is from.
    fileprivate var startSource: Cell {
        if purchase != nil { return .word(id: "invoice", nl: "factuur", en: "invoice") }
        if device.purchasedOn != nil { return .word(id: "told", nl: "manueel of import", en: "manual or import") }
        return .word(id: "first-seen", nl: "ten laatste: eerst gezien", en: "at the latest: first seen")
    }
}

extension Cell {
    static func day(_ day: Day) -> Cell { .day(iso: day.iso) }
}
