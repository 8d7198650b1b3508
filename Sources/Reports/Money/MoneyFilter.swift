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
        asOf = AsOf(try inquiry.call.day(Self.on, now: inquiry.now) ?? today, today: today)
        grantLine = try Self.grantLine(inquiry.call, among: try inquiry.questions.grantLines(on: asOf.day))
        scope = try inquiry.scope()
    }

    /// - Throws: `StoreError` that names those that there are.
    static func grantLine(_ call: Call, among lines: [GrantLine]) throws -> String? {
        guard let code = call[grant] else { return nil }
        guard !lines.contains(where: { $0.code == code }) else { return code }
        let known = lines.map(\.code).joined(separator: ", ")
        throw StoreError.refused(
            "there is no grant line \(code.prefix(60)): there is \(known.isEmpty ? "none" : known)")
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
