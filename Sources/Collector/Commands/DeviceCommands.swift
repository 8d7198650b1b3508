import Assets
import Console
import Inventory
import Sheets
import Store

/// `device show|kind|confirm|deny|forget`: what a person knows better than a judgement.
enum DeviceCommands {
    static let all = [show, kind, confirm, deny, forget]

    private static let id = Argument("DEVICE", meaning: "number in the inventory", parse: CollectorParse.device)
    private static let kindName = Argument(
        "KIND", meaning: DeviceKind.allCases.map(\.rawValue).joined(separator: ", ")
    ) { text in
        // Its own sentence, since the kinds are in the help.
        guard let kind = (try? FieldForm.kind.canonical(text)).flatMap(DeviceKind.init) else {
            let question = NearestName.question(for: text, among: DeviceKind.allCases.map(\.rawValue))
            throw UsageError.sentence("there is no kind '\(text.prefix(60))'\(question)")
        }
        return kind
    }

    private static let show = StoreCommand.command(
        "device show", "Shows what each source says of a device, and why it is taken for what it is",
        options: [SheetOptions.json, SheetOptions.language],
        arguments: [id], examples: ["device show 12"]
    ) { store, call in
        try DeviceReport(try call.required(id), store.questions).print(to: call)
        return .done
    }

    private static let kind = StoreCommand.session(
        "device kind", "Says what a device is: a person's word wins over every judgement", options: [StoreCommand.why],
        arguments: [id, kindName], examples: ["device kind 12 interactive-panel"]
    ) { session, call in try say(try call.required(kindName), of: try call.required(id), session, call) }

    private static let confirm = StoreCommand.session(
        "device confirm", "Says that a device is what it is taken for; a touch frame is an interactive panel then",
        options: [StoreCommand.why], arguments: [id], examples: ["device confirm 12"]
    ) { session, call in
        let asset = try session.store.questions.judgedAsset(try call.required(id))
        return try say(asset.judgedKind.confirmed, of: asset.row.id, session, call)
    }

    private static let deny = StoreCommand.session(
        "device deny", "Says that a device is no smartboard or panel, but a touch monitor", options: [StoreCommand.why],
        arguments: [id], examples: ["device deny 12"]
    ) { session, call in
        let asset = try session.store.questions.judgedAsset(try call.required(id))
        guard asset.judgedKind.isInteractive else {
            throw UsageError.sentence(
                "device \(asset.row.id) is not taken for a smartboard: say what it is with 'device kind'")
        }
        return try say(.touchMonitor, of: asset.row.id, session, call)
    }

    private static let forget = StoreCommand.session(
        "device forget", "Takes a person's word on the kind back, so that the judgement counts again",
        options: [StoreCommand.why], arguments: [id], examples: ["device forget 12"]
    ) { session, call in
        let asset = try call.required(id)
        let word = Word(asset: asset, field: .kind, value: nil)
        guard let act = try session.store.say([word], "forget the kind of device \(asset)", by: session.author(call))
        else {
            throw StoreError.refused("nobody said what device \(asset) is: the judgement counts already")
        }
        call.output.noteAct(act)
        return .done
    }

    private static func say(
        _ kind: DeviceKind, of asset: Int64, _ session: StoreSession, _ call: Call
    ) throws -> ExitStatus {
        let word = Word(asset: asset, field: .kind, value: kind.rawValue)
        let what = "say kind=\(kind.rawValue) of device \(asset)"
        if let act = try session.store.say([word], what, by: session.author(call)) { call.output.noteAct(act) }
        return .done
    }
}

extension Output {
    /// Says how to take back what was done.
    func noteAct(_ act: Int64) { note("done as act \(act); 'inkaart-collector undo \(act)' takes it back") }
}

extension DeviceKind {
    /// A touch frame is what a panel looks like as long as nobody knows.
    fileprivate var confirmed: DeviceKind { self == .touchFrame ? .interactivePanel : self }
}
