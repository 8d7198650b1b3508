package import Assets
package import Inventory
import SQLite

/// How many devices of a school have a version of an operating system.
package struct SystemCount: Sendable, Equatable {
    package let school: SchoolNumber
    package let name: String
    package let version: String?
    /// Last day with security updates; `nil` if there is no end, or nobody knows.
    package let supportedUntil: Day?
    package let devices: Int
}

/// How many batteries of a school have lost so much.
package struct BatteryCount: Sendable, Equatable {
    package let school: SchoolNumber
    /// Of the capacity when new, in percent, 0 to 100.
    package let wearInPercent: Int
    package let batteries: Int
}

extension Questions {
    /// Of what the schools still have and whose operating system is known, by school, name and version.
    package func systemCounts() throws -> [SystemCount] {
        let counts: [SystemCount.Key: Int] = try read { connection in
            try connection.knownAssets().reduce(into: [:]) { counts, asset in
                guard asset.system.name != nil, asset.status?.isDisposedOf != true else { return }
                counts[SystemCount.Key(place: asset.place, system: asset.system), default: 0] += 1
            }
        }
        return counts.map { SystemCount(school: $0.place.school, $0.system, devices: $1) }
            .sorted { ($0.school.text, $0.order) < ($1.school.text, $1.order) }
    }

    /// Of batteries whose wear the agent tells that reported last, by school and wear.
    package func batteryCounts() throws -> [BatteryCount] {
        let counts: [SchoolNumber: [Int: Int]] = try read { connection in
            let wear = try connection.batteryWear()
            return try connection.knownAssets().reduce(into: [:]) { counts, asset in
                guard asset.status?.isDisposedOf != true else { return }
                for percent in wear[asset.id] ?? [] { counts[asset.school, default: [:]][percent, default: 0] += 1 }
            }
        }
        return counts.flatMap { school, wear in
            wear.map { BatteryCount(school: school, wearInPercent: $0.key, batteries: $0.value) }
        }.sorted { ($0.school.text, $0.wearInPercent) < ($1.school.text, $1.wearInPercent) }
    }
}

extension SystemCount {
    /// Places and systems are shared, so each is what it is.
    fileprivate struct Key: Hashable {
        let place: KnownAsset.Place
        let system: KnownAsset.System

        static func == (one: Key, other: Key) -> Bool { one.place === other.place && one.system === other.system }

        func hash(into hasher: inout Hasher) {
            hasher.combine(ObjectIdentifier(place))
            hasher.combine(ObjectIdentifier(system))
        }
    }

    fileprivate init(school: SchoolNumber, _ system: KnownAsset.System, devices: Int) {
        self.init(
            school: school, name: system.name ?? "", version: system.version, supportedUntil: system.supportedUntil,
            devices: devices)
    }

    fileprivate var order: String { "\(name) \(version ?? "") \(supportedUntil?.iso ?? "")" }
}

extension Connection {
    /// Of each machine, in percent, 0 to 100.
    fileprivate func batteryWear() throws -> [Int64: [Int]] {
        var wear: [Int64: [Int]] = [:]
        try visit(
            """
            SELECT witness.asset, wear FROM component JOIN witness ON witness.id = component.witness
            WHERE source = 'agent' AND is_current AND component.kind = 'battery' AND wear IS NOT NULL AND until IS NULL
                AND witness.asset IS NOT NULL
            """
        ) { wear[$0.integer(0), default: []].append(Int(min(100, max(0, $0.integer(1))))) }
        return wear
    }
}
