import Inventory
import SQLite

extension Connection {
    /// What is attached to a host now is seen there from now on; what is gone was seen there until now.
    func updateSightings(at host: Int64, _ attached: [Judgement], school: Int64, seenAt: Int64) throws {
        var present: Set<Int64> = []
        for judgement in attached {
            let asset = try attachedAsset(judgement, host: host, school: school, seenAt: seenAt)
            if present.insert(asset).inserted { try see(asset, at: host, judgement.place ?? "", seenAt: seenAt) }
        }
        let known = try rows("SELECT asset FROM sighting WHERE host = ?1 AND until IS NULL", host) { $0.integer(0) }
        for asset in known where !present.contains(asset) { try endSighting(of: asset, at: seenAt) }
    }

    /// Gives what is attached to a host the identity that it has under its new name.
    func rename(_ attached: [Judgement], at host: Int64) throws {
        for judgement in attached {
            try run(
                """
                UPDATE OR IGNORE asset SET identity = ?3 WHERE id IN
                    (SELECT asset FROM sighting WHERE host = ?1 AND place = ?2 AND until IS NULL)
                """,
                host, judgement.place ?? "", judgement.identity(at: host))
        }
    }

    private func attachedAsset(_ judgement: Judgement, host: Int64, school: Int64, seenAt: Int64) throws -> Int64 {
        let identity = judgement.identity(at: host)
        if let known = try first("SELECT id FROM asset WHERE identity = ?1", identity, value: { $0.integer(0) }) {
            try updateAsset(known, judgement)
            return known
        }
        return try insertAsset(identity, judgement, school: school, seenAt: seenAt)
    }

    private func see(_ asset: Int64, at host: Int64, _ place: String, seenAt: Int64) throws {
        let current = try first("SELECT host, place FROM sighting WHERE asset = ?1 AND until IS NULL", asset) {
            (host: $0.integer(0), place: $0.text(1))
        }
        if let current {
            if current == (host, place) { return }
            try endSighting(of: asset, at: seenAt)
        }
        try run("INSERT INTO sighting (asset, host, place, since) VALUES (?1, ?2, ?3, ?4)", asset, host, place, seenAt)
    }

    private func endSighting(of asset: Int64, at time: Int64) throws {
        try run("UPDATE sighting SET until = ?2 WHERE asset = ?1 AND until IS NULL", asset, time)
    }
}

extension Judgement {
    /// A genuine serial makes a thing the same wherever it is plugged in; without one it is the thing at that place.
    fileprivate func identity(at host: Int64) -> String {
        let product = "\(maker ?? "")|\(model ?? "")"
        return serial.map { "serial \(product)|\($0)" } ?? "host \(host) \(place ?? "") \(product)"
    }
}
