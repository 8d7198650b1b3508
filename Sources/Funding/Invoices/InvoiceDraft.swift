package import Assets
package import Inventory

/// An invoice or a credit note as its paper or file says it, before it is entered.
package struct InvoiceDraft: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case invoice
        /// Its amounts are written without a sign, and are taken off.
        case creditNote = "credit-note"
    }

    /// Who sells, or who buys.
    package struct Party: Sendable, Equatable {
        /// As it is registered, else as it trades.
        package var name: String
        /// The other one, where a file has both.
        package var tradeName: String?
        /// Absent of private persons and of sellers abroad.
        package var number: EnterpriseNumber?

        package init(name: String, tradeName: String? = nil, number: EnterpriseNumber? = nil) {
            self.name = name
            self.tradeName = tradeName
            self.number = number
        }
    }

    package var kind = Kind.invoice
    package var number: String
    package var issuedOn: Day
    package var supplier: Party
    package var buyer: Party?
    package var orderNumber: String?
    /// Of a credit note: the invoice that it corrects.
    package var correctedNumber: String?
    package var lines: [InvoiceLine]
    /// Tax included, as it stands on the invoice; `nil` if it does not say. Never negative.
    package var total: Cents?
    /// What was paid before, as it stands on the invoice; an invoice of an advance may say the same money.
    package var prepaid = Cents.zero
    /// The school that it is for, where a list says it.
    package var school: SchoolNumber?
    /// What came inside of its file.
    package var documents: [AttachedDocument] = []

    package init(number: String, issuedOn: Day, supplier: Party, lines: [InvoiceLine]) {
        self.number = number
        self.issuedOn = issuedOn
        self.supplier = supplier
        self.lines = lines
    }
}

extension InvoiceDraft {
    /// What a sentence calls it: `credit note C2026-9 of Computerhuis BV`.
    package var title: String { "\(kind == .invoice ? "invoice" : "credit note") \(number) of \(supplier.name)" }

    /// Of a list: the row in which it begins.
    package var row: Int? { lines.first?.row }
}

/// One line of an invoice. What an invoice takes off or adds as a whole (a discount, the transport) is a line of its own.
package struct InvoiceLine: Sendable, Equatable {
    package var description: String
    /// `nil` where the paper does not say.
    package var costKind: CostKind?
    /// In thousandths, as hours and metres come in parts; never zero, and negative where a line takes back what another bought.
    package var quantityInThousandths: Int64
    /// Without tax, discounts of the line taken off. Negative for what is taken off.
    package var net: Cents
    package var vatRate: VATRate
    package var acquisition = Acquisition.purchase
    /// Of a list: the row in which it stands, as a spreadsheet counts.
    package var row: Int?

    package init(
        description: String, costKind: CostKind? = nil, quantityInThousandths: Int64 = 1_000, net: Cents,
        vatRate: VATRate
    ) {
        self.description = description
        self.costKind = costKind
        self.quantityInThousandths = quantityInThousandths
        self.net = net
        self.vatRate = vatRate
    }

    /// Rounded line by line.
    package var vat: Cents { vatRate.tax(on: net) }
    package var gross: Cents { net + vat }
}
