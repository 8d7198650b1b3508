import Funding
import SQLite

extension Connection {
    /// Each school has again what it had before, unless it was awarded anew since.
    func undoAwards(_ counter: CounterAct) throws {
        let places = try rows(
            """
            SELECT DISTINCT award.school, grant_line, school.number, code FROM award JOIN school ON school.id = award.school
            JOIN grant_line ON grant_line.id = grant_line WHERE award.act = ?1 ORDER BY school.number, code
            """,
            counter.original
        ) { AwardPlace(school: $0.integer(0), line: $0.integer(1), words: "school \($0.text(2)) of \($0.text(3))") }
        for place in places { try undoAward(at: place, counter) }
    }

    private func undoAward(at place: AwardPlace, _ counter: CounterAct) throws {
        let now = try openAward(school: place.school, line: place.line)
        guard now == nil ? try lastAct(at: place) == counter.original : now?.act == counter.original else { return }
        let before = try first(
            "SELECT reverses FROM award WHERE act = ?1 AND school = ?2 AND grant_line = ?3 AND reverses IS NOT NULL",
            counter.original, place.school, place.line
        ) { $0.integer(0) }
        if before == nil { try checkIsNotCharged(place) }
        if let now { try counter.booking.checkFollows(now.bookedOn, "the award of \(place.words)") }
        if let now { try copyAward(now.id, sign: -1, reverses: now.id, counter) }
        if let before { try copyAward(before, sign: 1, reverses: nil, counter) }
    }

    private func lastAct(at place: AwardPlace) throws -> Int64? {
        try first("SELECT max(act) FROM award WHERE school = ?1 AND grant_line = ?2", place.school, place.line) {
            $0.integer(0)
        }
    }

    private func checkIsNotCharged(_ place: AwardPlace) throws {
        let charged = try first(
            "SELECT ifnull(sum(amount), 0) FROM charge WHERE school = ?1 AND grant_line = ?2", place.school, place.line
        ) { try Self.cents($0, 0) }
        guard let charged, charged != .zero else { return }
        throw StoreError.refused(
            "invoices charge \(charged.grouped) to the award of \(place.words): take that back first, see 'charge list'"
        )
    }

    private func copyAward(_ id: Int64, sign: Int, reverses: Int64?, _ counter: CounterAct) throws {
        try run(
            """
            INSERT INTO award (school, grant_line, amount, calculation, reverses, booked_on, act)
            SELECT school, grant_line, amount * ?2, iif(?2 > 0, calculation, NULL), ?3, ?4, ?5 FROM award WHERE id = ?1
            """,
            id, sign, reverses, counter.booking.on.iso, counter.act)
    }
}

/// Of whom an award is, and of what.
private struct AwardPlace {
    let school: Int64
    let line: Int64
    let words: String
}
