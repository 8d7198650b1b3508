package import Assets
package import Funding
import Inventory
import SQLite

extension Store {
    /// Adds grant lines, or says anew what known ones are: what was said before stays for reports on an earlier day.
    /// - Returns: the act; `nil` if all is said already.
    package func setGrantLines(_ lines: [GrantLine], by booking: Booking) throws -> Int64? {
        try write { connection in
            let news = try lines.filter { try connection.grantLine($0.code) != $0 }
            guard !news.isEmpty else { return nil }
            let what = "set grant line \(news.map(\.code).joined(separator: ", "))"
            let act = try connection.insertAct(what, by: booking.author)
            for line in news {
                if let fault = line.faults.first { throw StoreError.refused("grant line \(line.code): \(fault)") }
                try connection.insertTerm(of: line, act: act, booking)
            }
            return act
        }
    }
}

extension Questions {
    /// As they are on a day; those that were booked later are not there yet.
    package func grantLines(on day: Day? = nil) throws -> [GrantLine] {
        try read { try $0.grantLines(on: day) }
    }
}

extension Connection {
    func grantLines(on day: Day? = nil) throws -> [GrantLine] {
        try rows(GrantLine.query + " ORDER BY from_day, code", day?.iso, nil as String?) { try GrantLine($0) }
    }

    func grantLine(_ code: String) throws -> GrantLine? {
        try first(GrantLine.query, nil as String?, code) { try GrantLine($0) }
    }

    func grantLineID(_ code: String) throws -> Int64 {
        let id = try first(
            """
            SELECT id FROM grant_line WHERE code = ?1 AND (
                SELECT cost_kinds FROM grant_term WHERE grant_line = grant_line.id ORDER BY id DESC LIMIT 1) <> ''
            """,
            code
        ) { $0.integer(0) }
        guard let id else { throw StoreError.unknown("grant line", named: code) }
        return id
    }

    fileprivate func insertTerm(of line: GrantLine, act: Int64, _ booking: Booking) throws {
        try run("INSERT INTO grant_line (code, act) VALUES (?1, ?2) ON CONFLICT DO NOTHING", line.code, act)
        try run(
            """
            INSERT INTO grant_term (grant_line, name, amount, from_day, until_day, account_by, invoices_from, cost_kinds,
                accountability, source, booked_on, act)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            first("SELECT id FROM grant_line WHERE code = ?1", line.code) { $0.integer(0) }, line.name,
            line.amount.json, line.from.iso, line.until.iso, line.accountBy.iso,
            line.invoicesFrom?.iso, line.costKinds.map(\.rawValue).sorted().joined(separator: ","),
            line.accountability.rawValue, line.source, booking.on.iso, act)
    }
}

extension GrantLine {
    fileprivate static let query = """
        SELECT code, name, amount, from_day, until_day, account_by, invoices_from, cost_kinds, accountability, source
        FROM grant_line JOIN grant_term ON grant_term.id = (
            SELECT max(term.id) FROM grant_term AS term
            WHERE term.grant_line = grant_line.id AND (?1 IS NULL OR booked_on <= ?1))
        WHERE (?2 IS NULL OR code = ?2) AND cost_kinds <> ''
        """

    fileprivate init(_ row: Row) throws {
        let kinds = row.text(7).split(separator: ",").compactMap { CostKind(rawValue: String($0)) }
        guard let from = Day(row.text(3)), let until = Day(row.text(4)), let accountBy = Day(row.text(5)),
            let accountability = Accountability(rawValue: row.text(8)), let amount = Amount(json: row.textIfPresent(2))
        else { throw StoreError.refused("the store holds a damaged grant line \(row.text(0))") }
        self.init(
            code: row.text(0), name: row.text(1), amount: amount, from: from, until: until, accountBy: accountBy,
            costKinds: Set(kinds))
        invoicesFrom = row.textIfPresent(6).flatMap { Day($0) }
        self.accountability = accountability
        source = row.textIfPresent(9)
    }
}

extension GrantLine.Amount {
    /// `{"fixed":150000}` or cents by level; `nil` for an open amount.
    fileprivate var json: String? {
        switch self {
        case .open: nil
        case .fixed(let amount): "{\"fixed\":\(amount.rawValue)}"
        case .perPupil(let amounts):
            "{"
                + PupilLevel.allCases.compactMap { level in
                    amounts[level].map { "\"\(level.rawValue)\":\($0.rawValue)" }
                }.joined(separator: ",") + "}"
        }
    }

    /// `nil` if the text is none of ours.
    fileprivate init?(json text: String?) {
        guard let text else {
            self = .open
            return
        }
        guard let members = (try? JSONValue(parsing: Array(text.utf8)))?.members else { return nil }
        var amounts: [PupilLevel: Cents] = [:]
        for member in members {
            guard let number = member.value.integer, let cents = Cents(rawValue: number) else { return nil }
            if member.name == "fixed" {
                self = .fixed(cents)
                return
            }
            guard let level = PupilLevel(rawValue: member.name) else { return nil }
            amounts[level] = cents
        }
        self = .perPupil(amounts)
    }
}
