package import Assets
package import Funding
package import Inventory

/// One step of an euro: an award, a charge on it or on somebody else's means, or the counter-entry of one.
package struct LedgerEntry: Sendable, Equatable {
    /// What is charged: a line of an invoice, and what came with it.
    package struct Charged: Sendable, Equatable {
        package let invoice: Int64
        /// What names the invoice and its line is `nil` for a reader who may not be told whose it is.
        package var invoiceNumber: String?
        package var supplier: String?
        /// Of the invoice.
        package var schoolBoard: String?
        package let school: SchoolNumber?
        package let issuedOn: Day
        package var line: Int64?
        package let position: Int
        package var description: String?
        package let costKind: CostKind
        /// Of a charge on an award.
        package let proof: ProofStatus?
        /// Serial numbers of the devices that came with it, or their numbers where they have none.
        package var devices: [Device]

        package struct Device: Sendable, Equatable {
            package let name: String
            /// On the day of the report; `nil` if it was not known then.
            package let school: SchoolNumber?
        }
    }

    /// Number of the award or of the charge.
    package let id: Int64
    package let source: ChargeSource
    /// Below 0 if it is taken off.
    package let amount: Cents
    /// The entry of the same kind that it takes back.
    package let reverses: Int64?
    package let booked: BookedOn
    package let act: Int64
    /// `nil` for an award.
    package var charged: Charged?
}

/// Of which entries is asked; what is `nil` says nothing.
package struct LedgerFilter: Sendable {
    package var grantLine: String?
    package var school: SchoolNumber?
    /// Its name.
    package var schoolBoard: String?
    /// Number of an invoice, as people write it.
    package var invoice: String?
    /// Serial number of a device.
    package var serial: String?

    package init() {}

    func includes(_ entry: LedgerEntry, boards: [SchoolNumber: String]) -> Bool {
        let award = entry.source.award
        let board = entry.charged?.schoolBoard ?? award.flatMap { boards[$0.school] }
        return (grantLine ?? award?.grantLine) == award?.grantLine && includes(schoolOf: entry)
            && (schoolBoard ?? board) == board && includes(paperOf: entry)
    }

    /// Whether the entry is of the invoice and the device that are asked for, as far as it names them.
    package func includes(paperOf entry: LedgerEntry) -> Bool {
        let names = entry.charged?.devices.map { $0.name.lowercased() } ?? []
        return invoice.map { InvoiceNumber.key($0) == (entry.charged?.invoiceNumber).map(InvoiceNumber.key) } != false
            && serial.map { names.contains($0.lowercased()) } != false
    }

    private func includes(schoolOf entry: LedgerEntry) -> Bool {
        guard let school else { return true }
        return (entry.source.award?.school ?? entry.charged?.school) == school
    }
}
