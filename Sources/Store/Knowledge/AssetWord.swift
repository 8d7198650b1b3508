package import Inventory
import SQLite

extension Store {
    /// Notes what a person says an asset is. It wins over every judgement, now and later.
    package func say(_ kind: DeviceKind, of asset: Int64, now: Int64) throws {
        try write { connection in
            try connection.requireAsset(asset)
            try connection.run(
                """
                INSERT INTO asset_word (asset, kind, said_at) VALUES (?1, ?2, ?3)
                ON CONFLICT (asset) DO UPDATE SET kind = ?2, said_at = ?3
                """,
                asset, kind.rawValue, now)
        }
    }

    /// Takes the word back, so that the judgement counts again.
    package func unsay(_ asset: Int64) throws {
        try write { connection in
            try connection.requireAsset(asset)
            try connection.run("DELETE FROM asset_word WHERE asset = ?1", asset)
            guard connection.changedRows == 1 else {
                throw StoreError.refused("nobody said what asset \(asset) is")
            }
        }
    }
}

extension Connection {
    fileprivate func requireAsset(_ asset: Int64) throws {
        let isThere = try first("SELECT 1 FROM asset WHERE id = ?1", asset) { _ in true }
        guard isThere == true else { throw StoreError.unknown("asset", named: "\(asset)") }
    }
}
