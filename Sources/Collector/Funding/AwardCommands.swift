import Console
import Funding
import Inventory
import Sheets
import Store

/// `award add|list`: what the schools have of each grant line.
enum AwardCommands {
    static let all = [add, list]

    private static let schools = Argument(
        "SCHOOL", meaning: "instellingsnummers; all schools if none is given", isRequired: false, isRepeatable: true,
        parse: SheetOptions.schoolNumber)
    private static let amount = Option(
        "--amount", placeholder: "EUR", meaning: "this for each of the schools, whatever the line says",
        parse: FundingParse.amount)
    private static let on = Option(
        "--on", placeholder: "DAY", meaning: "as it was known on this day", parse: FundingParse.day)

    private static let add = StoreCommand.session(
        "award add", "Awards a grant line to schools, worked out from their pupils; an earlier award is taken back",
        options: [amount] + FundingOptions.entering + FundingOptions.showing,
        arguments: [GrantCommands.code, schools],
        examples: ["award add digisprong-1-gedeeld", "award add ict-2027 30569 --amount 1.500,00"]
    ) { session, call in
        let code = try call.required(GrantCommands.code)
        guard let line = try session.store.questions.grantLines().first(where: { $0.code == code }) else {
            throw StoreError.unknown("grant line", named: code)
        }
        let entries = try entries(of: line, session.store.questions, call)
        let act = try session.store.award(code, to: entries, by: try session.booking(call))
        let schools = Set(entries.map(\.school))
        let awards = try session.store.questions.awards(grantLine: code).filter { schools.contains($0.school) }
        try call.print(AwardSheet(awards).forReading(call), whenEmpty: none)
        if let act { call.output.noteAct(act) } else { call.output.note("it is awarded already: nothing changes") }
        return .done
    }

    /// Of all schools those without pupils of the line's levels are passed over, and named; of a school that was named that is a fault.
    private static func entries(of line: GrantLine, _ questions: Questions, _ call: Call) throws -> [AwardEntry] {
        if let amount = call[amount] {
            let named = call.all(schools)
            guard !named.isEmpty else { throw UsageError.sentence("--amount is for the schools that you name") }
            return named.uniqued.map { AwardEntry(school: $0, AwardCalculation(amount: amount)) }
        }
        if !call.all(schools).isEmpty {
            return try call.all(schools).uniqued.map { school in
                do { return try entry(of: line, school, questions) } catch let fault as AwardFault {
                    throw StoreError.refused("school \(school.text): \(fault)")
                }
            }
        }
        var entries: [AwardEntry] = []
        for school in try questions.schools().map(\.number) {
            do { entries.append(try entry(of: line, school, questions)) } catch let fault as AwardFault {
                guard case .noPupils = fault else { throw StoreError.refused("school \(school.text): \(fault)") }
                call.output.note("school \(school.text) is passed over: \(fault)")
            }
        }
        guard !entries.isEmpty else {
            throw StoreError.refused("no school has pupils that this line pays for: see 'school pupils'")
        }
        return entries
    }

    private static func entry(of line: GrantLine, _ school: SchoolNumber, _ questions: Questions) throws -> AwardEntry {
        AwardEntry(school: school, try line.award(forPupils: try questions.pupils(ofSchool: school)))
    }

    private static let list = StoreCommand.command(
        "award list", "Lists what was awarded, with the calculation",
        options: [FundingOptions.grant, FundingOptions.school, on] + FundingOptions.showing,
        examples: [
            "award list", "award list --school 30569", "award list --grant digisprong-1-gedeeld --on 30/06/2024",
        ]
    ) { store, call in
        let school = call[FundingOptions.school]
        let awards = try store.questions.awards(on: call[on], grantLine: call[FundingOptions.grant])
            .filter { school == nil || $0.school == school }
        try call.print(AwardSheet(awards).forReading(call), whenEmpty: none)
        return .done
    }

    private static let none = (
        nl: "Er is nog niets toegekend: 'inkaart-collector award add'.",
        en: "Nothing was awarded yet: 'inkaart-collector award add'."
    )
}

extension [SchoolNumber] {
    /// Each once, in the order of its first place.
    fileprivate var uniqued: [SchoolNumber] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
