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

    static let command = Command<ReportsContext>(
        "reconcile", "Holds what was bought against what is linked, seen alive, and in the right school",
        options: MoneyFilter.options + [all, devices, ReportsContext.format, ReportsContext.profile]
            + [SheetOptions.json, SheetOptions.language, ReportsContext.data],
        examples: [
            "reconcile", "reconcile --school 030569 --all", "reconcile --on 31/08/2026 --format csv",
            "reconcile --devices --format csv",
        ]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let asOf = try call.asOf(context)
        let filter = try MoneyFilter(call, questions, on: asOf.day)
        let found = try questions.reconciliation(asOf)
        let boards = Dictionary(uniqueKeysWithValues: try questions.schools().map { ($0.number, $0.schoolBoard) })
        let lines = found.lines.filter { filter.includes($0) }.sorted { $0.place < $1.place }
        let loose = found.devicesWithoutLine.filter { filter.includes($0, boards) }
        guard try call.isForPeople else {
            let sheet =
                call[devices] ? ReconcileSheet.devices(loose, schoolBoards: boards) : ReconcileSheet.lines(lines)
            try call.print(sheet, onTerminal: sheet, whenEmpty: ("", ""))
            return .done
        }
        let text = ReconcileText(
            lines: call[devices] ? [] : lines, devices: loose, language: try call.required(SheetOptions.language),
            showsAll: call[all] || call[devices])
        try call.output.write(text.text(for: call.output))
        return .done
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
        let school = self.school.flatMap { charged.contains($0) ? $0 : nil } ?? one.invoice.school
        return includes(grantLines: one.grantLines, school: school, schoolBoard: one.invoice.schoolBoard)
    }

    /// Which grant line paid for a device without a line, nobody knows.
    fileprivate func includes(_ device: DeviceOnDay, _ boards: [SchoolNumber: String]) -> Bool {
        grantLine == nil && includes(grantLines: [], school: device.school, schoolBoard: boards[device.school])
    }
}
