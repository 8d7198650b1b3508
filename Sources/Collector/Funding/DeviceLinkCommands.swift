import Console
import Funding
import Imports
import Inventory
import Store

/// `invoice link|unlink|expect`: which devices came with which line.
enum DeviceLinkCommands {
    static let all = [link, unlink, expect]

    private static let line = Argument(
        "LINE", meaning: "number of the line, as in 'invoice show'", parse: FundingParse.line)
    private static let devices = Argument(
        "DEVICES", meaning: "numbers in the inventory, such as 12 or 12,13,20-25", isRepeatable: true,
        parse: DeviceNumbers.parse)
    private static let serials = Argument(
        "SERIAL", meaning: "serial numbers of the delivery note", isRequired: false, isRepeatable: true,
        parse: CollectorParse.sentence)
    private static let file = Option(
        "--file", placeholder: "FILE",
        meaning:
            "the delivery note as CSV, with a column 'serienummer' or 'serial number', or nothing but serial numbers",
        parse: Parse.text)

    private static let link = StoreCommand.session(
        "invoice link", "Says that devices came with a line of an invoice", options: FundingOptions.entering,
        arguments: [line, devices], examples: ["invoice link 31 12,13,20-25"]
    ) { session, call in
        let act = try session.store.link(
            assets(call), toLine: try call.required(line), by: try session.booking(call))
        return note(act, "all of them are linked already: nothing changes", call)
    }

    private static let unlink = StoreCommand.session(
        "invoice unlink", "Says that devices did not come with a line of an invoice", options: FundingOptions.entering,
        arguments: [line, devices], examples: ["invoice unlink 31 12"]
    ) { session, call in
        let act = try session.store.unlink(
            assets(call), fromLine: try call.required(line), by: try session.booking(call))
        return note(act, "none of them is linked: nothing changes", call)
    }

    private static let expect = StoreCommand.session(
        "invoice expect", "Names the serial numbers of a delivery: each device is linked as soon as it is seen",
        options: [file] + FundingOptions.entering, arguments: [line, serials],
        examples: ["invoice expect 31 5CD2345678 5CD2345679", "invoice expect 31 --file leveringsbon.csv"],
        files: { call in
            call.all(file).map { InputFile(path: $0, limit: ImportLimits.fileInBytes, isText: false) }
        }
    ) { session, call in
        do {
            return try expect(try session.files.first.map { try SerialList($0) }, session, call)
        } catch let faults as ImportFaults {
            let rest = faults.count - faults.shown.count
            return refuse(faults.shown.map(\.description) + (rest > 0 ? ["and \(rest) more"] : []), call)
        }
    }

    private static func expect(_ list: SerialList?, _ session: StoreSession, _ call: Call) throws -> ExitStatus {
        var seen: Set<String> = []
        let all = (call.all(serials) + (list?.serials ?? [])).filter { seen.insert($0.lowercased()).inserted }
        guard !all.isEmpty else { throw UsageError.sentence("give serial numbers, or --file") }
        let line = try call.required(line)
        let text = DeliveryNoteText(try session.store.questions.deliveryNote(of: all, withLine: line), ofLine: line)
        guard text.refusals.isEmpty else { return refuse(text.refusals, call) }
        let act = try session.store.expect(all, withLine: line, by: try session.booking(call))
        for sentence in (list?.doubles ?? []) + text.sentences(of: all.count) { call.output.note(sentence) }
        return note(act, "all of them are expected already: nothing changes", call)
    }

    private static func refuse(_ sentences: [String], _ call: Call) -> ExitStatus {
        for sentence in sentences + ["nothing was entered"] { call.output.note(sentence) }
        return .failed
    }

    private static func assets(_ call: Call) -> [Int64] { call.all(devices).flatMap(\.all) }

    private static func note(_ act: Int64?, _ otherwise: String, _ call: Call) -> ExitStatus {
        if let act { call.output.noteAct(act) } else { call.output.note(otherwise) }
        return .done
    }
}
