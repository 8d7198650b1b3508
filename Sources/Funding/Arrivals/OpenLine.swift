package import Assets
package import Inventory

/// A line of an invoice on which more devices were bought than are known of it.
package struct OpenLine: Sendable, Equatable {
    /// Its number in the store.
    package let line: Int64
    package let description: String
    /// The day on which its invoice was issued.
    package let issuedOn: Day
    /// Where its devices may be: the right schools of docs/figures.md.
    package let schools: Set<SchoolNumber>
    /// In whole.
    package let bought: Int
    /// Devices that are linked to it.
    package var linked = 0
    /// Serial numbers of its delivery note that nothing showed yet.
    package var expected = 0
    /// That of the order of its invoice.
    package var orderNumber: String?
    /// Whether no other line of devices is of the same order.
    package var isOnlyOfOrder = true
    /// Devices of which a person said that they did not come with it.
    package var refused: Set<Int64> = []

    package init(
        line: Int64, description: String, issuedOn: Day, schools: Set<SchoolNumber>, bought: Int
    ) {
        self.line = line
        self.description = description
        self.issuedOn = issuedOn
        self.schools = schools
        self.bought = bought
    }

    /// How many devices of it are still to come.
    package var room: Int { max(0, bought - linked - expected) }
}
