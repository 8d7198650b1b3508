import Console
import Funding
import Inventory
import Sheets
import Store

/// `arrival list|show|confirm`: which new devices came with which line.
enum ArrivalCommands {
    static let all = [list, show, confirm]

    private static let line = Argument(
        "LINE", meaning: "number of the line, as in 'arrival list'", parse: FundingParse.line)
    private static let lines = Argument(
        "LINE", meaning: "numbers of lines, as in 'arrival list'", isRequired: false, isRepeatable: true,
        parse: FundingParse.line)
    private static let everything = Option(flag: "--all", meaning: "all lines for which something is proposed")
    private static let except = Option(
        "--except", placeholder: "DEVICES", meaning: "not these, such as 12 or 12,20-25", parse: DeviceNumbers.parse)
    private static let possible = Option(
        flag: "--possible", meaning: "also what is only possible: the line names a kind of device and no model")
    private static let dryRun = Option(flag: "--dry-run", meaning: "say what would be linked, and link nothing")

    private static let list = StoreCommand.command(
        "arrival list", "Proposes which new devices came with lines of invoices that wait for some",
        options: [SheetOptions.school] + FundingOptions.showing,
        examples: ["arrival list", "arrival list --school 30569"]
    ) { store, call in
        let arrivals = try store.questions.arrivals()
        let school = call[SheetOptions.school]
        let proposals = arrivals.proposals.filter { school.map($0.schools.contains) ?? true }
        try print(proposals, arrivals, sentenceWhenEmpty(arrivals.lines.count), call)
        if let first = proposals.first?.line.line, !call[SheetOptions.json] {
            call.output.note(
                "'inkaart-collector arrival show \(first)' lists them; 'arrival confirm \(first)' links them")
        }
        return .done
    }

    private static let show = StoreCommand.command(
        "arrival show", "Shows the devices that are proposed for a line, and why", options: FundingOptions.showing,
        arguments: [line], examples: ["arrival show 31"]
    ) { store, call in
        let number = try call.required(line)
        let arrivals = try store.questions.arrivals()
        guard let open = arrivals.lines.first(where: { $0.line == number }),
            arrivals.proposals.contains(where: { $0.line.line == number })
        else {
            let choice = ArrivalChoice(lines: [number], includesPossible: true)
            let missing = try store.questions.arrivalConfirmation(of: choice).missing
            throw StoreError.refused(missing.first ?? "nothing is proposed for line \(number)")
        }
        try ArrivalSheet.dossier(of: open, arrivals).print(to: call)
        return .done
    }

    private static let confirm = StoreCommand.session(
        "arrival confirm", "Links what is proposed for lines, in one act",
        options: [everything, except, possible, dryRun] + FundingOptions.entering + FundingOptions.showing,
        arguments: [lines],
        examples: [
            "arrival confirm 31", "arrival confirm --all --except 12,20-25", "arrival confirm 31 --possible --dry-run",
        ]
    ) { session, call in
        let (store, choice) = (session.store, try choice(call))
        let arrivals = try store.questions.arrivals()
        let confirmation =
            call[dryRun]
            ? try store.questions.arrivalConfirmation(of: choice)
            : try store.confirmArrivals(choice, by: try session.booking(call))
        let isRefused = confirmation.proposals.isEmpty && !confirmation.missing.isEmpty
        if !isRefused {
            let nothing = (nl: "Er is niets dat zeker is.", en: "There is nothing that is certain.")
            try print(confirmation.proposals, arrivals, nothing, call)
        }
        for sentence in confirmation.missing { call.output.note(sentence) }
        if let act = confirmation.act { call.output.noteAct(act) } else { call.output.note("nothing changes") }
        return isRefused ? .failed : .done
    }

    private static func choice(_ call: Call) throws -> ArrivalChoice {
        let lines = Set(call.all(lines))
        guard lines.isEmpty == call[everything] else {
            throw UsageError.sentence("say either which lines, as in 'arrival list', or --all")
        }
        return ArrivalChoice(
            lines: call[everything] ? nil : lines, except: Set(call[except]?.all ?? []),
            includesPossible: call[possible])
    }

    private static func print(
        _ proposals: [ArrivalProposal], _ arrivals: Arrivals, _ nothing: (nl: String, en: String), _ call: Call
    ) throws {
        let sheet = ArrivalSheet.sheet(of: proposals, arrivals)
        guard !call[SheetOptions.json] else {
            return try call.output.write(json: sheet.json)
        }
        let language = try call.required(SheetOptions.language)
        let sentence = language == .dutch ? nothing.nl : nothing.en
        try call.output.write(proposals.text(arrivals, in: language, whenEmpty: sentence, for: call.output))
    }

    /// What to do where nothing is proposed, by how many lines wait.
    private static func sentenceWhenEmpty(_ open: Int) -> (nl: String, en: String) {
        guard open > 0 else {
            return (
                nl:
                    "Geen enkele factuurlijn wacht nog op toestellen: 'inkaart-collector invoice add' geeft een factuur in.",
                en: "No line of an invoice waits for devices: 'inkaart-collector invoice add' enters an invoice."
            )
        }
        return (
            nl: "Geen nieuw toestel past bij een factuurlijn; op toestellen wachten er nog \(open). "
                + "'inkaart-collector invoice link' koppelt er zelf, 'invoice expect' leest een leveringsbon.",
            en: "No new device fits a line of an invoice; lines that wait for some: \(open). "
                + "'inkaart-collector invoice link' links by hand, 'invoice expect' reads a delivery note."
        )
    }
}
