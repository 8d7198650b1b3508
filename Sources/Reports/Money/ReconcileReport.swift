import Assets
import Funding
import Inventory
import Sheets
import Store

/// Bought against seen: totals, then each line that is not in order, with the serial numbers of the difference.
struct ReconcileReport: Sendable {
    let lines: [ReconcileLine]
    let devices: [DeviceOnDay]
    let schoolBoards: [SchoolNumber: String]
    let part: Part
    /// Also lines that are in order, and all devices.
    let showsAll: Bool

    enum Part: Sendable {
        case all
        /// Those without a line alone.
        case devices
    }

    /// What was found is asked when it is written.
    static func report(_ about: About, _ part: Part, _ found: Once<ReconcileReport>) -> Report {
        let loose = ReportTable(
            "devicesWithoutInvoice", looseTitle, ReconcileSheet.deviceColumns,
            whenEmpty: Words(nl: "Elk toestel heeft een factuur.", en: "Every device has an invoice.")
        ) {
            try found.value.devices
        } sheet: {
            ReconcileSheet.devices($0, schoolBoards: try found.value.schoolBoards)
        }
        let all = ReportTable(
            "lines", Words(nl: "Factuurlijnen met toestellen", en: "Invoice lines with devices"),
            ReconcileSheet.lineColumns, whenEmpty: nothing
        ) {
            try found.value.lines
        } sheet: {
            ReconcileSheet.lines($0)
        }
        return Report(about: about, tables: part == .devices ? [loose] : [all, loose]) { try found.value.sections }
    }

    private var sections: [Section] {
        part == .devices ? [looseSection] : [linesSection] + (devices.isEmpty ? [] : [looseSection])
    }

    private static let nothing = Words(
        nl: "Nog geen factuurlijn met toestellen: 'inkaart-collector invoice add' of 'invoice import'.",
        en: "No invoice line with devices yet: 'inkaart-collector invoice add' or 'invoice import'.")

    private var linesSection: Section {
        guard !lines.isEmpty else { return Section(sentences: [Self.nothing]) }
        let told = showsAll ? lines : lines.filter { !$0.isInOrder }
        var section = Section(sentences: summary, notes: told.flatMap(differences))
        if !told.isEmpty {
            section.table = ReportTable(
                "lines", Words(nl: "Factuurlijnen", en: "Invoice lines"), narrow(told), whenEmpty: Self.nothing)
        }
        return section
    }

    private var summary: [Words] {
        let sums = [\ReconcileLine.bought, \.linked, \.seen, \.seenLately, \.inRightSchool].map { path in
            lines.reduce(0) { $0 + $1[keyPath: path] }
        }
        let (bought, all) = (Self.count(sums[0], .devices), Self.count(lines.count, .lines))
        let without = Self.count(lines.count { $0.linked == 0 }, .lines)
        let loose = Self.count(devices.count, .devices)
        return [
            Words(
                nl:
                    "\(bought.dutch) gekocht op \(all.dutch): \(sums[1]) gekoppeld, \(sums[2]) gezien, \(sums[3]) in 60 dagen, "
                    + "\(sums[4]) in de juiste school",
                en:
                    "\(bought.english) bought on \(all.english): \(sums[1]) linked, \(sums[2]) seen, \(sums[3]) in 60 days, "
                    + "\(sums[4]) in the right school"),
            Words(
                nl: "\(without.dutch) zonder toestellen, \(loose.dutch) zonder factuur",
                en: "\(without.english) without devices, \(loose.english) without an invoice"),
        ]
    }

    private enum Counted {
        case devices
        case lines
    }

    private static func count(_ number: Int, _ what: Counted) -> Words {
        switch (what, number) {
        case (.devices, 1): Words(nl: "1 toestel", en: "1 device")
        case (.devices, _): Words(nl: "\(number) toestellen", en: "\(number) devices")
        case (.lines, 1): Words(nl: "1 lijn", en: "1 line")
        case (.lines, _): Words(nl: "\(number) lijnen", en: "\(number) lines")
        }
    }

    private static let looseTitle = Words(nl: "Toestellen zonder factuur", en: "Devices without an invoice")

    private var looseSection: Section {
        let shown = showsAll || part == .devices ? devices : Array(devices.prefix(Self.devicesForPeople))
        let sheet = ReconcileSheet.narrow(devices: ReconcileSheet.devices(shown, schoolBoards: [:]))
        let table = ReportTable(
            "devicesWithoutInvoice", Self.looseTitle, sheet,
            whenEmpty: Words(nl: "Elk toestel heeft een factuur.", en: "Every device has an invoice."))
        return Section(title: Self.looseTitle, table: table, style: TableStyle(left: devices.count - shown.count))
    }

    private static let devicesForPeople = 20
}

// MARK: lines that are not in order

extension ReconcileReport {
    private func narrow(_ told: [ReconcileLine]) -> Sheet {
        var sheet = Sheet(columns: Self.columns)
        for one in told {
            let counts = [one.bought, one.linked, one.seen, one.seenLately, one.inRightSchool]
            let names: [Cell?] = [(one.school?.text).map { .text($0) }, one.line]
            sheet.append(names + counts.map { .integer(Int64($0)) })
        }
        return sheet
    }

    /// Which devices it is about.
    private func differences(_ one: ReconcileLine) -> [Words] {
        let kinds: [(Words, [String])] = [
            (Words(nl: "geleverd en niet gekend", en: "delivered and not known"), one.notArrived),
            (Words(nl: "nooit gezien", en: "never seen"), one.notSeen),
            (Words(nl: "60 dagen niet gezien", en: "not seen for 60 days"), one.silent),
            (
                Words(nl: "in een andere school", en: "at another school"),
                one.elsewhere.map { "\($0.serial) (\($0.school.text))" }
            ),
        ]
        return kinds.filter { !$0.1.isEmpty }.map { words, serials in
            let list = serials.joined(separator: " ")
            let elsewhere = ("Factuur van elders", "Invoice from elsewhere")
            let (lijn, line) = one.id.map { ("Lijn \($0)", "Line \($0)") } ?? elsewhere
            return Words(nl: "\(lijn), \(words.dutch): \(list)", en: "\(line), \(words.english): \(list)")
        }
    }

    private static let columns: [Sheet.Column] = [
        .init("school", nl: "School", en: "School"),
        .init("line", nl: "Factuurlijn", en: "Invoice line", mayShrink: true),
        .init("bought", nl: "Koop", en: "Bought", .number), .init("linked", nl: "Link", en: "Linked", .number),
        .init("seen", nl: "Gezien", en: "Seen", .number), .init("seenLately", nl: "60 d", en: "60 d", .number),
        .init("inRightSchool", nl: "Juist", en: "Right", .number),
    ]
}

extension ReconcileLine {
    /// By which people find it.
    fileprivate var line: Cell {
        guard let id else { return .word(id: "elsewhere", nl: "factuur van elders", en: "invoice from elsewhere") }
        let paper = [supplier, number].compactMap(\.self).joined(separator: " ")
        return .text("\(id): \([description, paper].compactMap(\.self).joined(separator: ", "))")
    }
}
