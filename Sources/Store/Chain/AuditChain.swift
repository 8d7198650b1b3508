import Crypto
package import Inventory
import SQLite

/// The last link of the audit chain. It stands for all that the store knew of acts and money: who has it can tell later whether
/// anything of that was changed.
package struct ChainHead: Sendable, Equatable, CustomStringConvertible {
    /// Number of the act.
    package let act: Int64
    package let digest: Digest

    package init(act: Int64, digest: Digest) {
        self.act = act
        self.digest = digest
    }

    /// The digest in 64 hexadecimal digits, as `sha256sum` writes it.
    package var hex: String { Hex.text(of: digest.bytes) }

    package var description: String { "act \(act), \(hex)" }
}

extension Questions {
    /// The last link of the audit chain; `nil` before the first act.
    package func chainHead() throws -> ChainHead? { try read { try $0.chainHead() } }

    /// Whether an act has this link: what a head that was noted asks later.
    package func isLinked(_ act: Int64, _ digest: Digest) throws -> Bool {
        try read { connection in
            try connection.first("SELECT digest FROM audit_link WHERE act = ?1", act) { $0.bytes(0) } == digest.bytes
        }
    }
}

extension Connection {
    /// The newest act; 0 before the first.
    func lastAct() throws -> Int64 { try first("SELECT ifnull(max(id), 0) FROM act") { $0.integer(0) } ?? 0 }

    func chainHead() throws -> ChainHead? {
        try first("SELECT act, digest FROM audit_link ORDER BY act DESC LIMIT 1") { row in
            Digest(bytes: row.bytes(1)).map { ChainHead(act: row.integer(0), digest: $0) }
        } ?? nil
    }

    /// Gives a link to each act since that one, in their order. Older acts without one are left alone: theirs was taken away.
    func seal(since act: Int64, _ tables: [ChainedTable] = ChainedTable.all) throws {
        let acts = try rows("SELECT id FROM act WHERE id > ?1 ORDER BY id", act) { $0.integer(0) }
        guard !acts.isEmpty else { return }
        let running = RunningDigest()
        var before = try chainHead()?.digest
        for act in acts {
            let digest = try digest(of: act, after: before, tables, running)
            try run("INSERT INTO audit_link (act, digest) VALUES (?1, ?2)", act, digest.bytes)
            before = digest
        }
    }

    /// What the link of an act must be after that of the act before: docs/audit-chain.md.
    func digest(
        of act: Int64, after before: Digest?, _ tables: [ChainedTable], _ running: RunningDigest
    ) throws -> Digest {
        let beginning = before.map { Hex.text(of: $0.bytes) } ?? String(repeating: "0", count: 2 * Digest.size)
        running.add(Array("before \(beginning)\n".utf8))
        for table in tables { try visit(table.query, act) { running.add(table.line($0)) } }
        return running.take()
    }
}
