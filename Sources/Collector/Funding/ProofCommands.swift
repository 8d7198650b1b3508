import Console
import Funding
import Inventory
import Sheets
import Store

/// `proof set|list`: what the administration did with what was handed in.
enum ProofCommands {
    static let all = [set, list]

    private static let invoices = Argument(
        "INVOICE", meaning: "numbers in 'invoice list'", isRepeatable: true, parse: FundingParse.invoice)
    private static let status = Option(
        "--status", placeholder: "STATUS", meaning: FundingParse.names(of: ProofStatus.self), isRequired: true,
        choices: FundingParse.ids(of: ProofStatus.self), parse: FundingParse.choice(of: ProofStatus.self))
    private static let reason = Option(
        "--reason", placeholder: "TEXT", meaning: "why it was rejected", parse: CollectorParse.sentence)
    private static let by = Option(
        "--by", placeholder: "INVOICE", meaning: "the invoice that replaces it", parse: FundingParse.invoice)
    private static let on = Option(
        "--on", placeholder: "DAY", meaning: "when it happened, if not on the day of --booked-on",
        parse: FundingParse.day)

    private static let set = StoreCommand.session(
        "proof set", "Notes what happened to the proofs of invoices for a grant line",
        options: [status, reason, by, on] + FundingOptions.entering, arguments: [GrantCommands.code, invoices],
        examples: [
            "proof set digisprong-1-gedeeld 12 13 --status ingediend --on 20/04/2025",
            "proof set digisprong-1-gedeeld 12 --status afgekeurd --reason 'geen overheidsopdracht'",
            "proof set digisprong-1-gedeeld 12 --status vervangen --by 14",
        ]
    ) { session, call in
        let booking = try session.booking(call)
        let day = try StoreSession.past(call[on] ?? booking.on, "--on", session.author(call))
        let event = ProofEvent(try call.required(status), on: day, reason: call[reason], replacedBy: call[by])
        if call[by] != nil, event.status != .replaced {
            throw UsageError.sentence("--by is for --status replaced")
        }
        let act = try session.store.note(
            event, ofInvoices: call.all(invoices), for: try call.required(GrantCommands.code),
            by: booking)
        call.output.noteAct(act)
        return .done
    }

    private static let list = StoreCommand.command(
        "proof list", "Lists the proofs for a grant line: all that invoices charge to it",
        options: [FundingOptions.schoolBoard] + FundingOptions.showing, arguments: [GrantCommands.code],
        examples: ["proof list digisprong-1-gedeeld --school-board 'VZW Katholiek Onderwijs'"]
    ) { store, call in
        let proofs = try store.questions.proofs(
            for: try call.required(GrantCommands.code), schoolBoard: call[FundingOptions.schoolBoard])
        let sheet = ProofSheet.sheet(of: proofs)
        try call.print(
            call[SheetOptions.json] ? sheet : sheet.keeping(ProofSheet.narrow).withoutEmptyColumns,
            whenEmpty: (nl: "Geen enkele factuur is hierop aangerekend.", en: "No invoice is charged to it."))
        return .done
    }
}
