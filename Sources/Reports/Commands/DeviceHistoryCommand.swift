import Console
import Inventory
import Sheets
import Store

/// `device history DEVICE`
enum DeviceHistoryCommand {
    private static let id = Argument(
        "DEVICE", meaning: "number in the inventory", parse: Parse.number(in: 1...Int.max))

    static let command = ReportCommand.command(
        "device history", "Tells what changed with one device, and what was seen at it",
        options: [ChangesCommand.all], arguments: [id],
        examples: ["device history 12", "device history 12 --all --language en"]
    ) { inquiry in
        let (call, scope) = (inquiry.call, try inquiry.scope())
        let id = Int64(try call.required(id))
        let limits = try inquiry.limits(tellsOfActs: true)
        // In the same words as of one that there is not.
        if let limits, !limits.includes(device: id) { throw StoreError.unknown("device", named: "\(id)") }
        let filter = ChangeFilter(asset: id, isForAll: call[ChangesCommand.all])
        let changes = limits.told(try inquiry.questions.changes(filter)).filter { change in
            change.asset.id == id || change.others.contains(id)
        }
        let asset = changes.last { $0.asset.id == id }?.asset
        let nothing = Words(
            nl: "Van toestel \(id) is er niets te vertellen.", en: "There is nothing to tell of device \(id).")
        let about = try inquiry.about("device history", title(id, asset), of: scope.owner)
        return ChangeSheet.report(about: about, of: id, whenEmpty: nothing) { try $0(changes) }
    }

    private static func title(_ id: Int64, _ asset: ChangedAsset?) -> Words {
        func name(_ language: Language) -> String {
            asset.map { ": \(ChangeSheet.name(of: $0).text(in: language))" } ?? ""
        }
        return Words(nl: "Toestel \(id)\(name(.dutch))", en: "Device \(id)\(name(.english))")
    }
}
