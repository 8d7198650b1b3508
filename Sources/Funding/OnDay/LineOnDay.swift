package import Assets
package import Inventory

/// A line of an invoice with who bears it and what came with it, as it is known on the day of a report.
package struct LineOnDay: Sendable, Equatable {
    package struct Charge: Sendable, Equatable {
        package let id: Int64
        package let source: ChargeSource
        package let amount: Cents
        /// The charge that it takes back.
        package let reverses: Int64?
        package let entered: BookedOn

        package init(id: Int64, source: ChargeSource, amount: Cents, reverses: Int64?, entered: BookedOn) {
            self.id = id
            self.source = source
            self.amount = amount
            self.reverses = reverses
            self.entered = entered
        }
    }

    /// A serial number that a delivery note names.
    package struct Expected: Sendable, Equatable {
        package let serial: String
        package let bookedOn: Day

        package init(serial: String, bookedOn: Day) {
            self.serial = serial
            self.bookedOn = bookedOn
        }
    }

    package let id: Int64
    /// Counted from 1.
    package let position: Int
    package let description: String
    package let costKind: CostKind
    package let quantityInThousandths: Int64
    package let net: Cents
    package let vat: Cents
    package let vatRate: VATRate
    package let acquisition: Acquisition
    /// With counter-entries, in the order of entering.
    package var charges: [Charge] = []
    /// Numbers of its devices, in their order.
    package var devices: [Int64] = []
    package var expected: [Expected] = []
    /// Devices about which a word was entered later than it counts.
    package var linkedLate: [Int64] = []

    package init(
        id: Int64, position: Int, description: String, costKind: CostKind, quantityInThousandths: Int64, net: Cents,
        vat: Cents, vatRate: VATRate, acquisition: Acquisition
    ) {
        self.id = id
        self.position = position
        self.description = description
        self.costKind = costKind
        self.quantityInThousandths = quantityInThousandths
        self.net = net
        self.vat = vat
        self.vatRate = vatRate
        self.acquisition = acquisition
    }
}

extension LineOnDay {
    package var gross: Cents { net + vat }
    package var bought: Int { Int(quantityInThousandths / 1_000) }

    /// What nobody bears.
    package var rest: Cents { gross - charges.map(\.amount).sum }

    /// By grant line; where charges add up to nothing there is none.
    package var grantShares: [String: Cents] {
        shares(where: \.award?.grantLine).filter { $0.value != .zero }
    }

    /// The same by school.
    package func schoolShares(of grantLine: String? = nil) -> [SchoolNumber: Cents] {
        shares { source in
            guard let award = source.award, grantLine == nil || award.grantLine == grantLine else { return nil }
            return award.school
        }.filter { $0.value != .zero }
    }

    package var fromAwards: Cents { charges.filter { $0.source.kind == .award }.map(\.amount).sum }
    package var fromOthers: Cents { charges.filter(\.source.isOthers).map(\.amount).sum }

    private func shares<Key: Hashable>(where key: (ChargeSource) -> Key?) -> [Key: Cents] {
        charges.reduce(into: [:]) { shares, charge in
            if let key = key(charge.source) { shares[key, default: .zero] += charge.amount }
        }
    }
}
