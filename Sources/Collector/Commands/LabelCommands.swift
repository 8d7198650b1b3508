import Console
import Labels
import Sheets
import Store

/// `label print|svg`: stickers with a QR code, which `audit scan` understands.
enum LabelCommands {
    static let all = [print, svg]

    private static let school = Argument(
        "SCHOOL", meaning: "instellingsnummer, six digits", isRequired: false, parse: SheetOptions.schoolNumber)
    private static let device = Argument(
        "DEVICE", meaning: "number in the inventory", parse: CollectorParse.device)
    private static let devices = Option(
        "--device", placeholder: "DEVICES", meaning: "only these, such as 12 or 12,13,20-25",
        parse: DeviceNumbers.parse)
    private static let room = Option(
        "--room", placeholder: "ROOM", meaning: "only this room of the school, as in 'room list'", parse: Parse.text)
    private static let sheet = Option(
        "--sheet", placeholder: LabelSheet.all.map(\.id).joined(separator: "|"),
        meaning: "plain paper to cut, or stickers of Avery", defaultText: LabelSheet.plain.id
    ) { text in
        guard let sheet = LabelSheet.all.first(where: { $0.id.lowercased() == text.lowercased() }) else {
            let known = LabelSheet.all.map(\.id).joined(separator: ", ")
            throw UsageError.sentence("\(text) is none of the sheets: \(known)")
        }
        return sheet
    }
    private static let skip = Option(
        "--skip", placeholder: "N", meaning: "stickers that the first sheet lacks already", defaultText: "0",
        parse: Parse.number(in: 0...1_000))

    private static let print = StoreCommand.command(
        "label print", "Prints labels with a QR code as a page for a browser, which prints it",
        options: [room, devices, sheet, skip, SheetOptions.language], arguments: [school],
        examples: [
            "label print 030569 --room 'Klas 5B' >labels.html",
            "label print --device 12,13,20-25 --sheet L7160 --skip 4 >labels.html",
        ]
    ) { store, call in
        let rows = try rows(store, call)
        let shared = try store.questions.sharedSerials()
        guard !rows.isEmpty else { throw StoreError.refused("there is no device to print a label for") }
        let page = try LabelPage(
            rows.map { Label($0, shared) }, on: try call.required(sheet), placesUsed: try call.required(skip),
            in: try call.required(SheetOptions.language))
        try call.output.write(page.html)
        noteUnreadable(page.unreadable, call)
        return .done
    }

    private static let svg = StoreCommand.command(
        "label svg", "Prints one label as an SVG picture, for a printer of single labels",
        options: [sheet, SheetOptions.language], arguments: [device], examples: ["label svg 12 >label.svg"]
    ) { store, call in
        let row = try store.questions.judgedAsset(try call.required(device)).row
        let drawing = try LabelDrawing(
            Label(row, try store.questions.sharedSerials()), on: try call.required(sheet),
            in: try call.required(SheetOptions.language))
        try call.output.write(drawing.svg)
        noteUnreadable(drawing.isReadable ? [] : [drawing.label], call)
        return .done
    }

    private static func rows(_ store: Store, _ call: Call) throws -> [AssetRow] {
        switch (call[school], call[room], call[devices]) {
        case (let school?, nil, nil): try store.questions.assets(AssetFilter(school: school))
        case (let school?, let room?, nil):
            try store.questions.things(inRoom: room, of: school).filter { $0.seenWith == nil }.map(\.row)
        case (nil, nil, let devices?): try devices.all.map { try store.questions.judgedAsset($0).row }
        default: throw UsageError.sentence("say either SCHOOL, with or without --room, or --device")
        }
    }

    private static func noteUnreadable(_ labels: [Label], _ call: Call) {
        guard !labels.isEmpty else { return }
        let devices = DeviceNumbers(all: labels.map { Int64($0.number) }.sorted())
        call.output.note("the code of \(devices.text) is too long for a phone on so small a label: take a larger sheet")
    }
}

extension Label {
    /// A serial number that is that of other devices as well tells nobody which one it is.
    fileprivate init(_ row: AssetRow, _ shared: Set<String>) {
        self.init(
            number: Int(row.id), kind: row.kind, inventoryNumber: row.inventoryNumber,
            serial: row.serial.flatMap { shared.contains($0.lowercased()) ? nil : $0 }, maker: row.maker,
            model: row.model, schoolName: row.schoolName)
    }
}
