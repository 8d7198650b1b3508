import Console
import Inventory
import Sheets
import Store

/// `device list|show|replace|accept`
enum DeviceCommands {
    static let all = [list, show, replace, accept]

    private static let id = Argument("DEVICE", meaning: "number of the device", parse: CollectorParse.device)
    private static let old = Argument("OLD", meaning: "device whose place is taken", parse: CollectorParse.device)
    private static let new = Argument("NEW", meaning: "pending device", parse: CollectorParse.device)

    private static let list = StoreCommand.command(
        "device list", "Lists the enrolled devices",
        options: [SheetOptions.school, SheetOptions.json, SheetOptions.language],
        examples: ["device list --school 030569"]
    ) { store, call in
        var sheet = Sheet(columns: columns)
        for device in try store.questions.devices(school: call[SheetOptions.school]) { sheet.append(row(device)) }
        let shown = call[SheetOptions.json] ? sheet : sheet.keeping(narrowColumns)
        try call.print(
            shown,
            whenEmpty: (
                nl: "Er is nog geen toestel ingeschreven: maak een token met 'inkaart-collector token add'.",
                en: "No device is enrolled yet: make a token with 'inkaart-collector token add'."
            ))
        return .done
    }

    private static let show = StoreCommand.command(
        "device show", "Shows one device with its latest facts",
        options: [SheetOptions.json, SheetOptions.language], arguments: [id], examples: ["device show 17"]
    ) { store, call in
        let device = try store.questions.device(try call.required(id))
        let sections = try store.questions.sections(ofDevice: device.id)
        try DeviceReport(device: device, sections: sections).print(to: call)
        return .done
    }

    private static let replace = StoreCommand.command(
        "device replace", "Lets a pending device take the place of the one with the same hardware",
        arguments: [old, new], examples: ["device replace 17 203"]
    ) { store, call in
        try store.replaceDevice(try call.required(old), with: try call.required(new))
        return .done
    }

    private static let accept = StoreCommand.command(
        "device accept", "Lets a pending device count as a machine of its own", arguments: [new],
        examples: ["device accept 203"]
    ) { store, call in
        try store.acceptDevice(try call.required(new))
        return .done
    }

    static let columns: [Sheet.Column] = [
        .init("device", nl: "Nr.", en: "No."),
        .init("school", nl: "School", en: "School"),
        .init("state", nl: "Toestand", en: "State"),
        .init("rival", nl: "Zelfde als", en: "Same as"),
        .init("kind", nl: "Soort", en: "Kind", mayShrink: true),
        .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
        .init("model", nl: "Model", en: "Model", mayShrink: true),
        .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
        .init("hostname", nl: "Hostnaam", en: "Hostname", mayShrink: true),
        .init("agent", nl: "Agent", en: "Agent"),
        .init("droppedSnapshots", nl: "Verloren momentopnamen", en: "Dropped snapshots"),
        .init("enrolledAt", nl: "Ingeschreven", en: "Enrolled"),
        .init("seenAt", nl: "Laatst gezien", en: "Last seen"),
    ]

    /// What fits 80 columns.
    private static let narrowColumns = ["device", "school", "state", "kind", "maker", "model", "hostname", "seenAt"]

    static func row(_ device: Device) -> [Cell?] {
        [
            .integer(device.id), .text(device.school.text), .state(device.state), device.rival.map { .integer($0) },
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
