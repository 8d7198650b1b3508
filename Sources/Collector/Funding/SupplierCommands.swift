import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// `supplier add|list`: who sells to schools.
enum SupplierCommands {
    static let all = [add, list]

    private static let name = Argument("NAME", meaning: "name of the supplier", parse: CollectorParse.name)
    private static let number = Option(
        "--number", placeholder: "NUMBER", meaning: "enterprise number, such as 0202.239.951; sellers abroad have none",
        parse: FundingParse.enterpriseNumber)
    /// As another command names one.
    static let argument = Argument(
        "SUPPLIER", meaning: "name or enterprise number, as in 'supplier list'", parse: Parse.text)

    private static let add = StoreCommand.session(
        "supplier add", "Adds a supplier", options: [number, StoreCommand.why], arguments: [name],
        examples: ["supplier add 'Winkel NV' --number 0202.239.951"]
    ) { session, call in
        let party = InvoiceDraft.Party(name: try call.required(name).text, number: call[number])
        let author = session.author(call)
        _ = try session.store.addSupplier(party, by: Booking(by: author, on: Day(of: author.at)))
        return .done
    }

    private static let list = StoreCommand.command(
        "supplier list", "Lists the suppliers, with how many invoices of each are here",
        options: FundingOptions.showing,
        examples: ["supplier list"]
    ) { store, call in
        var sheet = Sheet(columns: [
            .init("number", nl: "Ondernemingsnummer", en: "Enterprise number"),
            .init("name", nl: "Leverancier", en: "Supplier", mayShrink: true),
            .init("invoices", nl: "Facturen", en: "Invoices"),
        ])
        for supplier in try store.questions.suppliers() {
            sheet.append([
                supplier.number.map { .text($0.description) }, .text(supplier.name), .integer(Int64(supplier.invoices)),
            ])
        }
        try call.print(
            sheet,
            whenEmpty: (
                nl: "Er zijn nog geen leveranciers: 'inkaart-collector supplier add'.",
                en: "There are no suppliers yet: 'inkaart-collector supplier add'."
            ))
        return .done
    }

    /// The supplier that a person named. One that is not known is no new one: names are mistyped.
    /// - Throws: `StoreError` that says how to add it.
    static func party(_ call: Call, _ questions: Questions) throws -> InvoiceDraft.Party {
        let text = try call.required(argument)
        let number = EnterpriseNumber(text)
        let found = try questions.suppliers().filter { supplier in
            number.map { supplier.number == $0 } ?? (supplier.name.lowercased() == text.lowercased())
        }
        guard let supplier = found.first else {
            throw StoreError.refused(
                "there is no supplier '\(text.prefix(60))': see 'supplier list', or add it with 'supplier add NAME --number NUMBER'"
            )
        }
        guard found.count == 1 else {
            throw StoreError.refused("several suppliers are named '\(text)': give the enterprise number")
        }
        return InvoiceDraft.Party(name: supplier.name, number: supplier.number)
    }
}
