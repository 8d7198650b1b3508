import Console
import Glibc
import Labels
import Sheets
import Store

/// `audit start|scan|unscan|show|list|close`: what is really there, by hand and barcode reader.
enum AuditCommands {
    static let all = [start, scan, unscan, show, list, close]

    private static let id = Argument("AUDIT", meaning: "number of the audit", parse: CollectorParse.audit)
    private static let codes = Argument(
        "CODE",
        meaning: "inventory number, serial number, or what a label of Inkaart says; without any, lines of "
            + "standard input until its end (Ctrl-D at a terminal)",
        isRequired: false, isRepeatable: true, parse: Parse.text)
    private static let scanned = Argument(
        "CODE", meaning: "a code that was scanned, as 'audit show' has it", isRepeatable: true, parse: Parse.text)
    private static let room = Option(
        "--room", placeholder: "ROOM", meaning: "only this room, as in 'room list'", parse: Parse.text)
    private static let file = Option(
        "--file", placeholder: "FILE", meaning: "a code in each line; - reads standard input", parse: Parse.text)
    private static let tables = [SheetOptions.json as any AnyOption, SheetOptions.language]

    private static let start = StoreCommand.session(
        "audit start", "Begins an audit of a room, or of a whole school; prints its number", options: [room],
        arguments: [SchoolCommands.number], examples: ["audit start 030569 --room 'Klas 5B'"]
    ) { session, call in
        let id = try session.store.startAudit(
            school: try call.required(SchoolCommands.number), room: call[room], by: scanner(session))
        try call.output.write("\(id)\n")
        call.output.note("scan with 'inkaart-collector audit scan \(id)'; a barcode reader types a code and Enter")
        return .done
    }

    private static let scan = StoreCommand.session(
        "audit scan", "Notes what is there, and says what each code is; the same code twice counts once",
        options: [file] + tables, arguments: [id, codes],
        examples: ["audit scan 3 LT-017 PF3ZZ01", "audit scan 3 --file codes.txt", "audit scan 3"],
        files: { call in
            let isTyped = call[file] == nil && !call.all(codes).isEmpty
            return isTyped ? [] : [InputFile(path: call[file] ?? "-")]
        }
    ) { session, call in
        let codes = call.all(codes) + session.files.flatMap { lines(of: String(decoding: $0, as: UTF8.self)) }
        guard !codes.isEmpty else { throw UsageError.sentence("there is no code to look up") }
        let answers = try session.store.scan(
            try call.required(id), codes, numberPrefix: Label.numberPrefix, by: scanner(session))
        try call.print(
            AuditSheets.sheet(of: answers, isNarrow: !call[SheetOptions.json]),
            whenEmpty: (nl: "Er is niets gescand.", en: "Nothing was scanned."))
        return .done
    }

    private static let unscan = StoreCommand.session(
        "audit unscan", "Takes a wrong scan back, as long as the audit is not closed",
        arguments: [id, scanned], examples: ["audit unscan 3 LT-018"]
    ) { session, call in
        let (audit, codes) = (try call.required(id), call.all(scanned))
        try session.store.unscan(audit, codes)
        call.output.note("taken back: \(codes.joined(separator: ", ")); 'audit scan \(audit)' notes it again")
        return .done
    }

    private static let show = StoreCommand.command(
        "audit show", "Shows what an audit found: missing, unexpected, unknown codes, and what is in its place",
        options: tables, arguments: [id], examples: ["audit show 3"]
    ) { store, call in
        try tell(try store.questions.audit(try call.required(id)), call)
        return .done
    }

    private static let list = StoreCommand.command(
        "audit list", "Lists the audits, the newest first", options: [SheetOptions.school] + tables,
        examples: ["audit list", "audit list --school 030569"]
    ) { store, call in
        try call.print(
            AuditSheets.sheet(of: try store.questions.audits(school: call[SheetOptions.school])),
            whenEmpty: (nl: "Er was nog geen audit.", en: "There was no audit yet."))
        return .done
    }

    private static let close = StoreCommand.session(
        "audit close", "Ends an audit and shows it: what it found stays as it is, and nothing else changes",
        options: [StoreCommand.why] + tables, arguments: [id], examples: ["audit close 3"]
    ) { session, call in
        try tell(try session.store.closeAudit(try call.required(id), by: session.author(call)).report, call)
        return .done
    }

    /// Who walks around has no reason to give.
    private static func scanner(_ session: StoreSession) -> Author {
        Author(who: session.who, at: Int64(time(nil)))
    }

    /// Without empty ones, and without the mark that some programs put before a text.
    private static func lines(of text: String) -> [String] {
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        return text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }.map(String.init)
    }

    private static func tell(_ report: AuditReport, _ call: Call) throws {
        try call.print(
            AuditSheets.sheet(of: report, isNarrow: !call[SheetOptions.json]),
            whenEmpty: (
                nl: "Hier wordt niets verwacht, en er is niets gescand.",
                en: "Nothing is expected, and nothing was scanned."
            ))
        call.output.note(summary(of: report))
        let lost = report.things(.missing).filter { $0.status?.isExpectedToBeSeen != false }.map(\.asset)
        guard report.audit.closedAt != nil, !lost.isEmpty else { return }
        let devices = DeviceNumbers(all: lost.sorted())
        call.output.note("what is missing is lost only when you say so: 'device set \(devices.argument) status=lost'")
    }

    private static func summary(of report: AuditReport) -> String {
        let counts = [
            "\(report.things(.found).count) found", "\(report.things(.missing).count) missing",
            "\(report.things(.unexpected).count) unexpected", "\(report.unknown.count) unknown",
        ]
        let end = report.audit.closedAt == nil ? "; it goes on until 'audit close \(report.audit.id)'" : ""
        return "\(report.expected) expected: \(counts.joined(separator: ", "))\(end)"
    }
}
