package import Assets
package import Inventory

/// What decides when a device is replaced, and what that costs.
package struct ReplacementFacts: Sendable, Equatable {
    package let asset: Int64
    package let school: SchoolNumber
    /// The id of the school board whose terms and prices count.
    package let schoolBoard: Int64
    package let kind: DeviceKind
    package var dates = DeviceDates()
    /// Of its own invoice line, tax included; `nil` if it is not known, or is not that of a device (rent). One of 0 is a gift and says nothing.
    package var price: Cents?
    /// The last day with security updates of its operating system.
    package var systemSupportedUntil: Day?
    /// Parts that say how they are.
    package var parts: [PartState] = []

    package init(asset: Int64, school: SchoolNumber, schoolBoard: Int64, kind: DeviceKind) {
        self.asset = asset
        self.school = school
        self.schoolBoard = schoolBoard
        self.kind = kind
    }

    /// `nil` for a price that does not tell what such a device costs.
    var telling: Cents? { price.flatMap { $0 > .zero ? $0 : nil } }
}
