import Assets
import Console
import Funding
import Imports
import Inventory
import Invoices
import Sheets
import Store

/// `invoice import`: invoices from Peppol files and lists.
enum InvoiceImportCommand {
    static let all = [command]

    private static let files = Argument(
        "FILE",
        meaning: "Peppol files (XML), lists (CSV), and PDFs named after invoices of a list; - reads standard input",
        isRepeatable: true, parse: Parse.text)
    private static let order = Option(
        "--order", placeholder: "NUMBER", meaning: "number of their order form, if not the one that each names",
        parse: Parse.text)
    private static let grant = Option(
        "--grant", placeholder: "CODE",
        meaning: "charges all lines to the award that their school has of this grant line",
        parse: FundingParse.code)
    private static let dryRun = Option(flag: "--dry-run", meaning: "say what would be entered, and change nothing")

    private static let command = StoreCommand.session(
        "invoice import", "Enters the invoices of files, all of them or none",
        options: [
            FundingOptions.school, FundingOptions.schoolBoard, CostKindChoice.option, OrderCommands.acquisition, order,
            grant, dryRun,
        ] + FundingOptions.entering + FundingOptions.showing,
        arguments: [files],
        examples: [
            "invoice import F2026-118.xml --school 30569 --cost-kind toestellen --dry-run",
            "invoice import peppol/*.xml --school 30569 --cost-kind toestellen --cost-kind F2026-118:2=onderhoud",
            "invoice import facturen.csv scans/*.pdf --school-board 'VZW Katholiek Onderwijs'",
        ],
        files: { call in
            call.all(files).map { InputFile(path: $0, limit: InvoiceLimits.fileInBytes, isText: false) }
        }
    ) { session, call in
        var plan = try plan(session, call)
        let entries = InvoiceEntries(plan, grantLine: call[grant])
        do {
            let entered = try enter(entries, isDry: call[dryRun] || !plan.faults.isEmpty, session, call)
            guard let entered, plan.faults.isEmpty else { return refuse(plan, call) }
            try InvoiceImportReport(plan, entered, isDry: call[dryRun]).print(to: call)
            return .done
        } catch let error as RefusedInvoices {
            entries.add(error, to: &plan)
            return refuse(plan, call)
        }
    }

    private static func plan(_ session: StoreSession, _ call: Call) throws -> InvoicePlan {
        let owners = try KnownOwners(session.store.questions)
        let asked = try payer(call, owners)
        let reader = InvoiceReader(
            today: Day(of: session.author(call).at), acquisition: call[OrderCommands.acquisition] ?? .purchase)
        var plan = InvoicePlan(files: call.all(files))
        var progress = Progress("reading", total: session.files.count, output: call.output)
        // A PDF finds its invoice wherever that stands.
        let isPDF = session.files.map(InvoiceReader.isPDF)
        for place in isPDF.indices.filter({ !isPDF[$0] }) + isPDF.indices.filter({ isPDF[$0] }) {
            if isPDF[place] {
                try plan.keepCopy(session.files[place], file: place, by: reader)
            } else {
                try plan.read(session.files[place], file: place, by: reader)
            }
            progress.advance()
        }
        try plan.addCostKinds(call.all(CostKindChoice.option))
        try plan.addPayers(asked, owners)
        if let order = call[order] { try plan.addOrder(order, session.store.questions) }
        return plan
    }

    /// - Throws: `UsageError` for two, `StoreError` for one that there is not.
    private static func payer(_ call: Call, _ owners: KnownOwners) throws -> Payer? {
        guard call[FundingOptions.school] != nil || call[FundingOptions.schoolBoard] != nil else { return nil }
        let payer = try call.payer()
        _ = try owners.schoolBoard(of: payer)
        return payer
    }

    /// - Returns: `nil` if there is nothing to enter.
    private static func enter(
        _ entries: InvoiceEntries, isDry: Bool, _ session: StoreSession, _ call: Call
    ) throws -> EnteredInvoices? {
        guard !entries.all.isEmpty else { return nil }
        let progress = SharedProgress("entering", total: entries.all.count, output: call.output)
        defer { progress.end() }
        return try session.store.addInvoices(entries.all, isDry: isDry, by: try session.booking(call)) {
            progress.advance()
        }
    }

    private static func refuse(_ plan: InvoicePlan, _ call: Call) -> ExitStatus {
        let lines = plan.faults.lines
        for line in lines { call.output.note(line) }
        if plan.faults.count > lines.count { call.output.note("and \(plan.faults.count - lines.count) more") }
        call.output.note("nothing was entered")
        return .failed
    }
}
