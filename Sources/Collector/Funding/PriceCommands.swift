import Console
import Funding
import Sheets
import Store

/// `price set|list`: what a new device of a kind costs, for the forecast.
enum PriceCommands {
    static let all = [set, list]

    private static let amount = Option(
        "--amount", placeholder: "EUR",
        meaning: "tax included; '\(KindOptions.Choice.unset)': what counts if it is not set",
        isRequired: true
    ) { text -> KindOptions.Choice in
        .init(number: text == KindOptions.Choice.unset ? nil : try FundingParse.amount(text).rawValue)
    }

    private static let set = StoreCommand.session(
        "price set", "Sets what a new device of a kind costs, for 'inkaart-reports forecast'",
        options: [KindOptions.kinds, amount, KindOptions.schoolBoard] + FundingOptions.entering,
        examples: [
            "price set --kind laptop --amount 649,00",
            "price set --kind smartboard --amount 2600 --school-board 123456",
            "price set --kind laptop --amount default",
        ]
    ) { session, call in
        try KindOptions.set(.prices, to: try call.required(amount), session, call)
    }

    private static let list = StoreCommand.command(
        "price list", "Lists what new devices cost, as it is set for the forecast",
        options: [KindOptions.on] + FundingOptions.showing, examples: ["price list"]
    ) { store, call in
        let sheet = KindSheet.prices(try store.questions.settings(.prices, on: call[KindOptions.on]))
        try call.print(KindSheet.forReading(sheet, call), whenEmpty: none)
        return .done
    }

    private static let none = (
        nl: "Er is geen prijs ingesteld: de raming neemt wat een toestel zelf kostte, of anders zijn soort.",
        en: "No price is set: the forecast takes what a device itself cost, or else its kind."
    )
}
