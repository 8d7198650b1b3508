/// How a school comes by what a line pays for. The raw values are for machines and never change.
package enum Acquisition: String, CaseIterable, Sendable {
    case purchase
    case rent
    case lease
    case hirePurchase = "hire-purchase"
    case gift
    case takenOver = "taken-over"
}
