import Console
import Funding
import Inventory
import Sheets

/// A line of an invoice or an order as a person types it: `omschrijving;aantal;bedrag excl. btw;btw;kostensoort`, and of an order
/// `;subsidielijn;school`.
struct TypedLine: Sendable, Equatable {
    var line: InvoiceLine
    /// Of an order: the award that it is meant for.
    var grantLine: String?
    var school: SchoolNumber?

    static let option = Option(
        "--line", placeholder: "LINE",
        meaning: "'omschrijving;aantal;bedrag excl. btw;btw;kostensoort', \(explanation)",
        isRequired: true, isRepeatable: true
    ) { try TypedLine($0, isOrdered: false) }
    static let orderOption = Option(
        "--line", placeholder: "LINE",
        meaning:
            "'omschrijving;aantal;bedrag excl. btw;btw;kostensoort', and ';subsidielijn;school' of the award it is meant for; \(explanation)",
        isRequired: true, isRepeatable: true
    ) { try TypedLine($0, isOrdered: true) }

    private static let explanation =
        "the amount of all pieces together, the kind of cost one of \(FundingParse.names(of: CostKind.self))"
    private static let names = [
        "omschrijving", "aantal", "bedrag excl. btw", "btw", "kostensoort", "subsidielijn", "school",
    ]

    /// - Throws: `UsageError` that names the part and says what would be right.
    init(_ text: String, isOrdered: Bool) throws {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map {
            BoundedText.trimmed(String($0)) ?? ""
        }
        guard parts.count == 5 || (isOrdered && parts.count == 7) else {
            let wanted = Self.names.prefix(5).joined(separator: ";")
            throw UsageError.sentence("it has \(parts.count) parts: write '\(wanted)'")
        }
        let description = try Self.part(0, parts, CollectorParse.sentence)
        let quantity = try Self.part(1, parts, Self.quantity)
        let net = try Self.part(2, parts, FundingParse.signedAmount)
        let rate = try Self.part(3, parts, Self.rate)
        let kind = try Self.part(4, parts, FundingParse.choice(of: CostKind.self))
        line = InvoiceLine(
            description: description, costKind: kind, quantityInThousandths: quantity, net: net, vatRate: rate)
        guard parts.count == 7 else { return }
        grantLine = try Self.part(5, parts, FundingParse.code)
        school = try Self.part(6, parts, SheetOptions.schoolNumber)
    }

    private static func part<Value>(
        _ place: Int, _ parts: [String], _ parse: (String) throws -> Value
    ) throws -> Value {
        do { return try parse(parts[place]) } catch { throw UsageError.sentence("\(names[place]): \(error)") }
    }

    /// Above 0; in parts for hours and metres.
    private static func quantity(_ text: String) throws -> Int64 {
        guard let quantity = Quantity(text), quantity.inThousandths > 0 else {
            throw UsageError.sentence(
                "'\(text.prefix(40))' is no number above 0 such as 24, 1,5 or 1234, at most 1000000")
        }
        return quantity.inThousandths
    }

    private static func rate(_ text: String) throws -> VATRate {
        guard let rate = VATRate(text), InvoiceDraft.vatRates.contains(rate) else {
            let rates = InvoiceDraft.vatRates.map(\.belgian).joined(separator: ", ")
            throw UsageError.sentence("'\(text.prefix(40))' is no rate of VAT in Belgium: \(rates)")
        }
        return rate
    }
}
