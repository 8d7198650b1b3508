import Assets
import Funding
import Inventory
import Store
import Synchronization
import TestSupport
import Testing

/// What an auditor would ask of the reference community, and what was bought against what was seen, as another program worked it out.
@Suite struct ReferenceExceptionTests {
    private let community: ReferenceCommunity
    private let suppliers: [String: String]
    private let days: [Day]

    init() throws {
        community = try ReferenceCommunity()
        let rows = try ReferenceTable.community("suppliers").map { ($0.text("id"), $0.text("name")) }
        suppliers = Dictionary(uniqueKeysWithValues: rows)
        days = try ["2023-06-30", "2024-11-29"].map { try #require(Day($0)) }
    }

    private func asOf(_ day: Day) -> AsOf { AsOf(day, today: day.adding(1)) }

    private func name(_ supplier: String) -> String { suppliers[supplier] ?? supplier }

    /// One test, as the community takes its time to enter.
    @Test func eachRowOfEachReportIsThatOfTheOtherProgram() throws {
        try compareExceptions()
        try compareLines()
        try compareDevices()
        try compareLedger()
    }

    private func compareExceptions() throws {
        let expected = try ReferenceTable.expected("exceptions").map { row in
            let note = row.text("note").split(separator: ":", maxSplits: 1).map(String.init)
            let other = note.count == 2 ? "\(name(note[0])):\(note[1])" : row.text("note")
            let first = ["day", "rule", "grant_line", "school_board", "school"].map { row.text($0) }
            let last = ["invoice", "position", "order", "serial", "amount", "count"].map { row.text($0) }
            return (first + [name(row.text("supplier"))] + last + [other]).joined(separator: "|")
        }
        let found = try days.flatMap { day in
            try community.store.questions.moneyExceptions(asOf(day)).map { "\(day.iso)|" + $0.row }
        }
        compare(found, expected)
    }

    private func compareLines() throws {
        let expected = try ReferenceTable.expected("reconcile").map { row in
            let start = ["day", "school_board", "school"].map { row.text($0) } + [name(row.text("supplier"))]
            let columns = [
                "invoice", "position", "grant_lines", "bought", "linked", "seen", "seen_60", "right_school",
                "not_linked", "expected_serials", "unseen_serials", "silent_serials", "elsewhere_serials",
            ]
            return (start + columns.map { row.text($0) }).joined(separator: "|")
        }
        let found = try days.flatMap { day in
            try community.store.questions.reconciliation(asOf(day)).lines.map { "\(day.iso)|" + $0.row }
        }
        compare(found, expected)
    }

    private func compareDevices() throws {
        let expected = try ReferenceTable.expected("devices-without-line").map { row in
            ["day", "serial", "kind", "school", "status", "origin", "order", "last_seen"].map { row.text($0) }
                .joined(separator: "|")
        }
        let found = try days.flatMap { day in
            try community.store.questions.reconciliation(asOf(day)).devicesWithoutLine.map { "\(day.iso)|" + $0.row }
        }
        compare(found, expected)
    }

    private func compareLedger() throws {
        let expected = try ReferenceTable.expected("ledger").map { row in
            let columns = [
                "charge", "takes_back", "source", "party", "school", "grant_line", "supplier", "invoice", "position",
                "issued_on", "booked_on", "amount", "proof", "serials",
            ]
            return columns.map { $0 == "supplier" ? name(row.text($0)) : row.text($0) }.joined(separator: "|")
        }
        let names = Dictionary(uniqueKeysWithValues: community.charges.map { ($0.value, $0.key) })
        let entries = Mutex<[LedgerEntry]>([])
        try community.store.questions.visitLedger(asOf(days[1]), LedgerFilter()) { part in
            entries.withLock { $0 += part }
        }
        let found = entries.withLock { $0 }
        compare(found.compactMap { $0.row(names) }, expected)
        let awarded = found.filter { $0.charged == nil }.map(\.amount).sum
        let all = try community.store.questions.spending(in: SpendingPeriod(asOf(days[1])))
        #expect(awarded == all.schools.map(\.spending.awarded).sum)
    }

    private func compare(_ found: [String], _ expected: [String]) {
        #expect(!expected.isEmpty)
        let differences = found.sorted().difference(from: expected.sorted())
        for change in differences {
            switch change {
            case .insert(_, let row, _): Issue.record("too many: \(row)")
            case .remove(_, let row, _): Issue.record("lacks: \(row)")
            }
        }
    }
}

extension LedgerEntry {
    /// `nil` for an award.
    fileprivate func row(_ names: [Int64: String]) -> String? {
        guard let charged else { return nil }
        let first = [names[id], reverses.flatMap { names[$0] }, source.kind.rawValue, source.party]
        let award = [source.award?.school.text, source.award?.grantLine, charged.supplier, charged.invoiceNumber]
        let days = [charged.issuedOn.iso, booked.day.iso, "\(amount.rawValue)", charged.proof?.rawValue]
        let cells =
            first + award + ["\(charged.position)"] + days + [charged.devices.map(\.name).joined(separator: " ")]
        return cells.map { $0 ?? "" }.joined(separator: "|")
    }
}

extension MoneyException {
    fileprivate var row: String {
        let amount = amount.map { "\($0.rawValue)" }
        let first = [rule.rawValue, grantLine, schoolBoard, school?.text, supplier?.name, invoice?.number]
        let last = [position.map { "\($0)" }, order, serial, amount, count.map { "\($0)" }, note?.text]
        return (first + last).map { $0 ?? "" }.joined(separator: "|")
    }
}

extension MoneyException.Note {
    fileprivate var text: String {
        switch self {
        case .text(let text): text
        case .day(let day): day.iso
        case .year(let year): "\(year)"
        case .school(let school): school.text
        case .status(let status): status.rawValue
        case .invoice(let other): "\(other.supplier):\(other.number)"
        case .act(let act): act.rawValue
        }
    }
}

extension LineReconciliation {
    fileprivate var row: String {
        let names = [invoice.schoolBoard, invoice.school?.text ?? "", invoice.supplier.name, invoice.number]
        let counts = [bought, linked, seen, seenLately, inRightSchool, notLinked].map { "\($0)" }
        let serials = [notArrived, notSeen, silent, elsewhere.map { "\($0.serial)@\($0.school.text)" }]
        let start = names + ["\(line.position)", grantLines.joined(separator: " ")] + counts
        return (start + serials.map { $0.joined(separator: " ") }).joined(separator: "|")
    }
}

extension DeviceOnDay {
    fileprivate var row: String {
        let words = [serial, kind.rawValue, school.text, status?.rawValue, acquisition?.rawValue]
        return (words + [orderNumber, seenOn?.iso]).map { $0 ?? "" }.joined(separator: "|")
    }
}
