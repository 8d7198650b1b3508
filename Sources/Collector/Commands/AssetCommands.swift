import Console
import Glibc
import Inventory
import Sheets
import Store

/// `asset show|kind|confirm|deny|forget`: what a person knows better than a judgement.
enum AssetCommands {
    static let all = [show, kind, confirm, deny, forget]

    private static let id = Argument("ASSET", meaning: "number in the inventory", parse: CollectorParse.asset)
    private static let kindName = Argument(
        "KIND", meaning: DeviceKind.allCases.map(\.rawValue).joined(separator: ", ")
    ) { text in
        guard let kind = DeviceKind(rawValue: text) else {
            throw UsageError.sentence("there is no kind \(text): see 'inkaart-collector help asset kind'")
        }
        return kind
    }

    private static let show = StoreCommand.command(
        "asset show", "Shows what an asset is taken for, and why", options: [SheetOptions.json, SheetOptions.language],
        arguments: [id], examples: ["asset show 12"]
    ) { store, call in
        try AssetReport(try store.questions.judgedAsset(try call.required(id))).print(to: call)
        return .done
    }

    private static let kind = StoreCommand.command(
        "asset kind", "Says what an asset is: a person's word wins over every judgement", arguments: [id, kindName],
        examples: ["asset kind 12 interactive-panel"]
    ) { store, call in
        try store.say(try call.required(kindName), of: try call.required(id), now: Int64(time(nil)))
        return .done
    }

    private static let confirm = StoreCommand.command(
        "asset confirm", "Says that an asset is what it is taken for; a touch frame is an interactive panel then",
        arguments: [id], examples: ["asset confirm 12"]
    ) { store, call in
        let asset = try store.questions.judgedAsset(try call.required(id))
        try store.say(asset.judgedKind.confirmed, of: asset.row.id, now: Int64(time(nil)))
        return .done
    }

    private static let deny = StoreCommand.command(
        "asset deny", "Says that an asset is no smartboard or panel, but a touch monitor", arguments: [id],
        examples: ["asset deny 12"]
    ) { store, call in
        let asset = try store.questions.judgedAsset(try call.required(id))
        guard asset.judgedKind.isInteractive else {
            throw UsageError.sentence(
                "asset \(asset.row.id) is not taken for a smartboard: say what it is with 'asset kind'")
        }
        try store.say(.touchMonitor, of: asset.row.id, now: Int64(time(nil)))
        return .done
    }

    private static let forget = StoreCommand.command(
        "asset forget", "Takes a person's word back, so that the judgement counts again", arguments: [id],
        examples: ["asset forget 12"]
    ) { store, call in
        try store.unsay(try call.required(id))
        return .done
    }
}

extension DeviceKind {
    /// A touch frame is what a panel looks like as long as nobody knows.
    fileprivate var confirmed: DeviceKind { self == .touchFrame ? .interactivePanel : self }
}
