import SQLite

/// When an asset was seen last, and who tells of it.
struct AssetSight {
    /// UTC seconds; `nil` for never.
    var seenAt: Int64?
    fileprivate(set) var marks: UInt8 = 0

    /// One of eight, so that a hundred thousand assets share them.
    var sources: Set<ValueSource> { Self.sets[Int(marks)] }

    private static let sets = (0..<8).map { marks in
        Set(ValueSource.allCases.filter { Int($0.mark) & marks != 0 })
    }
}

extension Connection {
    /// Of all assets at once: one reading is quicker than a question for each.
    func sights() throws -> [Int64: AssetSight] {
        let number = try first("SELECT count(*) FROM asset") { Int($0.integer(0)) }
        var sights: [Int64: AssetSight] = [:]
        sights.reserveCapacity(number ?? 0)
        try visit("SELECT asset, seen_at, source FROM witness_seen WHERE asset IS NOT NULL") { row in
            sights[row.integer(0), default: AssetSight()].add(row.integerIfPresent(1), by: row.text(2))
        }
        return sights
    }
}

extension AssetSight {
    fileprivate mutating func add(_ moment: Int64?, by source: String) {
        if let moment { seenAt = max(seenAt ?? moment, moment) }
        marks |= ValueSource(witness: source)?.mark ?? 0
    }
}

extension ValueSource {
    /// Who speaks by a witness of the store.
    init?(witness source: String) {
        switch source {
        case "agent", "host": self = .agent
        case "imported": self = .imported
        case "typed": self = .person
        default: return nil
        }
    }

    fileprivate var mark: UInt8 {
        switch self {
        case .person: 1
        case .agent: 2
        case .imported: 4
        }
    }
}
