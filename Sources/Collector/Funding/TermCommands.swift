import Console
import Funding
import Sheets
import Store

/// `term set|list`: in how many months devices are written off, and so after how many they are replaced.
enum TermCommands {
    static let all = [set, list]

    private static let months = Option(
        "--months", placeholder: "MONTHS",
        meaning:
            "1 to \(DepreciationTerm.most); 'none': neither written off nor replaced; '\(KindOptions.Choice.unset)': "
            + "what counts if it is not set",
        isRequired: true
    ) { text -> KindOptions.Choice in
        switch text {
        case "none": return .init(number: 0)
        case KindOptions.Choice.unset: return .init(number: nil)
        default:
            guard let term = DepreciationTerm(text) else {
                throw UsageError.sentence(
                    "'\(text.prefix(40))' is not a number of months from 1 to \(DepreciationTerm.most), 'none' or "
                        + "'\(KindOptions.Choice.unset)'")
            }
            return .init(number: Int64(term.rawValue))
        }
    }

    private static let set = StoreCommand.session(
        "term set", "Sets in how many months devices are written off, and after how many they are replaced",
        options: [KindOptions.kinds, months, KindOptions.schoolBoard] + FundingOptions.entering,
        examples: [
            "term set --kind laptop --kind chromebook --months 60",
            "term set --kind laptop --months 72 --school-board 'VZW Noord' --why 'beslissing van 12/05/2026'",
            "term set --kind laptop --months default --school-board 'VZW Noord'",
        ]
    ) { session, call in
        try KindOptions.set(.terms, to: try call.required(months), session, call)
    }

    private static let list = StoreCommand.command(
        "term list",
        "Lists in how many months devices of each kind are written off: as Inkaart offers it, and as it is set",
        options: [KindOptions.on] + FundingOptions.showing, examples: ["term list", "term list --on 31/12/2025"]
    ) { store, call in
        let sheet = KindSheet.terms(try store.questions.settings(.terms, on: call[KindOptions.on]))
        try call.print(KindSheet.forReading(sheet, call), whenEmpty: ("", ""))
        return .done
    }
}
