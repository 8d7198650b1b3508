import Console
import Glibc
import Inventory
import Sheets
import Spool

/// `show`
enum ShowCommand {
    private static let fields = Option(
        flag: "--fields", meaning: "list every field that can leave a machine, instead of what this one has")

    static let command = Command<Void>(
        "show", "Shows what is seen, what it means, and what would leave this machine",
        options: AgentOptions.facts + [AgentOptions.state, fields, SheetOptions.json, SheetOptions.language],
        examples: ["show", "show --json | jq .host", "show --fields"], exitStatuses: [.done, .failed, .partly, .usage]
    ) { _, call in
        if call[fields] { return try showFields(call) }
        let facts = try call.collectFacts()
        let snapshot = Snapshot(
            report: try nextReport(call), takenAt: Int64(time(nil)), agent: Product.version, facts: facts)
        let sight = Sight(snapshot)
        if call[SheetOptions.json] {
            try call.output.write(json: sight.json + [0x0A])
        } else {
            try call.output.write(sight.text(in: try call.required(SheetOptions.language), for: call.output))
            if geteuid() != 0 { call.output.note("without root the serial numbers of the machine cannot be read") }
            call.note(facts)
        }
        return facts.problems == nil ? .done : .partly
    }

    private static func showFields(_ call: Call) throws -> ExitStatus {
        guard !call[SheetOptions.json] else {
            try call.output.write(json: FieldsSheet.sheet.json)
            return .done
        }
        try call.output.write(FieldsSheet.text(in: try call.required(SheetOptions.language)))
        return .done
    }

    /// The id of the next report, without taking it. A person who may not read the state sees an example.
    private static func nextReport(_ call: Call) throws -> ReportID {
        let log = SnapshotLog(AgentFolder(try call.required(AgentOptions.state)))
        return (try? log.next().report) ?? ReportID(epoch: Epoch(number: 0), seq: 1)
    }
}
