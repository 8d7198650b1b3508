import Inventory
import SQLite

extension Connection {
    /// Judges the current facts of a device and brings its asset, its parts and what is attached to it up to date.
    /// A device that is not active has no asset: its reports are kept for the day it is.
    /// With the same facts only the tables changed: a thing under another name is still the same thing then.
    func updateInventory(
        ofDevice device: Int64, by tables: Tables, read body: CheckInBody? = nil, hasSameFacts: Bool = false
    ) throws {
        let found = try first(
            """
            SELECT school, seen_at, host.asset FROM device JOIN device_seen ON device_seen.device = device.id
            LEFT JOIN host ON host.device = device.id WHERE device.id = ?1 AND state = 'active'
            """,
            device
        ) { (school: $0.integer(0), seenAt: $0.integer(1), host: $0.integerIfPresent(2)) }
        guard let found else { return }
        let facts = try facts(ofDevice: device, read: body)
        let judgement = Judgement.host(facts, by: tables)
        let host: Int64
        if let known = found.host {
            host = known
            try updateAsset(host, judgement)
        } else {
            host = try insertAsset("device \(device)", judgement, school: found.school, seenAt: found.seenAt)
        }
        try replaceHost(host, device: device, HostSummary(facts, by: tables))
        try replaceComponents(of: host, with: Component.all(of: facts, by: tables))
        let attached = Judgement.attached(to: judgement, facts, by: tables)
        if hasSameFacts { try rename(attached, at: host) }
        try updateSightings(at: host, attached, school: found.school, seenAt: found.seenAt)
    }

    func insertAsset(_ identity: String, _ judgement: Judgement, school: Int64, seenAt: Int64) throws -> Int64 {
        try run(
            """
            INSERT INTO asset
                (identity, school, kind, confidence, maker, model, serial, screen, evidence, first_seen_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """,
            identity, school, judgement.kind.rawValue, judgement.confidence.rawValue, judgement.maker, judgement.model,
            judgement.serial, judgement.screenInTenthsOfInch, Reason.json(judgement.reasons), seenAt)
        return lastInsertedID
    }

    func updateAsset(_ asset: Int64, _ judgement: Judgement) throws {
        try run(
            """
            UPDATE asset SET kind = ?2, confidence = ?3, maker = ?4, model = ?5, serial = ?6, screen = ?7, evidence = ?8
            WHERE id = ?1
            """,
            asset, judgement.kind.rawValue, judgement.confidence.rawValue, judgement.maker, judgement.model,
            judgement.serial, judgement.screenInTenthsOfInch, Reason.json(judgement.reasons))
    }

    private func replaceHost(_ host: Int64, device: Int64, _ summary: HostSummary) throws {
        try run(
            """
            INSERT INTO host (asset, device, hostname, processor, memory, storage, os_name, os_version, disk_encrypted,
                os_supported_until)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (asset) DO UPDATE SET hostname = ?3, processor = ?4, memory = ?5, storage = ?6, os_name = ?7,
                os_version = ?8, disk_encrypted = ?9, os_supported_until = ?10
            """,
            host, device, summary.hostname, summary.processor, summary.memoryInBytes, summary.storageInBytes,
            summary.osName, summary.osVersion, summary.isDiskEncrypted, summary.osSupportedUntil)
    }

    private func replaceComponents(of host: Int64, with components: [Component]) throws {
        try run("DELETE FROM component WHERE host = ?1", host)
        for component in components {
            try run(
                """
                INSERT OR IGNORE INTO component (host, kind, place, maker, model, serial, quantity)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                host, component.kind.rawValue, component.place, component.maker, component.model, component.serial,
                component.quantity)
        }
    }
}
