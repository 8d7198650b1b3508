package import Inventory

/// The money of one school and one grant line.
package struct SchoolSpending: Sendable, Equatable {
    package let grantLine: String
    package let school: SchoolNumber
    package let spending: Spending

    package init(grantLine: String, school: SchoolNumber, spending: Spending) {
        self.grantLine = grantLine
        self.school = school
        self.spending = spending
    }
}

/// What became of awarded money, school by school, and what several schools share, so that sub-totals count it once.
package struct CommunitySpending: Sendable, Equatable {
    /// What awards of several schools on one grant line bear.
    package struct Shared: Sendable, Equatable {
        package enum What: Sendable, Equatable {
            /// A proof: an invoice.
            case proof(ProofStatus)
            /// A line of devices: its quantity, in thousandths.
            case quantity(Int64)
        }

        package let grantLine: String
        package let what: What
        package var parts: [SchoolNumber: Cents]

        package init(grantLine: String, what: What, parts: [SchoolNumber: Cents]) {
            self.grantLine = grantLine
            self.what = what
            self.parts = parts
        }
    }

    /// By grant line and school.
    package let schools: [SchoolSpending]
    package let shared: [Shared]

    package init(schools: [SchoolSpending], shared: [Shared]) {
        self.schools = schools
        self.shared = shared
    }

    /// Of some schools together.
    package func total(ofLine code: String, of group: Set<SchoolNumber>) -> Spending {
        var sum = schools.filter { $0.grantLine == code && group.contains($0.school) }.map(\.spending).sum
        for shared in shared where shared.grantLine == code { sum.countOnce(shared, of: group) }
        return sum
    }
}

extension Spending {
    /// Each of these schools counts it for itself.
    fileprivate mutating func countOnce(_ shared: CommunitySpending.Shared, of group: Set<SchoolNumber>) {
        let parts = shared.parts.filter { group.contains($0.key) }.map(\.value)
        switch shared.what {
        case .proof(let status):
            let counted = parts.count { $0 != .zero }
            proofs[status]?.count += (parts.sum == .zero ? 0 : 1) - counted
        case .quantity(let thousandths):
            let counted = parts.count { $0 > .zero }
            devices.boughtInThousandths += thousandths * Int64((parts.sum > .zero ? 1 : 0) - counted)
        }
    }
}
