package import Inventory
import SQLite

/// A machine that shows a valid token and asks to become a device.
package struct EnrolmentAttempt: Sendable {
    package let token: TokenID
    package let enrolment: String
    package let credential: Digest
    package let hardware: HardwareIdentity
    package let now: Int64

    package init(token: TokenID, enrolment: String, credential: Digest, hardware: HardwareIdentity, now: Int64) {
        self.token = token
        self.enrolment = enrolment
        self.credential = credential
        self.hardware = hardware
        self.now = now
    }
}

package enum EnrolmentOutcome: Sendable, Equatable {
    case enrolled(device: Int64, state: DeviceState)
    /// The token expired, was used up or revoked since it was checked.
    case tokenSpent
    /// The same enrolment with another key: somebody else's.
    case taken
}

extension Store {
    /// Makes a device, or gives the same one again to the same enrolment. A machine whose hardware is known as an active device
    /// becomes a pending one: only a coordinator decides that it replaces the other.
    package func enrol(_ attempt: EnrolmentAttempt) throws -> EnrolmentOutcome {
        try write { connection in
            if let known = try connection.enrolled(attempt) { return known }
            guard try connection.useToken(attempt.token, now: attempt.now) else { return .tokenSpent }
            return try connection.insertDevice(attempt)
        }
    }

    /// Lets a pending device count as a machine of its own: its hardware only looked like another's.
    package func acceptDevice(_ id: Int64) throws {
        let tables = tables
        try write { connection in
            try connection.run(
                "UPDATE device SET state = 'active', rival = NULL WHERE id = ?1 AND state = 'pending'", id)
            guard connection.changedRows == 1 else {
                throw StoreError.refused(
                    "device \(id) does not wait for a decision: see 'inkaart-collector device list'")
            }
            try connection.updateInventory(ofDevice: id, by: tables)
        }
    }

    /// Lets a pending device take the place of the one with the same hardware: its asset and history go on under the new
    /// credential, the old one is revoked.
    package func replaceDevice(_ old: Int64, with new: Int64) throws {
        let tables = tables
        try write { connection in
            let isWaiting = try connection.first(
                "SELECT 1 FROM device WHERE id = ?2 AND rival = ?1 AND state = 'pending'", old, new
            ) { _ in true }
            guard isWaiting == true else {
                throw StoreError.refused("device \(new) does not wait for the place of device \(old)")
            }
            try connection.run("UPDATE device SET state = 'revoked' WHERE id = ?1", old)
            try connection.run("UPDATE device SET state = 'active', rival = NULL WHERE id = ?1", new)
            try connection.run("UPDATE device SET rival = ?2 WHERE rival = ?1", old, new)
            try connection.run("UPDATE host SET device = ?2 WHERE device = ?1", old, new)
            try connection.updateInventory(ofDevice: new, by: tables)
            try connection.inheritLastSeen(of: old, by: new)
        }
    }
}

extension Connection {
    fileprivate func enrolled(_ attempt: EnrolmentAttempt) throws -> EnrolmentOutcome? {
        try first("SELECT id, credential, state FROM device WHERE enrolment = ?1", attempt.enrolment) { row in
            guard row.bytes(1) == attempt.credential.bytes, let state = DeviceState(rawValue: row.text(2)) else {
                return .taken
            }
            return .enrolled(device: row.integer(0), state: state)
        }
    }

    fileprivate func useToken(_ token: TokenID, now: Int64) throws -> Bool {
        try run(
            """
            UPDATE enrolment_token SET uses = uses + 1
            WHERE id = ?1 AND uses < maximum_uses AND expires_at > ?2 AND revoked_at IS NULL
            """,
            token.text, now)
        return changedRows == 1
    }

    fileprivate func insertDevice(_ attempt: EnrolmentAttempt) throws -> EnrolmentOutcome {
        let rival = try activeDevice(with: attempt.hardware)
        let state: DeviceState = rival == nil ? .active : .pending
        try run(
            """
            INSERT INTO device (enrolment, credential, state, school, rival, uuid, serial, board_serial, enrolled_at)
            SELECT ?1, ?2, ?3, school, ?5, ?6, ?7, ?8, ?9 FROM enrolment_token WHERE id = ?4
            """,
            attempt.enrolment, attempt.credential.bytes, state.rawValue, attempt.token.text, rival,
            attempt.hardware.uuid, attempt.hardware.serial, attempt.hardware.boardSerial, attempt.now)
        return .enrolled(device: lastInsertedID, state: state)
    }

    /// Until the new device reports, its asset was last seen through the old one. No section of the old one is the new one's.
    fileprivate func inheritLastSeen(of old: Int64, by new: Int64) throws {
        try run(
            """
            INSERT INTO device_seen (device, seen_at, epoch, seq, sections, agent, dropped)
            SELECT ?2, seen_at, epoch, seq, x'', agent, dropped FROM device_seen WHERE device = ?1
            ON CONFLICT (device) DO NOTHING
            """,
            old, new)
    }

    private func activeDevice(with hardware: HardwareIdentity) throws -> Int64? {
        let candidates = try rows(
            """
            SELECT id, uuid, serial, board_serial FROM device
            WHERE state = 'active' AND (uuid = ?1 OR serial = ?2 OR board_serial = ?3) ORDER BY id
            """,
            hardware.uuid, hardware.serial, hardware.boardSerial
        ) { row in
            let known = HardwareIdentity(
                uuid: row.textIfPresent(1), serial: row.textIfPresent(2), boardSerial: row.textIfPresent(3))
            return (id: row.integer(0), known: known)
        }
        return candidates.first { $0.known.isSame(as: hardware) }?.id
    }
}
