/// What a line of an invoice pays for. The raw values are for machines and never change.
package enum CostKind: String, CaseIterable, Sendable {
    case devices
    case infrastructure
    case software
    case security
    case maintenance
    case accessories
    case internet
    case telephony
    case other
}
