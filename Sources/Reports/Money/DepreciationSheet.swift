import Assets
import Funding
import Inventory
import Sheets
import Store

/// What stands in the books on a day, device by device, with sums for each school, each school board and all.
struct DepreciationSheet: Sendable {
    let parts: [Part]
    let day: Day

    /// A sum, with the devices that it is of if that is not told elsewhere.
    struct Part: Sendable {
        let owner: RowOwner
        /// Of a school; empty for several.
        let lines: [Line]
        let total: DepreciationTotal

        fileprivate var isOfSchool: Bool { if case .school = owner { true } else { false } }
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

    init(_ lines: [SchoolNumber: [Line]], of scope: SchoolScope, on day: Day) {
        let sums = scope.rows { school in
            lines[school.number].map { DepreciationTotal($0.map(\.value), on: day) }
        } sum: {
            $0.sum
        }
        parts = sums.map { owner, total in
            guard case .school(let school) = owner else { return Part(owner: owner, lines: [], total: total) }
            return Part(owner: owner, lines: lines[school.number] ?? [], total: total)
        }
        self.day = day
    }
}

extension DepreciationSheet.Line {
    /// `nil` for what is gone or not there yet, and for kinds that are not written off.
    init?(_ booked: BookedDevice, _ terms: DepreciationTerms, on day: Day) {
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
    var all: DepreciationTotal { parts.filter(\.isOfSchool).map(\.total).sum }

    /// Of a line alone.
    func total(of line: Line) -> DepreciationTotal { DepreciationTotal([line.value], on: day) }

    /// The rows of a part, its sum last.
    func sheet(_ part: Part) -> Sheet {
        var sheet = Sheet(columns: Self.columns)
        let names: [Cell?] = [.word(id: "device", nl: "toestel", en: "device")] + part.owner.cells.dropFirst()
        for line in part.lines {
            sheet.append(names + facts(of: line) + amounts(of: total(of: line)) + [nil, nil, nil])
        }
        let nothing = [Cell?](repeating: nil, count: Self.factColumns.count)
        sheet.append(part.owner.cells + nothing + amounts(of: part.total) + counts(of: part.total))
        return sheet
    }

    private func facts(of line: Line) -> [Cell?] {
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

    /// Without a price none.
    private func amounts(of total: DepreciationTotal) -> [Cell?] {
        guard total.isPriced else { return [nil, nil, nil] }
        return [total.price, total.price - total.bookValue, total.bookValue].map { .amount($0) }
    }

    private func counts(of total: DepreciationTotal) -> [Cell?] {
        [total.devices, total.hired, total.unpriced].map { .integer(Int64($0)) }
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
