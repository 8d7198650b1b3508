import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// Of which grant line and schools a report of money tells, and of which day.
struct MoneyFilter: Sendable {
    let grantLine: String?
    let scope: SchoolScope
    let asOf: AsOf

    static let grant = Option(
        "--grant", placeholder: "CODE", meaning: "this grant line alone", parse: Parse.text)
    static let on = Option(
        "--on", placeholder: "DAY", meaning: "as it was known by the end of that day, instead of today",
        parse: ReportDay.parse)

    static let options: [any AnyOption] = [grant] + SchoolScope.options + [on]

    /// - Throws: `StoreError` for a grant line, a school or a school board that there is not, `UsageError` for both of these.
    init(_ inquiry: Inquiry) throws {
        let today = inquiry.today
        let asOf = AsOf(try inquiry.call.day(Self.on, now: inquiry.now) ?? today, today: today)
        self.asOf = asOf
        scope = try inquiry.scope()
        grantLine = try Self.grantLine(inquiry, asOf)
    }

    /// - Throws: `StoreError` that names those that there are.
    private static func grantLine(_ inquiry: Inquiry, _ asOf: AsOf) throws -> String? {
        guard let code = inquiry.call[grant] else { return nil }
        let lines = try knownLines(inquiry, asOf)
        guard !lines.contains(code) else { return code }
        throw StoreError.refused(
            "there is no grant line \(code.prefix(60)): there is \(lines.isEmpty ? "none" : lines.joined(separator: ", "))"
        )
    }

    /// Those of which the reader has anything: of what is granted to others nothing is said, not even that it is there.
    private static func knownLines(_ inquiry: Inquiry, _ asOf: AsOf) throws -> [String] {
        let lines = try inquiry.questions.grantLines(on: asOf.day).map(\.code)
        guard inquiry.reader.isLimited else { return lines }
        let seen = Set(try inquiry.visibleSchools().schools.map(\.number))
        let spending = try inquiry.questions.spending(in: SpendingPeriod(asOf)).schools
        let known = Set(spending.filter { seen.contains($0.school) }.map(\.grantLine))
        return lines.filter { known.contains($0) }
    }

    /// Whether something of these is told of.
    func includes(grantLines: [String], school: SchoolNumber?, schoolBoard: String?) -> Bool {
        guard grantLine.map({ grantLines.contains($0) }) != false else { return false }
        switch scope.owner {
        case .all: return true
        case .schoolBoard(let name): return schoolBoard == name
        case .school(let own): return own.number == school
        }
    }

    /// What it leaves out.
    fileprivate var filters: [About.Filter] {
        grantLine.map {
            [About.Filter(id: "grant", name: Words(nl: "subsidielijn", en: "grant line"), value: .text($0))]
        } ?? []
    }
}

extension Inquiry {
    /// What a report of money is about.
    func about(_ name: String, _ title: Words, _ filter: MoneyFilter, _ filters: [About.Filter?] = []) throws -> About {
        try about(name, title, of: filter.scope.owner, on: filter.asOf.day, filters: filter.filters + filters)
    }
}
