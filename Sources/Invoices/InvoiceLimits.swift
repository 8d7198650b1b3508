import Funding

/// What a file of invoices may hold at most. Everything comes from outside.
package enum InvoiceLimits {
    /// An invoice with its PDF inside.
    package static let fileInBytes = InvoiceDraft.maximumFileBytes
    /// Elements within elements: an invoice has twelve, a signature in it some twenty.
    static let depth = 32
    /// With their attributes: 10,000 lines of 40.
    static let elements = 400_000
    /// Of one element, and its namespaces: an invoice has three.
    static let attributes = 50
    /// Of a single tag, comment or CDATA: the library compares all attributes of a tag with each other.
    static let tagInBytes = 1 << 16
    /// In thousandths: a million of anything.
    static let quantityInThousandths: Int64 = 1_000_000_000
    /// What is looked at of one text.
    static let textInBytes = 1 << 16
    /// Of a name, a number of an order.
    static let shortTextInBytes = 200
}
