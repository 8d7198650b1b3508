import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// `order add|list|show|cancel`: what is bought, before and beside its invoices.
enum OrderCommands {
    static let all = [add, list, show, cancel]

    private static let id = Argument("ORDER", meaning: "number in 'order list'", parse: FundingParse.order)
    private static let number = Argument(
        "NUMBER", meaning: "number of the order form (bestelbonnummer)", parse: CollectorParse.sentence)
    private static let day = Argument("DAY", meaning: "day of the order", parse: FundingParse.day)
    private static let procedure = Option(
        "--procedure", placeholder: "HOW",
        meaning: "how the supplier was chosen: \(FundingParse.names(of: PurchaseProcedure.self))",
        choices: FundingParse.ids(of: PurchaseProcedure.self), parse: FundingParse.choice(of: PurchaseProcedure.self))
    private static let consulted = Option(
        "--consulted", placeholder: "NUMBER", meaning: "how many suppliers were asked", parse: Parse.number(in: 1...100)
    )
    private static let framework = Option(
        "--framework", placeholder: "TEXT", meaning: "the framework agreement (raamovereenkomst)",
        parse: CollectorParse.sentence)
    static let acquisition = Option(
        "--acquisition", placeholder: "HOW",
        meaning: "how it was acquired, purchase if not said: \(FundingParse.names(of: Acquisition.self))",
        choices: FundingParse.ids(of: Acquisition.self), parse: FundingParse.choice(of: Acquisition.self))

    private static let add = StoreCommand.session(
        "order add", "Enters an order; prints its number",
        options: [
            FundingOptions.school, FundingOptions.schoolBoard, TypedLine.orderOption, procedure, consulted, framework,
            acquisition,
        ] + FundingOptions.entering, arguments: [SupplierCommands.argument, number, day],
        examples: [
            "order add 'Winkel NV' B2026-7 01/03/2026 --school 30569 --procedure consulted --consulted 3 "
                + "--line 'HP 250 G9;24;12.000,00;21;toestellen;digisprong-1-gedeeld;30569'"
        ]
    ) { session, call in
        let orderedOn = try StoreSession.past(call.required(day), "DAY", session.author(call))
        var purchase = Purchase(
            number: try call.required(number), supplier: try SupplierCommands.party(call, session.store.questions),
            orderedOn: orderedOn, lines: call.all(TypedLine.orderOption).map { $0.ordered(call[acquisition]) })
        try addProcedure(to: &purchase, call)
        let (id, act) = try session.store.addPurchase(purchase, for: try call.payer(), by: try session.booking(call))
        try call.output.write("\(id)\n")
        call.output.noteAct(act)
        return .done
    }

    /// What else is said tells the procedure, where that is not said.
    private static func addProcedure(to purchase: inout Purchase, _ call: Call) throws {
        purchase.consulted = call[consulted]
        purchase.framework = call[framework]
        let told: PurchaseProcedure = call[framework] != nil ? .framework : call[consulted] != nil ? .consulted : .none
        purchase.procedure = call[procedure] ?? told
        if purchase.procedure == .framework, call[framework] == nil {
            throw UsageError.sentence("which framework agreement? Give it with --framework")
        }
    }

    private static let list = StoreCommand.command(
        "order list", "Lists the orders, newest first; at most 1000", options: FundingOptions.showing,
        examples: ["order list"]
    ) { store, call in
        let sheet = OrderSheet.sheet(of: try store.questions.purchases())
        let narrow = ["order", "number", "orderedOn", "supplier", "amount", "state"]
        try call.print(
            call[SheetOptions.json] ? sheet : sheet.keeping(narrow),
            whenEmpty: (
                nl: "Er zijn nog geen bestellingen: 'inkaart-collector order add'.",
                en: "There are no orders yet: 'inkaart-collector order add'."
            ))
        return .done
    }

    private static let show = StoreCommand.command(
        "order show", "Shows an order with its lines", options: FundingOptions.showing, arguments: [id],
        examples: ["order show 3"]
    ) { store, call in
        let order = try store.questions.purchase(try call.required(id))
        let lines = OrderSheet.lines(order.lines)
        try Dossier(
            "order", card: OrderSheet.sheet(of: [order.head]),
            parts: [
                .init("lines", nl: "Lijnen", en: "Lines", lines, narrow: lines.keeping(OrderSheet.narrowLines))
            ]
        ).print(to: call)
        return .done
    }

    private static let cancel = StoreCommand.session(
        "order cancel", "Takes an order out by a counter-entry; it stays visible", options: FundingOptions.entering,
        arguments: [id], examples: ["order cancel 3 --why 'niet geleverd'"]
    ) { session, call in
        let act = try session.store.cancelPurchase(try call.required(id), by: try session.booking(call))
        call.output.noteAct(act)
        return .done
    }
}

extension TypedLine {
    fileprivate func ordered(_ acquisition: Acquisition?) -> Purchase.Line {
        var line = line
        line.acquisition = acquisition ?? line.acquisition
        return Purchase.Line(line, school: school, grantLine: grantLine)
    }
}
