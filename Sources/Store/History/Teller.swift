import SQLite

/// A witness as far as it decides whose word counts.
struct Teller: Sendable, Equatable {
    enum Source: String, Sendable {
        case agent
        case host
        case imported
        case typed
    }

    let id: Int64
    let key: String
    let source: Source
    /// Instellingsnummer of the school in which it reports.
    let school: String
    /// Of an agent, and of the host whose view it is.
    let device: Int64?
    let isPortable: Bool
    let isCurrent: Bool
    let firstAt: Int64
    let lastAt: Int64
    /// How sure the judgement of the kind is.
    let confidence: String

    /// Whether the agent's hardware was the one that reports.
    func wasCurrent(at moment: Int64) -> Bool { isCurrent || moment <= lastAt }

    var isHardware: Bool { source == .agent || source == .host }
}

extension Teller {
    /// The columns of `init(_:from:)`; of `witness` and its `school`.
    static let columns = """
        witness.id, witness.key, witness.source, school.number, witness.device, is_portable, is_current, first_at, last_at,
        witness.confidence
        """

    /// - Throws: `StoreError` for a source of a newer program.
    init(_ row: Row, from first: Int32 = 0) throws {
        guard let source = Source(rawValue: row.text(first + 2)) else {
            throw StoreError.refused("the store holds a damaged witness \(row.integer(first))")
        }
        self.init(
            id: row.integer(first), key: row.text(first + 1), source: source, school: row.text(first + 3),
            device: row.integerIfPresent(first + 4), isPortable: row.integer(first + 5) != 0,
            isCurrent: row.integer(first + 6) != 0, firstAt: row.integer(first + 7), lastAt: row.integer(first + 8),
            confidence: row.text(first + 9))
    }
}
