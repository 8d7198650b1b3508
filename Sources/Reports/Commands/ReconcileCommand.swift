import Console
import Funding
import Inventory
import Sheets
import Store

/// `reconcile`
enum ReconcileCommand {
    private static let all = Option(flag: "--all", meaning: "also lines that are in order, and all devices")
    private static let devices = Option(
        flag: "--devices", meaning: "the devices without an invoice instead of the lines, with their declared origin")

    static let command = ReportCommand.command(
        "reconcile", "Holds what was bought against what is linked, seen alive, and in the right school",
        options: MoneyFilter.options + [all, devices],
        examples: [
            "reconcile", "reconcile --school 030569 --all", "reconcile --on 31/08/2026 --format csv",
            "reconcile --devices --format csv",
        ]
    ) { inquiry in
        let filter = try MoneyFilter(inquiry)
        let part: ReconcileReport.Part = inquiry.call[devices] ? .devices : .all
        return ReconcileReport.report(
            try inquiry.about("reconcile", Words(nl: "Gekocht en gezien", en: "Bought and seen"), filter), part,
            Once { try found(inquiry, filter, part) })
    }

    private static func found(
        _ inquiry: Inquiry, _ filter: MoneyFilter, _ part: ReconcileReport.Part
    ) throws -> ReconcileReport {
        let (questions, limits) = (inquiry.questions, try inquiry.limits())
        let found = try questions.reconciliation(filter.asOf)
        let boards = Dictionary(uniqueKeysWithValues: try questions.schools().map { ($0.number, $0.schoolBoard) })
        let lines = found.lines.filter { filter.includes($0) }.sorted { $0.place < $1.place }
        return ReconcileReport(
            lines: lines.compactMap { ReconcileLine($0, limits) },
            devices: limits.told(found.devicesWithoutLine.filter { filter.includes($0, boards) }), schoolBoards: boards,
            part: part, showsAll: inquiry.call[all])
    }
}

extension LineReconciliation {
    /// By school board and school, then in the order of entering.
    fileprivate var place: (String, String, Int64) { (invoice.schoolBoard, invoice.school?.text ?? "", line.id) }
}

extension MoneyFilter {
    /// A line is told of to the school that bought it, and to those whose awards bear it.
    fileprivate func includes(_ one: LineReconciliation) -> Bool {
        let charged = one.line.schoolShares().keys
        let school = scope.school.flatMap { charged.contains($0) ? $0 : nil } ?? one.invoice.school
        return includes(grantLines: one.grantLines, school: school, schoolBoard: one.invoice.schoolBoard)
    }

    /// Which grant line paid for a device without a line, nobody knows.
    fileprivate func includes(_ device: DeviceOnDay, _ boards: [SchoolNumber: String]) -> Bool {
        grantLine == nil && includes(grantLines: [], school: device.school, schoolBoard: boards[device.school])
    }
}
