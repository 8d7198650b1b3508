import Assets

/// What is shown of an asset at a moment: of each field the value that counts.
struct ShownValues: Sendable {
    private var shown: [ToldValue] = []
    /// Of these fields, in the same places: they are looked for often, and a value is large.
    private var fields: [AssetField] = []

    subscript(field: AssetField) -> ToldValue? { place(of: field).map { shown[$0] } }

    func text(of field: AssetField) -> String? { place(of: field).map { shown[$0].value } }

    private func place(of field: AssetField) -> Int? { fields.firstIndex(of: field) }

    /// Of each field the value that counts first.
    init(told members: [AssetHistory.Member], at moment: Int64) {
        // Of each that is shown, the place of the member that told it.
        var tellers: [Int] = []
        reserve(members.lazy.map(\.testimony.values.count).max() ?? 0)
        for teller in members.indices {
            for told in members[teller].testimony.values where told.period.covers(moment) && told.counts {
                guard let place = place(of: told.field) else {
                    append(told)
                    tellers.append(teller)
                    continue
                }
                let known = Precedence(shown[place], by: members[tellers[place]].teller, at: moment)
                if known < Precedence(told, by: members[teller].teller, at: moment) { continue }
                (shown[place], tellers[place]) = (told, teller)
            }
        }
        if self[.school] == nil, let school = Self.school(of: members, at: moment) { append(school) }
    }

    private mutating func reserve(_ count: Int) {
        shown.reserveCapacity(count)
        fields.reserveCapacity(count)
    }

    private mutating func append(_ told: ToldValue) {
        shown.append(told)
        fields.append(told.field)
    }

    /// The school in which it reports: an agent is of the school of its token, whatever a list says.
    private static func school(of members: [AssetHistory.Member], at moment: Int64) -> ToldValue? {
        let first = members.min { Precedence(of: $0.teller, at: moment) < Precedence(of: $1.teller, at: moment) }
        guard let first else { return nil }
        let sources: [Teller.Source: ValueSource] = [.imported: .imported, .typed: .person]
        return ToldValue(
            field: .school, value: first.teller.school, source: sources[first.teller.source] ?? .agent,
            period: first.period)
    }

    var byField: [AssetField: ToldValue] {
        Dictionary(uniqueKeysWithValues: shown.map { ($0.field, $0) })
    }

    /// The fields of which something else is told, in the order in which people read them.
    func fields(unlike other: ShownValues) -> [AssetField] {
        let here = shown.lazy.filter { $0 != other[$0.field] }.map(\.field)
        let there = other.shown.lazy.filter { self[$0.field] == nil }.map(\.field)
        return (Array(here) + there).sorted()
    }
}
