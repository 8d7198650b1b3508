package import Inventory
import SQLite

/// An enrolled agent: what may report for one machine.
package struct Device: Sendable, Equatable {
    package let id: Int64
    package let school: SchoolNumber
    package let state: DeviceState
    /// What a person must decide while it is pending.
    package let conflict: Int64?
    /// What it is a witness of.
    package let asset: Int64?
    package let enrolledAt: Int64
    /// Last check-in, UTC seconds; `nil` if there was none.
    package let seenAt: Int64?
    package let agent: String?
    /// Snapshots that the agent dropped from a full spool.
    package let dropped: Int64?
    package let hostname: String?
    package let kind: DeviceKind?
    package let maker: String?
    package let model: String?
    package let serial: String?
}

extension Questions {
    package func devices(school: SchoolNumber? = nil) throws -> [Device] {
        try read { connection in
            try connection.rows(
                Device.query + " WHERE ?1 IS NULL OR school.number = ?1 ORDER BY device.id", school?.text
            ) { try Device($0) }
        }
    }

    /// - Throws: `StoreError.unknown`.
    package func device(_ id: Int64) throws -> Device {
        let device = try read { connection in
            try connection.first(Device.query + " WHERE device.id = ?1", id) { try Device($0) }
        }
        guard let device else { throw StoreError.unknown("agent", named: "\(id)") }
        return device
    }

    /// The current sections of a device by name, as JSON.
    package func sections(ofDevice id: Int64) throws -> [(name: String, json: [UInt8])] {
        try read { connection in
            try connection.rows(
                """
                SELECT name, content FROM device_section JOIN section ON section.id = device_section.section
                WHERE device = ?1 AND until IS NULL ORDER BY name
                """,
                id
            ) { (name: $0.text(0), json: $0.bytes(1)) }
        }
    }

    /// The digest of a device's key and its state; `nil` if there is no such device.
    package func credential(ofDevice id: Int64) throws -> (digest: Digest, state: DeviceState)? {
        try read { connection in
            try connection.first("SELECT credential, state FROM device WHERE id = ?1", id) { row in
                guard let digest = Digest(bytes: row.bytes(0)), let state = DeviceState(rawValue: row.text(1)) else {
                    return nil
                }
                return (digest, state)
            } ?? nil
        }
    }
}

extension Device {
    fileprivate static let query = """
        SELECT device.id, school.number, state, conflict.id, enrolled_at, seen_at, agent, dropped, hostname, kind,
            asset.maker, model, asset.serial, witness.asset
        FROM device JOIN school ON school.id = device.school
        LEFT JOIN device_seen ON device_seen.device = device.id
        LEFT JOIN witness ON witness.device = device.id AND witness.source = 'agent' AND is_current
        LEFT JOIN conflict ON conflict.witness = witness.id AND closed_at IS NULL
        LEFT JOIN asset ON asset.id = witness.asset
        """

    fileprivate init(_ row: Row) throws {
        guard let school = SchoolNumber(row.text(1)), let state = DeviceState(rawValue: row.text(2)) else {
            throw StoreError.refused("the store holds a damaged device \(row.integer(0))")
        }
        self.init(
            id: row.integer(0), school: school, state: state, conflict: row.integerIfPresent(3),
            asset: row.integerIfPresent(13),
            enrolledAt: row.integer(4),
            seenAt: row.integerIfPresent(5), agent: row.textIfPresent(6), dropped: row.integerIfPresent(7),
            hostname: row.textIfPresent(8), kind: row.textIfPresent(9).flatMap { DeviceKind(rawValue: $0) },
            maker: row.textIfPresent(10), model: row.textIfPresent(11), serial: row.textIfPresent(12))
    }
}
