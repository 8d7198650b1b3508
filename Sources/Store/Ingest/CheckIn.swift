package import Inventory
import SQLite

/// A check-in of a device that has shown its key.
package struct CheckIn: Sendable {
    package let device: Int64
    package let body: CheckInBody
    /// UTC seconds by the collector's clock.
    package let receivedAt: Int64

    package init(device: Int64, body: CheckInBody, receivedAt: Int64) {
        self.device = device
        self.body = body
        self.receivedAt = receivedAt
    }
}

package enum CheckInOutcome: Sendable, Equatable {
    /// Stored, now or before. `have` is the highest seq of its epoch.
    case stored(have: Int64)
    /// Not stored: these sections came as digests that nobody knows.
    case lacks([String])
    /// Not stored: the same report was stored with other content.
    case conflict
}

extension Store {
    /// Stores check-ins in one transaction and answers when they are on the disk. A check-in that the database refuses does not
    /// take the others with it: then each is tried alone.
    package func ingest(_ checkIns: [CheckIn]) -> [Result<CheckInOutcome, any Error>] {
        let rules = rules
        do {
            return try write { connection in try checkIns.map { .success(try connection.ingest($0, by: rules)) } }
        } catch {
            return checkIns.count == 1
                ? [.failure(error)]
                : checkIns.map { checkIn in Result { try write { try $0.ingest(checkIn, by: rules) } } }
        }
    }
}

extension Connection {
    func ingest(_ checkIn: CheckIn, by rules: Rules) throws -> CheckInOutcome {
        let report = checkIn.body.report
        if let digest = try digest(of: report, device: checkIn.device) {
            return digest == checkIn.body.digest.bytes
                ? .stored(have: try highestSeq(of: report.epoch, device: checkIn.device)) : .conflict
        }
        let seen = try lastSeen(device: checkIn.device)
        let isUnchanged = seen?.sections == checkIn.body.sectionsDigest.bytes
        if !isUnchanged {
            let lacking = try checkIn.body.sections.filter { try isLacking($0) }.map(\.name)
            if !lacking.isEmpty { return .lacks(lacking) }
        }
        let isNewest = try isNewest(report, seen: seen, device: checkIn.device)
        try insertSnapshot(checkIn)
        guard isNewest else { return .stored(have: try highestSeq(of: report.epoch, device: checkIn.device)) }
        try updateSeen(checkIn)
        if isUnchanged {
            if seen?.isWatched == true {
                try updateWatched(device: checkIn.device, by: rules.matching, at: checkIn.receivedAt)
            }
        } else {
            try replaceSections(checkIn)
            let device = ReportingDevice(
                id: checkIn.device, enrolment: try enrolment(ofDevice: checkIn.device), seenAt: checkIn.receivedAt,
                seenBefore: seen?.at)
            try updateInventory(of: device, by: rules, read: checkIn.body)
        }
        return .stored(have: report.seq)
    }

    private func digest(of report: ReportID, device: Int64) throws -> [UInt8]? {
        try first(
            "SELECT digest FROM snapshot WHERE device = ?1 AND epoch = ?2 AND seq = ?3",
            device, report.epoch.stored, report.seq
        ) { $0.bytes(0) }
    }

    private func highestSeq(of epoch: Epoch, device: Int64) throws -> Int64 {
        try first("SELECT max(seq) FROM snapshot WHERE device = ?1 AND epoch = ?2", device, epoch.stored) {
            $0.integer(0)
        } ?? 0
    }

    private struct LastSeen {
        let at: Int64
        let epoch: Int64
        let seq: Int64
        let sections: [UInt8]
        let isWatched: Bool
    }

    private func lastSeen(device: Int64) throws -> LastSeen? {
        try first(
            """
            SELECT seen_at, epoch, seq, sections, is_watched FROM device_seen JOIN device ON device.id = device_seen.device
            WHERE device = ?1
            """,
            device
        ) { row in
            LastSeen(
                at: row.integer(0), epoch: row.integer(1), seq: row.integer(2), sections: row.bytes(3),
                isWatched: row.integer(4) != 0)
        }
    }

    func enrolment(ofDevice device: Int64) throws -> String {
        guard let enrolment = try first("SELECT enrolment FROM device WHERE id = ?1", device, value: { $0.text(0) })
        else {
            throw StoreError.unknown("device", named: "\(device)")
        }
        return enrolment
    }

    private func isLacking(_ section: CheckInSection) throws -> Bool {
        try section.content == nil
            && first("SELECT 1 FROM section WHERE digest = ?1", section.digest.bytes) { _ in true } == nil
    }

    /// Order is by epoch as first seen, then by seq; the agent's clock has no part in it.
    private func isNewest(
        _ report: ReportID, seen: LastSeen?, device: Int64
    ) throws -> Bool {
        guard let seen else { return true }
        if seen.epoch == report.epoch.stored { return report.seq > seen.seq }
        return try first(
            "SELECT 1 FROM snapshot WHERE device = ?1 AND epoch = ?2 LIMIT 1", device, report.epoch.stored
        ) { _ in true } == nil
    }

    private func insertSnapshot(_ checkIn: CheckIn) throws {
        let report = checkIn.body.report
        try run(
            """
            INSERT INTO snapshot (device, epoch, seq, digest, taken_at, received_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            checkIn.device, report.epoch.stored, report.seq, checkIn.body.digest.bytes, checkIn.body.takenAt,
            checkIn.receivedAt)
    }

    private func updateSeen(_ checkIn: CheckIn) throws {
        let body = checkIn.body
        try run(
            """
            INSERT INTO device_seen (device, seen_at, epoch, seq, sections, agent, dropped)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (device) DO UPDATE
            SET seen_at = ?2, epoch = ?3, seq = ?4, sections = ?5, agent = ?6, dropped = ?7
            """,
            checkIn.device, checkIn.receivedAt, body.report.epoch.stored, body.report.seq, body.sectionsDigest.bytes,
            body.agent, body.dropped)
    }
}

extension Epoch {
    /// SQLite's integers are signed.
    var stored: Int64 { Int64(bitPattern: number) }
}
