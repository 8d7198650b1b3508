import Assets
import Inventory
import SQLite

extension Questions {
    /// The assets as they were shown at a moment in UTC seconds: what was not known then is not among them. In the order of the present
    /// inventory, a school at a time.
    /// - Throws: `StoreError.unknown` for a school that there is not; what `visit` throws.
    package func visitAssets(
        _ filter: AssetFilter = AssetFilter(), at moment: Int64, _ visit: @Sendable ([AssetRow]) throws -> Void
    ) throws {
        try visitSchools(filter.school, visit) { connection, school in
            try connection.rows(ofSchool: school, at: moment).filter(filter.includes).inOrder
        }
    }

    /// The moment of the first report or import; `nil` if there was none.
    package func beginning() throws -> Int64? {
        try read { try $0.first("SELECT min(since) FROM membership") { $0.integerIfPresent(0) } ?? nil }
    }
}

extension Connection {
    fileprivate func rows(ofSchool school: SchoolNumber, at moment: Int64) throws -> [AssetRow] {
        var states: [AssetState] = []
        let candidates = try candidates(ofSchool: school, during: Period(moment, moment + 1))
        try visitStates(of: candidates, at: moment, telling: [.values, .sightsSoFar]) { state in
            if state[.school] == school.text { states.append(state) }
        }
        let surroundings = try Surroundings(self, of: states, at: moment)
        return states.compactMap { AssetRow($0, surroundings) }
    }
}

extension AssetFilter {
    fileprivate func includes(_ row: AssetRow) -> Bool {
        (kind ?? row.kind) == row.kind && (id ?? row.id) == row.id
            && (includesDisposedOf || row.status?.isDisposedOf != true)
    }
}

extension AssetRow {
    fileprivate init?(_ state: AssetState, _ surroundings: Surroundings) {
        guard let school = state[.school].flatMap({ SchoolNumber($0) }) else { return nil }
        let sources: [(source: ValueSource, tellers: [Teller.Source])] = [
            (.agent, [.agent, .host]), (.imported, [.imported]), (.person, [.typed]),
        ]
        let tellers = state.members.map(\.teller.source)
        let kind = state.values[.kind]
        self.init(
            id: state.asset, school: school, schoolName: surroundings.schoolNames[school.text] ?? "",
            kind: state.kind, confidence: Confidence(rawValue: state.confidence(at: surroundings.moment)) ?? .possible,
            saidAt: kind?.source == .person ? kind?.period.since : nil, maker: state[.maker], model: state[.model],
            serial: state[.serial], inventoryNumber: state[.inventoryNumber], owner: state[.owner], room: state[.room],
            status: state[.status].flatMap { AssetStatus(rawValue: $0) }, handedTo: state[.handedTo],
            returnDueOn: state[.returnDueOn].flatMap { Day($0) },
            warrantyUntil: state[.warrantyUntil].flatMap { Day($0) }, note: state[.note],
            orderNumber: state[.orderNumber], purchasedOn: state[.purchasedOn].flatMap { Day($0) },
            acquisition: state[.acquisition].flatMap { Acquisition(rawValue: $0) },
            screen: state.number(.screenInTenthsOfInch),
            hostname: state[.hostname], processor: state[.processor], memoryInBytes: state.number(.memoryInBytes),
            storageInBytes: state.number(.storageInBytes), osName: state[.osName], osVersion: state[.osVersion],
            osSupportedUntil: state[.osSupportedUntil].flatMap { Day($0)?.midday },
            isDiskEncrypted: state[.diskEncrypted].map { $0 == "true" }, host: surroundings.host(of: state),
            sources: sources.filter { $0.tellers.contains { tellers.contains($0) } }.map(\.source),
            firstSeenAt: state.firstSeenAt ?? surroundings.moment, seenAt: surroundings.sights[state.asset])
    }
}

extension AssetState {
    fileprivate func number(_ field: AssetField) -> Int64? { self[field].flatMap { Int64($0) } }
}

extension [AssetRow] {
    /// Of one school, as the present inventory.
    fileprivate var inOrder: [AssetRow] {
        map(PlaceInSchool.init).enumerated().sorted { $0.element < $1.element }.map { self[$0.offset] }
    }
}

/// Where an asset stands among those of its school.
private struct PlaceInSchool: Comparable {
    private let kind: String
    private let maker: String
    private let model: String
    private let asset: Int64

    init(_ row: AssetRow) {
        kind = row.kind.rawValue
        maker = row.maker ?? ""
        model = row.model ?? ""
        asset = row.id
    }

    static func < (left: PlaceInSchool, right: PlaceInSchool) -> Bool {
        (left.kind, left.maker, left.model, left.asset) < (right.kind, right.maker, right.model, right.asset)
    }
}
