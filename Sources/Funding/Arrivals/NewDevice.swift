package import Assets
package import Inventory

/// A device that no line of an invoice has yet.
package struct NewDevice: Sendable, Equatable {
    /// Its number in the inventory.
    package let number: Int64
    package let kind: DeviceKind
    package var maker: String?
    package var model: String?
    package var serial: String?
    package let school: SchoolNumber
    package let firstSeenOn: Day
    /// As an import or a person says it.
    package var purchasedOn: Day?
    package var orderNumber: String?

    package init(number: Int64, kind: DeviceKind, school: SchoolNumber, firstSeenOn: Day) {
        self.number = number
        self.kind = kind
        self.school = school
        self.firstSeenOn = firstSeenOn
    }

    /// Since when the school has it, as far as is known: what is bought may be seen much later, by a list or an agent that came later.
    var knownSince: Day { min(firstSeenOn, purchasedOn ?? firstSeenOn) }
}
