import SQLite

extension Connection {
    /// Each grant line says again what it said before, unless it was said anew since. One that said nothing before is taken out, by a
    /// term that pays for nothing.
    func undoTerms(_ counter: CounterAct) throws {
        let terms = try rows(
            """
            SELECT id, grant_line, (SELECT max(past.id) FROM grant_term AS past
                WHERE past.grant_line = term.grant_line AND past.id < term.id)
            FROM grant_term AS term WHERE act = ?1 AND id = (
                SELECT max(newest.id) FROM grant_term AS newest WHERE newest.grant_line = term.grant_line) ORDER BY id
            """,
            counter.original
        ) { (id: $0.integer(0), line: $0.integer(1), before: $0.integerIfPresent(2)) }
        for term in terms {
            try run(
                """
                INSERT INTO grant_term (grant_line, name, amount, from_day, until_day, account_by, invoices_from, cost_kinds,
                    accountability, source, booked_on, act)
                SELECT grant_line, name, amount, from_day, until_day, account_by, invoices_from, iif(?2, '', cost_kinds),
                    accountability, source, ?3, ?4 FROM grant_term WHERE id = ?1
                """,
                term.before ?? term.id, term.before == nil, counter.booking.on.iso, counter.act)
            try checkIsUnusedOrThere(term.line)
        }
    }

    /// A line of which something was awarded stays.
    private func checkIsUnusedOrThere(_ line: Int64) throws {
        let isThere = try first(
            "SELECT cost_kinds <> '' FROM grant_term WHERE grant_line = ?1 ORDER BY id DESC LIMIT 1", line
        ) { $0.integer(0) != 0 }
        guard isThere == false else { return }
        let code = try first("SELECT code FROM grant_line WHERE id = ?1", line) { $0.text(0) } ?? ""
        let isUsed = try first(
            """
            SELECT 1 WHERE (SELECT ifnull(sum(amount), 0) FROM award WHERE grant_line = ?1) <> 0
                OR (SELECT ifnull(sum(amount), 0) FROM charge WHERE grant_line = ?1) <> 0
                OR (SELECT ifnull(sum(net + vat), 0) FROM purchase_line WHERE grant_line = ?1) <> 0
            """,
            line
        ) { _ in true }
        if isUsed == true {
            throw StoreError.refused("something was awarded, charged or ordered of \(code): take that back first")
        }
    }
}
