import Assets
import Inventory

/// Whether a device of the right school may have come with a line.
struct ArrivalRule {
    /// Delivery comes first: many suppliers invoice at the end of the month after it. Less than the 60 days after which an auditor is told
    /// that a device is older than its invoice.
    private static let daysBefore = 45
    /// Machines wait in their boxes for a holiday, or a summer, in which somebody installs them.
    private static let daysAfter = 180
    /// An order is delivered in parts and invoiced at its end. A number that comes back after a year is another order's.
    private static let daysBeforeByOrder = 365

    private let line: OpenLine
    /// Its description, in the table of namings.
    private let description: Int
    /// What its description says it may be; empty if nothing.
    private let kinds: Set<DeviceKind>
    private let orderKey: String

    init(_ line: OpenLine, _ namings: inout NamingTable) {
        self.line = line
        description = namings.number(of: line.description)
        kinds = namings.name(description).kinds
        orderKey = InvoiceNumber.key(line.orderNumber ?? "")
    }

    /// `nil` if it did not come with the line as far as can be told.
    func reason(for candidate: Candidate, _ namings: inout NamingTable) -> ArrivalReason? {
        let device = candidate.device
        let isOfOrder = isOfOrder(candidate)
        guard isOfOrder || isInTime(device), !line.refused.contains(device.number) else { return nil }
        let isOfKind = kinds.isEmpty || kinds.contains(device.kind)
        switch namings.naming(of: candidate.model, by: description) {
        case .names:
            guard isOfKind || device.kind == .unknown else { return nil }
            return isOfOrder ? .orderAndModel : .model
        case .differs: return isOfOrder && isOfKind && line.isOnlyOfOrder ? .order : nil
        case .isSilent:
            guard isOfKind else { return nil }
            if isOfOrder { return .order }
            // Without a word for the kind nothing speaks for it.
            return kinds.isEmpty ? nil : .kind
        }
    }

    /// A list may come years after the order that it names.
    private func isOfOrder(_ candidate: Candidate) -> Bool {
        guard !orderKey.isEmpty, candidate.orderKey == orderKey else { return false }
        return candidate.device.firstSeenOn >= line.issuedOn.adding(-Self.daysBeforeByOrder)
    }

    private func isInTime(_ device: NewDevice) -> Bool {
        let days = device.knownSince.number - line.issuedOn.number
        return days >= -Self.daysBefore && days <= Self.daysAfter
    }
}
