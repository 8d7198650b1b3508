import Console
import Inventory
import Sheets
import Store

/// `device history DEVICE`
enum DeviceHistoryCommand {
    private static let id = Argument(
        "DEVICE", meaning: "number in the inventory", parse: Parse.number(in: 1...Int.max))

    static let command = Command<ReportsContext>(
        "device history", "Tells what changed with one device, and what was seen at it",
        options: [
            ChangesCommand.all, ReportsContext.format, ReportsContext.profile, SheetOptions.json,
            SheetOptions.language, ReportsContext.data,
        ],
        arguments: [id], examples: ["device history 12", "device history 12 --all --language en"]
    ) { _, call in
        let id = Int64(try call.required(id))
        let changes = try ReportsContext.questions(call)
            .changes(ChangeFilter(asset: id, isForAll: call[ChangesCommand.all]))
        if let asset = changes.last(where: { $0.asset.id == id })?.asset, try call.isForPeople {
            let language = try call.required(SheetOptions.language)
            let name = "\(id): \(ChangeSheet.name(of: asset).text(in: language))"
            try call.output.write((language == .dutch ? "Toestel " : "Device ") + Visible.text(name) + "\n\n")
        }
        try call.print(
            ChangeSheet.sheet(of: changes), onTerminal: ChangeSheet.narrow(changes, of: id),
            whenEmpty: (
                nl: "Van toestel \(id) is er niets te vertellen.", en: "There is nothing to tell of device \(id)."
            ))
        return .done
    }
}
