import Assets
import Inventory
import SQLite

/// A device whose report is worked into the inventory.
struct ReportingDevice {
    let id: Int64
    let enrolment: String
    /// Of this report and of the one before, in UTC seconds by the collector's clock.
    let seenAt: Int64
    let seenBefore: Int64?
}

extension Connection {
    /// Judges the current facts of a device and brings what it proves, its asset, its parts and what is attached to it up to date.
    /// A device that waits for a decision is judged as well, but its asset is none before that.
    func updateInventory(of device: ReportingDevice, by rules: Rules, read body: CheckInBody? = nil) throws {
        let facts = try facts(ofDevice: device.id, read: body)
        let judgement = Judgement.host(facts, by: rules.judgement)
        let evidence = rules.matching.evidence(of: facts)
        let witness = try agent(
            ofDevice: device.id, showing: evidence, by: rules.matching, at: device.seenAt, lastSeenAt: device.seenBefore
        )
        try tell(judgement, of: witness)
        try note(
            AssetField.values(of: judgement, HostSummary(facts, by: rules.judgement)), of: witness, by: .agent,
            at: device.seenAt)
        try updateComponents(of: witness, facts, by: rules.judgement, at: device.seenAt)
        try noteUpdates(of: device, facts.system)
        let isOther = try show(evidence, of: witness, at: device.seenAt, lastSeenAt: device.seenBefore)
        let views = try updateViews(
            of: device, on: witness, at: judgement, facts, proving: evidence, by: rules)
        let unsettled = try isOther || isUnsettled(witness) ? [witness] : []
        let refreshed = try settle(unsettled + views.unsettled, by: rules.matching, at: device.seenAt)
        for asset in try assets(of: [witness] + views.all).subtracting(refreshed) { try refresh(asset) }
    }

    /// The time alone may tell that what several agents show is several things.
    func updateWatched(device: Int64, by rules: MatchingRules, at time: Int64) throws {
        let witnesses = try rows(
            """
            SELECT id FROM witness WHERE device = ?1 AND (source = 'agent' AND is_current
                OR EXISTS (SELECT 1 FROM sighting WHERE sighting.witness = witness.id AND until IS NULL)) ORDER BY id
            """,
            device
        ) { $0.integer(0) }
        try settle(witnesses, by: rules, at: time)
    }

    func tell(_ judgement: Judgement, of witness: Int64) throws {
        try run(
            "UPDATE witness SET confidence = ?2, reasons = ?3, maker = ?4, is_told = 1 WHERE id = ?1", witness,
            judgement.confidence.rawValue, Reason.json(judgement.reasons), judgement.maker?.lowercased())
    }

    private func noteUpdates(of device: ReportingDevice, _ system: System?) throws {
        try run(
            """
            UPDATE device_seen SET updates_checked_at = ?2, upgraded_at = ?3, security_updates = ?4 WHERE device = ?1
            """,
            device.id, system?.updatesCheckedAt, system?.upgradedAt, system?.securityUpdatesPending)
    }

    /// Whether a witness has neither an asset nor an open conflict.
    private func isUnsettled(_ witness: Int64) throws -> Bool {
        try first(
            """
            SELECT 1 FROM witness WHERE id = ?1 AND asset IS NULL
                AND NOT EXISTS (SELECT 1 FROM conflict WHERE witness = ?1 AND closed_at IS NULL)
            """,
            witness
        ) { _ in true } == true
    }

    private func assets(of witnesses: [Int64]) throws -> Set<Int64> {
        Set(
            try witnesses.compactMap { witness in
                try first("SELECT asset FROM witness WHERE id = ?1", witness) { $0.integerIfPresent(0) } ?? nil
            })
    }
}

extension AssetField {
    /// What an agent says of its own machine.
    static func values(of judgement: Judgement, _ summary: HostSummary) -> [AssetField: String] {
        var values = values(of: judgement)
        values[.hostname] = summary.hostname
        values[.processor] = summary.processor
        values[.memoryInBytes] = summary.memoryInBytes.map { "\($0)" }
        values[.storageInBytes] = summary.storageInBytes.map { "\($0)" }
        values[.screenInTenthsOfInch] = (judgement.screenInTenthsOfInch ?? summary.screenInTenthsOfInch).map { "\($0)" }
        values[.osName] = summary.osName
        values[.osVersion] = summary.osVersion
        values[.osSupportedUntil] = summary.osSupportedUntil.map { Day(number: Int($0 / 86_400)).iso }
        values[.diskEncrypted] = summary.isDiskEncrypted.map { "\($0)" }
        return values
    }

    /// What the judgement of one thing says.
    static func values(of judgement: Judgement) -> [AssetField: String] {
        var values: [AssetField: String] = [.kind: judgement.kind.rawValue]
        values[.maker] = judgement.maker
        values[.model] = judgement.model
        values[.serial] = judgement.serial
        values[.screenInTenthsOfInch] = judgement.screenInTenthsOfInch.map { "\($0)" }
        return values
    }
}
