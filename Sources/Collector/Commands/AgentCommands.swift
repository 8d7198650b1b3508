import Console
import Inventory
import Sheets
import Store

/// `agent list|show|revoke`: what reports, machine by machine.
enum AgentCommands {
    static let all = [list, show, revoke]

    private static let id = Argument("AGENT", meaning: "number of the agent", parse: CollectorParse.agent)

    private static let list = StoreCommand.command(
        "agent list", "Lists the enrolled agents",
        options: [SheetOptions.school, SheetOptions.json, SheetOptions.language],
        examples: ["agent list --school 030569"]
    ) { store, call in
        var sheet = Sheet(columns: columns)
        for device in try store.questions.devices(school: call[SheetOptions.school]) { sheet.append(row(device)) }
        try call.print(
            call[SheetOptions.json] ? sheet : narrow(sheet),
            whenEmpty: (
                nl: "Er is nog geen agent ingeschreven: maak een token met 'inkaart-collector token add'.",
                en: "No agent is enrolled yet: make a token with 'inkaart-collector token add'."
            ))
        return .done
    }

    private static let show = StoreCommand.command(
        "agent show", "Shows one agent with the latest facts of its machine",
        options: [SheetOptions.json, SheetOptions.language], arguments: [id], examples: ["agent show 17"]
    ) { store, call in
        let device = try store.questions.device(try call.required(id))
        let sections = try store.questions.sections(ofDevice: device.id)
        try AgentReport(device: device, sections: sections).print(to: call)
        return .done
    }

    private static let revoke = StoreCommand.session(
        "agent revoke", "Takes an agent out: its reports are refused, and its machine must enrol again",
        options: [StoreCommand.why], arguments: [id], examples: ["agent revoke 17 --why 'key copied with an image'"]
    ) { session, call in
        let act = try session.store.revoke(try call.required(id), by: session.author(call))
        call.output.note("done as act \(act)")
        return .done
    }

    static let columns: [Sheet.Column] = [
        .init("agent", nl: "Agent", en: "Agent"),
        .init("school", nl: "School", en: "School"),
        .init("state", nl: "Toestand", en: "State"),
        .init("device", nl: "Toestel", en: "Device"),
        .init("conflict", nl: "Conflict", en: "Conflict"),
        .init("kind", nl: "Soort", en: "Kind", mayShrink: true),
        .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
        .init("model", nl: "Model", en: "Model", mayShrink: true),
        .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
        .init("hostname", nl: "Hostnaam", en: "Hostname", mayShrink: true),
        .init("version", nl: "Versie", en: "Version"),
        .init("droppedSnapshots", nl: "Verloren momentopnamen", en: "Dropped snapshots"),
        .init("enrolledAt", nl: "Ingeschreven", en: "Enrolled"),
        .init("seenAt", nl: "Laatst gezien", en: "Last seen"),
    ]

    /// What fits 80 columns.
    private static func narrow(_ sheet: Sheet) -> Sheet {
        sheet.joiningProducts
            .keeping(["agent", "device", "school", "state", "product", "hostname", "seenAt"])
    }

    static func row(_ device: Device) -> [Cell?] {
        [
            .integer(device.id), .text(device.school.text), .state(device.state), device.asset.map { .integer($0) },
            device.conflict.map { .integer($0) },
            device.kind.map { .kind($0) }, device.maker.map { .text($0) }, device.model.map { .text($0) },
            device.serial.map { .text($0) }, device.hostname.map { .text($0) }, device.agent.map { .text($0) },
            device.dropped.map { .integer($0) }, .moment(device.enrolledAt), device.seenAt.map { .moment($0) },
        ]
    }
}

extension Cell {
    static func state(_ state: DeviceState) -> Cell {
        switch state {
        case .active: .word(id: "active", nl: "actief", en: "active")
        case .pending: .word(id: "pending", nl: "te beslissen", en: "pending")
        case .revoked: .word(id: "revoked", nl: "ingetrokken", en: "revoked")
        }
    }
}
