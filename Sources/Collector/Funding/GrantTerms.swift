import Console
import Funding
import Store

/// What a grant line says, on the command line.
enum GrantTerms {
    static let options: [any AnyOption] = [
        name, perPupil, fixed, from, until, accountBy, invoicesFrom, kinds, accountability, source,
    ]

    private static let name = Option(
        "--name", placeholder: "TEXT", meaning: "its name for people", parse: CollectorParse.sentence)
    private static let perPupil = Option(
        "--per-pupil", placeholder: "LEVEL=EUR,...",
        meaning: "euros for each pupil of a level: \(FundingParse.names(of: PupilLevel.self))",
        parse: FundingParse.perPupil)
    private static let fixed = Option(
        "--fixed", placeholder: "EUR", meaning: "the same for each school; without both, each award says its own",
        parse: FundingParse.amount)
    private static let from = Option(
        "--from", placeholder: "DAY", meaning: "first day on which it pays what is invoiced", parse: FundingParse.day)
    private static let until = Option(
        "--until", placeholder: "DAY", meaning: "last day on which it pays what is invoiced", parse: FundingParse.day)
    private static let accountBy = Option(
        "--account-by", placeholder: "DAY", meaning: "last day for proofs", parse: FundingParse.day)
    private static let invoicesFrom = Option(
        "--invoices-from", placeholder: "DAY", meaning: "invoices of before this day do not count",
        parse: FundingParse.day)
    private static let kinds = Option(
        "--kinds", placeholder: "KIND,...", meaning: "what it pays for: \(FundingParse.names(of: CostKind.self))",
        parse: FundingParse.costKinds)
    private static let accountability = Option(
        "--accountable", placeholder: "WHO",
        meaning: "who answers for it together: school-board, if not said, or school",
        choices: FundingParse.ids(of: GrantLine.Accountability.self),
        parse: FundingParse.choice(of: GrantLine.Accountability.self))
    private static let source = Option(
        "--source", placeholder: "TEXT", meaning: "where its rules stand", parse: CollectorParse.sentence)

    /// Whether one of them is given.
    static func areGiven(_ call: Call) -> Bool {
        let texts = [call[name], call[source]]
        let days = [call[from], call[until], call[accountBy], call[invoicesFrom]]
        let others = [
            call[perPupil] != nil, call[fixed] != nil, call[kinds] != nil, call[accountability] != nil,
        ]
        return others.contains(true) || texts.contains { $0 != nil } || days.contains { $0 != nil }
    }

    /// A new line.
    /// - Throws: `UsageError` naming what is missing.
    static func line(_ code: String, _ call: Call) throws -> GrantLine {
        var line = GrantLine(
            code: code, name: try call.required(name), amount: .open, from: try call.required(from),
            until: try call.required(until), accountBy: try call.required(accountBy),
            costKinds: try call.required(kinds))
        try change(&line, call)
        return line
    }

    /// Changes what is given; the rest stays.
    static func change(_ line: inout GrantLine, _ call: Call) throws {
        line.name = call[name] ?? line.name
        line.from = call[from] ?? line.from
        line.until = call[until] ?? line.until
        line.accountBy = call[accountBy] ?? line.accountBy
        line.invoicesFrom = call[invoicesFrom] ?? line.invoicesFrom
        line.costKinds = call[kinds] ?? line.costKinds
        line.accountability = call[accountability] ?? line.accountability
        line.source = call[source] ?? line.source
        switch (call[perPupil], call[fixed]) {
        case (let amounts?, nil): line.amount = .perPupil(amounts)
        case (nil, let amount?): line.amount = .fixed(amount)
        case (nil, nil): break
        default: throw UsageError.sentence("give either --per-pupil or --fixed")
        }
    }
}
