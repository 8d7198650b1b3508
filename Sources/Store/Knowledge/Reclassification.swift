import Assets
package import Inventory
import SQLite

/// What other tables, or a newer program, make of facts that are stored already.
package struct Reclassification: Sendable, Equatable {
    /// What an asset is taken for.
    package struct Look: Sendable, Equatable {
        package let kind: DeviceKind
        package let confidence: Confidence
        package let maker: String?
        package let model: String?
        /// Of a host, in UTC seconds.
        package let osSupportedUntil: Int64?
    }

    package let device: Int64
    package let school: SchoolNumber
    /// Where it is attached; `nil` for the host itself.
    package let place: String?
    /// `nil` for a thing that was not seen in the facts before.
    package let before: Look?
    /// `nil` for one that is not seen in them any more.
    package let after: Look?
}

extension Store {
    /// How many devices are judged in one transaction: check-ins wait for no more than that.
    private static let devicesAtOnce = 50

    /// Judges the current facts of all devices again and answers with what changes.
    ///
    /// - Parameters:
    ///   - content: a table to try in the place of the one in force; only for a dry run.
    ///   - isDry: changes nothing.
    ///   - progress: told how many devices were judged since it was told last.
    /// - Returns: what changes, by device and place.
    /// - Throws: `TableError` for a damaged table to try.
    package func reclassify(
        trying content: [UInt8]? = nil, isDry: Bool, progress: (Int) -> Void
    ) throws -> [Reclassification] {
        var rules = rules
        if let content { try rules.replace(with: TableText(content)) }
        let devices = try questions.read { try $0.judgedDevices() }
        var found: [Reclassification] = []
        for start in stride(from: 0, to: devices.count, by: Self.devicesAtOnce) {
            let some = Array(devices[start...].prefix(Self.devicesAtOnce))
            found += try reclassify(some, by: rules, isDry: isDry || content != nil)
            progress(some.count)
        }
        return found
    }

    private func reclassify(_ devices: [JudgedDevice], by rules: Rules, isDry: Bool) throws -> [Reclassification] {
        let changes = try questions.read { connection in
            try devices.map { ($0, try connection.reclassification(of: $0, by: rules.judgement)) }.filter {
                !$0.1.isEmpty
            }
        }
        if !isDry, !changes.isEmpty {
            try write { connection in
                for (device, _) in changes { try connection.updateInventory(of: device.device, by: rules) }
            }
        }
        return changes.flatMap(\.1)
    }
}

/// A device whose facts were judged.
private struct JudgedDevice: Sendable {
    /// As if it reported the same once more.
    let device: ReportingDevice
    let school: SchoolNumber
}

extension Connection {
    fileprivate func judgedDevices() throws -> [JudgedDevice] {
        try rows(
            """
            SELECT device.id, enrolment, seen_at, number FROM device JOIN device_seen ON device_seen.device = device.id
            JOIN school ON school.id = device.school WHERE state = 'active' ORDER BY device.id
            """
        ) { row in
            let device = ReportingDevice(
                id: row.integer(0), enrolment: row.text(1), seenAt: row.integer(2), seenBefore: row.integer(2))
            return SchoolNumber(row.text(3)).map { JudgedDevice(device: device, school: $0) }
        }.compactMap(\.self)
    }

    fileprivate func reclassification(of device: JudgedDevice, by tables: Tables) throws -> [Reclassification] {
        let facts = try facts(ofDevice: device.device.id, read: nil)
        let host = Judgement.host(facts, by: tables)
        let end = HostSummary(facts, by: tables).osSupportedUntil
        let attached = Judgement.attached(to: host, facts, by: tables)
        let now = [Thing(host, osSupportedUntil: end)] + attached.map { Thing($0) }
        let before = try things(at: device.device.id)
        let places = Set(now.map(\.place)).union(before.map(\.place)).sorted { ($0 ?? "") < ($1 ?? "") }
        return places.compactMap { place in
            let looks = [before, now].map { things in things.first { $0.place == place }?.look }
            guard looks[0] != looks[1] else { return nil }
            return Reclassification(
                device: device.device.id, school: device.school, place: place, before: looks[0], after: looks[1])
        }
    }

    /// What the agent of a device is judged to be, and what hangs on it.
    private func things(at device: Int64) throws -> [Thing] {
        try rows(
            """
            SELECT place, confidence, max(iif(field = 'kind', value, NULL)), max(iif(field = 'maker', value, NULL)),
                max(iif(field = 'model', value, NULL)), max(iif(field = 'osSupportedUntil', value, NULL))
            FROM witness JOIN field_value ON field_value.witness = witness.id AND field_value.until IS NULL
                AND field_value.source = 'agent'
            LEFT JOIN sighting ON sighting.witness = witness.id AND sighting.until IS NULL
            WHERE device = ?1 AND (witness.source = 'agent' AND is_current OR witness.source = 'host' AND place IS NOT NULL)
            GROUP BY witness.id ORDER BY witness.id
            """,
            device, value: Thing.init
        ).compactMap(\.self)
    }
}

/// A host or what is attached to it, as it is shown.
private struct Thing {
    let place: String?
    let look: Reclassification.Look

    init(_ judgement: Judgement, osSupportedUntil: Int64? = nil) {
        place = judgement.place
        look = Reclassification.Look(
            kind: judgement.kind, confidence: judgement.confidence, maker: judgement.maker, model: judgement.model,
            osSupportedUntil: osSupportedUntil)
    }

    init?(_ row: Row) {
        guard let kind = DeviceKind(rawValue: row.text(2)), let confidence = Confidence(rawValue: row.text(1)) else {
            return nil
        }
        place = row.textIfPresent(0)
        look = Reclassification.Look(
            kind: kind, confidence: confidence, maker: row.textIfPresent(3), model: row.textIfPresent(4),
            osSupportedUntil: row.textIfPresent(5).flatMap { Day($0)?.midday })
    }
}
