import Console
import Sheets
import Store

/// `send list|forget`: what went to whom.
enum SendLogCommands {
    static let all = [list, forget]

    private static let address = Argument("ADDRESS", meaning: "mail address") { try MailAddress($0) }

    private static let list = Command<ReportsContext>(
        "send list", "Lists what was sent to whom, with the hash of each file",
        options: [SheetOptions.json, SheetOptions.language, SendCommand.state],
        examples: ["send list", "send list --json"]
    ) { _, call in
        let deliveries = try DeliveryJournal.deliveries(in: try call.required(SendCommand.state))
        try call.print(
            call[SheetOptions.json] ? DeliverySheet.sheet(of: deliveries) : DeliverySheet.narrow(deliveries),
            whenEmpty: (nl: "Er is nog niets verstuurd.", en: "Nothing was sent yet."))
        return .done
    }

    private static let forget = Command<ReportsContext>(
        "send forget", "Removes somebody who gets no more reports from the log, for good",
        options: [SendCommand.state, ReportsContext.data], arguments: [address],
        examples: ["send forget directie@delinde.be"]
    ) { _, call in
        let (address, folder) = (try call.required(address), try call.required(SendCommand.state))
        guard try !ReportsContext.questions(call).recipients().contains(where: { $0.isAt(address) }) else {
            throw StoreError.refused(
                "\(address) gets reports: the log must know which. 'inkaart-collector recipient remove \(address)' comes first"
            )
        }
        let forgotten = try DeliveryJournal.holding(folder) {
            try DeliveryJournal(writing: folder).keep { $0.key.address != address.text.lowercased() }
        }
        guard let forgotten else { throw StoreError.refused("'inkaart-reports send' is running with \(folder)") }
        call.output.note(forgotten == 0 ? "the log does not know it" : "\(forgotten) lines of the log are removed")
        return .done
    }
}
