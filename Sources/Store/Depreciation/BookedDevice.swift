package import Assets
package import Funding
package import Inventory

/// A device as the books know it on a day: what it is, and what it was bought with.
package struct BookedDevice: Sendable, Equatable {
    /// Its number now: of what was several devices on the day and was merged since, that of the one that stayed.
    package let id: Int64
    package let device: Facts
    package let firstSeenOn: Day
    /// The id of the school board whose terms and prices count for it.
    package let schoolBoard: Int64
    /// `nil` without an invoice.
    package var purchase: DevicePurchase?

    /// As its invoice says it, else a person or an import.
    package var acquisition: Acquisition? { purchase?.acquisition ?? device.acquisition }

    package var dates: DeviceDates {
        DeviceDates(purchasedOn: purchase?.issuedOn ?? device.purchasedOn, firstSeenOn: firstSeenOn)
    }

    /// Tax included; `nil` where no invoice tells it, or where it is hired.
    package var price: Cents? { acquisition.flatMap { $0.bookedPrice(of: purchase?.price) } }

    /// Whether the school had it no more at the end of the day of the question.
    package let isGone: Bool
}

extension BookedDevice {
    /// What the books tell of a device: a community has many, so no more than that.
    package struct Facts: Sendable, Equatable {
        package let school: SchoolNumber
        package let kind: DeviceKind
        package let maker: String?
        package let model: String?
        package let serial: String?
        package let inventoryNumber: String?
        package let status: AssetStatus?
        /// As a person or an import declares it.
        package let acquisition: Acquisition?
        package let purchasedOn: Day?
        package let osSupportedUntil: Day?
    }
}

/// The line of an invoice with which a device was bought.
package struct DevicePurchase: Sendable, Equatable {
    /// `nil` for a reader who may not be told whose it is, as is the number.
    package var supplier: String?
    /// On the paper.
    package var invoice: String?
    /// Whose it is: the name of the school board, and the school if it is not of the whole board.
    package let schoolBoard: String
    package let school: SchoolNumber?
    package let issuedOn: Day
    package let acquisition: Acquisition
    /// Its part of what the line costs, tax included.
    package internal(set) var price: Cents
}
