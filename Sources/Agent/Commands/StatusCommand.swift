import Console
import Files
import Inventory
import Sheets
import Spool

/// `status`
enum StatusCommand {
    static let command = Command<Void>(
        "status", "Says whether this machine is enrolled and what waits to be sent",
        options: [SheetOptions.json, SheetOptions.language, AgentOptions.state], examples: ["status --json"]
    ) { _, call in
        let sheet = try sheet(of: AgentFolder(try call.required(AgentOptions.state)))
        if call[SheetOptions.json] {
            try call.output.write(json: sheet.json)
            return .done
        }
        let language = try call.required(SheetOptions.language)
        let lines = zip(sheet.columns, sheet.rows.first ?? []).map { column, cell in
            [column.heading(in: language), cell?.text(in: language) ?? "–"]
        }
        let table = TextTable(columns: [.init(""), .init("", mayShrink: true)], rows: lines, sentenceWhenEmpty: "")
        try call.output.write(table.text(for: call.output))
        return .done
    }

    private static let columns: [Sheet.Column] = [
        .init("device", nl: "Agentnummer", en: "Agent"),
        .init("collector", nl: "Collector", en: "Collector"),
        .init("state", nl: "Toestand", en: "State"),
        .init("waiting", nl: "Te verzenden", en: "To send"),
        .init("dropped", nl: "Verloren wegens volle wachtrij", en: "Dropped from a full spool"),
        .init("refused", nl: "Geweigerd en opzijgezet", en: "Refused and put aside"),
        .init("acknowledged", nl: "Laatst bevestigd", en: "Last acknowledged"),
        .init("acknowledgedAt", nl: "Bevestigd op", en: "Acknowledged on"),
        .init("failure", nl: "Laatste fout", en: "Last failure"),
        .init("failedAt", nl: "Fout op", en: "Failed on"),
    ]

    private static func sheet(of folder: AgentFolder) throws -> Sheet {
        let enrolment = try StateFile.read(folder.identity.enrolment, as: Enrolment.self)
        let collect = try StateFile.read(folder.collectState, as: CollectState.self)
        let delivery = try StateFile.read(folder.deliveryState, as: DeliveryState.self)
        var sheet = Sheet(columns: columns)
        sheet.append([
            enrolment?.device.map { .integer($0) }, enrolment?.address.map { .text($0) }, state(enrolment),
            .integer(Int64(try Spool(folder.spool).waiting().count)), .integer(collect?.dropped ?? 0),
            .integer(delivery?.buried ?? 0), delivery?.acknowledged.map { .text($0) },
            delivery?.acknowledgedAt.map { .moment($0) }, delivery?.failure.map { .text($0) },
            delivery?.failedAt.map { .moment($0) },
        ])
        return sheet
    }

    private static func state(_ enrolment: Enrolment?) -> Cell {
        switch (enrolment?.device, enrolment?.state) {
        case (nil, _): .word(id: "not-enrolled", nl: "niet ingeschreven", en: "not enrolled")
        case (_, "pending"): .word(id: "pending", nl: "wacht op de coördinator", en: "waits for the coordinator")
        default: .word(id: "enrolled", nl: "ingeschreven", en: "enrolled")
        }
    }
}
