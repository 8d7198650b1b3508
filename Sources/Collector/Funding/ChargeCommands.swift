import Console
import Funding
import Inventory
import Sheets
import Store

/// `charge add|list|cancel`: who bears which part of which line.
enum ChargeCommands {
    static let all = [add, list, cancel]

    private static let id = Argument("CHARGE", meaning: "number in 'charge list'", parse: FundingParse.charge)
    private static let lines = Argument(
        "LINE", meaning: "numbers of lines, as in 'invoice show'", isRepeatable: true, parse: FundingParse.line)
    private static let own = Option(flag: "--own", meaning: "the school or its school board bears it")
    private static let parents = Option(flag: "--parents", meaning: "parents bear it")
    private static let thirdParty = Option(
        "--third-party", placeholder: "NAME", meaning: "somebody else bears it: a parents' council, a town",
        parse: CollectorParse.sentence)
    private static let amount = Option(
        "--amount", placeholder: "EUR",
        meaning: "tax included, if not all that nobody bears yet; below 0 on a credit note",
        parse: FundingParse.signedAmount)
    private static let part = Option(
        "--amount", placeholder: "EUR", meaning: "tax included, if not all that is left of the charge",
        parse: FundingParse.signedAmount)
    private static let ofInvoice = Option(
        "--invoice", placeholder: "INVOICE", meaning: "only those of this invoice, by its number in 'invoice list'",
        parse: FundingParse.invoice)

    private static let add = StoreCommand.session(
        "charge add", "Says who bears lines of an invoice, or a part of one",
        options: [FundingOptions.grant, FundingOptions.school, own, parents, thirdParty, amount]
            + FundingOptions.entering,
        arguments: [lines],
        examples: [
            "charge add 31 32 --grant digisprong-1-gedeeld --school 30569", "charge add 31 --parents --amount 250,00",
        ]
    ) { session, call in
        let source = try source(call)
        let lines = call.all(lines)
        guard call[amount] == nil || lines.count == 1 else { throw UsageError.sentence("--amount is for one line") }
        let entries = lines.map { ChargeEntry(line: $0, to: source, amount: call[amount]) }
        call.output.noteAct(try session.store.charge(entries, by: try session.booking(call)))
        return .done
    }

    /// Exactly one of them bears it.
    private static func source(_ call: Call) throws -> ChargeSource {
        let named: [ChargeSource?] = [
            try award(call), call[own] ? .ownMeans : nil, call[parents] ? .parents : nil,
            call[thirdParty].map { .thirdParty($0) },
        ]
        let sources = named.compactMap(\.self)
        guard let source = sources.first, sources.count == 1 else {
            throw UsageError.sentence("say who bears it: --grant with --school, --own, --parents or --third-party")
        }
        return source
    }

    private static func award(_ call: Call) throws -> ChargeSource? {
        switch (call[FundingOptions.grant], call[FundingOptions.school]) {
        case (let code?, let school?): return .award(school: school, grantLine: code)
        case (nil, nil): return nil
        case (_?, nil): throw UsageError.sentence("the award of which school? Give --school")
        case (nil, _?): throw UsageError.sentence("--school is for an award: give --grant as well")
        }
    }

    private static let list = StoreCommand.command(
        "charge list", "Lists the charges and their counter-entries, newest first; at most 1000",
        options: [ofInvoice, FundingOptions.grant, FundingOptions.school] + FundingOptions.showing,
        examples: ["charge list --invoice 12", "charge list --grant digisprong-1-gedeeld --school 30569"]
    ) { store, call in
        let charges = try store.questions.charges(
            invoice: call[ofInvoice], grantLine: call[FundingOptions.grant], school: call[FundingOptions.school]?.text)
        try call.print(
            call[SheetOptions.json] ? ChargeSheet.sheet(of: charges) : ChargeSheet.narrow(charges),
            whenEmpty: (nl: "Er is niets aangerekend.", en: "Nothing is charged."))
        return .done
    }

    private static let cancel = StoreCommand.session(
        "charge cancel", "Takes a charge back by a counter-entry, or a part of it",
        options: [part] + FundingOptions.entering, arguments: [id],
        examples: ["charge cancel 41", "charge cancel 41 --amount 250,00 --why 'ouders betaalden mee'"]
    ) { session, call in
        let act = try session.store.uncharge(
            try call.required(id), amount: call[part], by: try session.booking(call))
        call.output.noteAct(act)
        return .done
    }
}
