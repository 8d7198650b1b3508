import Crypto
import Inventory
import SQLite

/// The first act that does not fit the audit chain.
package struct ChainFault: Error, Equatable, CustomStringConvertible {
    package enum Cause: Sendable, Equatable {
        /// Its link is another than act, rows and the link before give.
        case altered
        /// It has no link.
        case unlinked
        /// It is gone; its link is there.
        case removed
    }

    package let act: Int64
    package let cause: Cause

    package var description: String { "\(sentence). \(Self.advice)" }

    private var sentence: String {
        switch cause {
        case .altered:
            "act \(act) does not fit the audit chain: it, what came with it or its link was changed without Inkaart, "
                + "or an act before it was removed"
        case .unlinked:
            "act \(act) is not in the audit chain: its link was removed, or it was written without Inkaart"
        case .removed: "act \(act) is gone, and the audit chain has a link for it: it was removed without Inkaart"
        }
    }

    private static let advice =
        "Keep a copy of this store, look for the last backup in which 'check' finds nothing, and compare the two"
}

extension Questions {
    /// How many acts are checked while other questions wait.
    private static let actsAtOnce = 500

    package func actCount() throws -> Int {
        Int(try read { try $0.first("SELECT count(*) FROM act") { $0.integer(0) } } ?? 0)
    }

    /// Computes the whole audit chain again. Acts may be added meanwhile.
    ///
    /// - Parameter progress: told how many acts were checked since it was told last.
    /// - Returns: the first act that does not fit; `nil` if all do.
    /// - Throws: `SQLiteError`.
    package func chainFault(progress: (Int) -> Void = { _ in }) throws -> ChainFault? {
        var stretch = ChainStretch()
        repeat {
            let start = stretch
            stretch = try read { try $0.checkedChain(after: start, atMost: Self.actsAtOnce) }
            progress(stretch.count)
        } while stretch.fault == nil && stretch.count == Self.actsAtOnce
        return stretch.fault
    }
}

/// Links that were checked one after another.
struct ChainStretch: Sendable {
    /// The lowest number that an act behind it can have.
    var next = Int64.min
    /// That of its last link.
    var digest: Digest?
    /// Of acts and links that lack one.
    var count = 0
    var fault: ChainFault?
}

extension Connection {
    func checkedChain(
        after start: ChainStretch, atMost most: Int, _ tables: [ChainedTable] = ChainedTable.all
    ) throws -> ChainStretch {
        let running = RunningDigest()
        var stretch = ChainStretch(next: start.next, digest: start.digest)
        try visit(Self.links, start.next, most) { row in
            guard stretch.fault == nil else { return }
            let act = row.integer(0)
            let digest = try digest(of: act, after: stretch.digest, tables, running)
            let cause: ChainFault.Cause? =
                row.isNull(1) ? .removed : row.isNull(2) ? .unlinked : row.bytes(2) != digest.bytes ? .altered : nil
            stretch.fault = cause.map { ChainFault(act: act, cause: $0) }
            (stretch.next, stretch.digest, stretch.count) = (act &+ 1, digest, stretch.count + 1)
        }
        return stretch
    }

    /// Acts and links, also those that lack the other.
    private static let links = """
        SELECT number, act.id, digest
        FROM (
            SELECT id AS number FROM act WHERE id >= ?1 UNION SELECT act FROM audit_link WHERE act >= ?1
            ORDER BY number LIMIT ?2)
        LEFT JOIN act ON act.id = number LEFT JOIN audit_link ON audit_link.act = number
        ORDER BY number
        """
}
