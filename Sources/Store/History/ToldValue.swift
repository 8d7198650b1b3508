import Assets
import SQLite

/// What one source said of one field, and when.
struct ToldValue: Sendable, Equatable {
    let field: AssetField
    let value: String
    let source: ValueSource
    let period: Period
    /// The acts of people that began and ended it.
    var begunBy: Int64?
    var endedBy: Int64?
}

extension ToldValue {
    /// Whether it is looked at at all: only a person moves a thing to another school. What an import says is its witness's own school.
    var counts: Bool { field != .school || source == .person }

    /// The columns of `init(_:from:)`, of `field_value`.
    static let columns = """
        field, value, field_value.source, field_value.since, field_value.until, field_value.act, field_value.ended_by
        """

    /// `nil` for a field or a source of a newer program.
    init?(_ row: Row, from first: Int32 = 0) {
        guard let field = AssetField(rawValue: row.text(first)), let source = ValueSource(rawValue: row.text(first + 2))
        else { return nil }
        self.init(
            field: field, value: row.text(first + 1), source: source,
            period: Period(row.integer(first + 3), row.integerIfPresent(first + 4)),
            begunBy: row.integerIfPresent(first + 5), endedBy: row.integerIfPresent(first + 6))
    }
}

/// What counts first: a person, then agents, then imports; of several the latest. The lesser counts.
struct Precedence: Comparable {
    private let rank: Int
    private let isPast: Bool
    private let isCarried: Bool
    private let time: Int64
    private let key: String

    init(_ told: ToldValue, by teller: Teller, at moment: Int64) {
        rank = ValueSource.allCases.firstIndex(of: told.source) ?? 0
        isPast = !teller.wasCurrent(at: moment)
        isCarried = false
        // An agent says again what was so before it: of two, the one that came last knows.
        time = told.source == .agent ? teller.firstAt : told.period.since
        key = teller.key
    }

    /// Of the school in which a witness reports, where nobody says another. What is seen at a laptop has not come along with it.
    init(of teller: Teller, at moment: Int64) {
        rank = ValueSource.allCases.count + (teller.isHardware ? 0 : 1)
        isPast = !teller.wasCurrent(at: moment)
        isCarried = teller.source == .host && teller.isPortable
        time = teller.firstAt
        key = teller.key
    }

    static func < (left: Precedence, right: Precedence) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        if left.isPast != right.isPast { return right.isPast }
        if left.isCarried != right.isCarried { return right.isCarried }
        return left.time != right.time ? left.time > right.time : left.key < right.key
    }
}
