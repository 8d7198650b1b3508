package import Inventory

/// What the health of one asset is judged by.
package struct HealthFacts: Sendable, Equatable {
    package let asset: Int64
    package let school: SchoolNumber
    package let kind: DeviceKind
    package var status: AssetStatus?
    /// When that was said, in UTC seconds.
    package var statusSince: Int64?
    /// UTC seconds; `nil` for never.
    package var lastSeenAt: Int64?
    package var systemName: String?
    package var systemVersion: String?
    package var systemSupportedUntil: Day?
    package var isDiskEncrypted: Bool?
    package var updates: UpdateState?
    /// Parts that say how they are.
    package var parts: [PartState] = []
    /// Agents that reported lately.
    package var agents = 0

    package init(asset: Int64, school: SchoolNumber, kind: DeviceKind) {
        self.asset = asset
        self.school = school
        self.kind = kind
    }
}

extension HealthFacts {
    /// Name and version. Many systems have their version in their name: `Ubuntu 18.04.6 LTS`, and not `Ubuntu 18.04.6 LTS 18.04`.
    var system: String? {
        guard let name = systemName, let version = systemVersion else { return systemName ?? systemVersion }
        return name.contains(" \(version)") ? name : "\(name) \(version)"
    }
}

/// How well a machine was kept up to date when it reported last; all in UTC seconds.
package struct UpdateState: Sendable, Equatable {
    package let reportedAt: Int64
    /// When the list of updates was last fetched.
    package let checkedAt: Int64?
    /// When updates were last installed.
    package let upgradedAt: Int64?
    package let securityUpdatesPending: Int64?

    package init(reportedAt: Int64, checkedAt: Int64?, upgradedAt: Int64?, securityUpdatesPending: Int64?) {
        self.reportedAt = reportedAt
        self.checkedAt = checkedAt
        self.upgradedAt = upgradedAt
        self.securityUpdatesPending = securityUpdatesPending
    }
}

/// A part of a machine and its condition.
package struct PartState: Sendable, Equatable {
    package let kind: Component.Kind
    package let name: String
    package let wearInPercent: Int64?
    package let isFailing: Bool

    package init(kind: Component.Kind, name: String, wearInPercent: Int64?, isFailing: Bool) {
        self.kind = kind
        self.name = name
        self.wearInPercent = wearInPercent
        self.isFailing = isFailing
    }
}
