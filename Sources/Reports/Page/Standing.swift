import Assets
import Funding
import Inventory
import Sheets
import Store

/// How schools stand on a day: all that an overview and the page of a school tell, asked once. Of a hundred thousand devices it holds sums.
struct Standing: Sendable {
    let scope: SchoolScope
    let today: Day
    let devices: [SchoolNumber: DeviceFigures]
    let systems: [SystemCount]
    let batteries: [BatteryCount]
    private(set) var attention: AttentionTally
    let grantLines: [GrantLine]
    let spending: CommunitySpending
    private(set) var needs: [ReplacementNeed]

    /// School years of which the need for new devices is told apart.
    static let yearsAhead = 5
}

extension Inquiry {
    /// Of these schools, today.
    func standing(of scope: SchoolScope) throws -> Standing {
        Standing(
            scope: scope, today: today, devices: try deviceFigures(of: scope),
            systems: try questions.systemCounts().filter { scope.includes($0.school) },
            batteries: try questions.batteryCounts().filter { scope.includes($0.school) },
            attention: try attention(of: scope),
            grantLines: try questions.grantLines(on: today),
            spending: try questions.spending(in: SpendingPeriod(AsOf(today, today: today))),
            needs: try needs(of: scope))
    }

    /// What assets are is asked of the urgent findings alone: they are few.
    private func attention(of scope: SchoolScope) throws -> AttentionTally {
        let boards = Dictionary(uniqueKeysWithValues: scope.schools.map { ($0.number, $0.schoolBoard) })
        let health = Health(findings: try findings(of: scope), subjects: [:]).limited(to: scope, try limits())
        let exceptions = try limits().told(try found(of: scope))
        var tally = AttentionTally(health.findings, exceptions, schoolBoards: boards)
        let urgent = tally.urgentHealth.findings
        tally.urgentHealth = Health(findings: urgent, subjects: try questions.subjects(of: urgent)).limited(
            to: scope, try limits())
        return tally
    }

    func health(of scope: SchoolScope) throws -> Health {
        let calendar = try questions.schoolCalendar()
        return try questions.health(HealthFilter(school: scope.school), now: now, by: calendar).limited(
            to: scope, try limits())
    }

    private func findings(of scope: SchoolScope) throws -> [Finding] {
        try questions.findings(HealthFilter(school: scope.school), now: now, by: try questions.schoolCalendar())
    }

    func exceptions(of scope: SchoolScope) throws -> [MoneyException] {
        try limits().told(MoneyException.sorted(try found(of: scope)))
    }

    /// In no order. There may be many, so those of all schools are not copied.
    private func found(of scope: SchoolScope) throws -> [MoneyException] {
        let found = try questions.foundMoneyExceptions(AsOf(today, today: today))
        return scope.width == .all ? found : found.filter { $0.isOf(scope) }
    }

    private func needs(of scope: SchoolScope) throws -> [ReplacementNeed] {
        ReplacementNeed.all(of: try replacements(yearsAhead: Standing.yearsAhead).filter { scope.includes($0.school) })
    }
}

extension Standing {
    /// Of some of its schools.
    func limited(to scope: SchoolScope) -> Standing {
        Standing(
            scope: scope, today: today, devices: devices.filter { scope.includes($0.key) },
            systems: systems.filter { scope.includes($0.school) },
            batteries: batteries.filter { scope.includes($0.school) }, attention: attention.limited(to: scope),
            grantLines: grantLines, spending: spending, needs: needs.filter { scope.includes($0.school) })
    }

    /// Of all its schools together.
    var all: DeviceFigures { scope.schools.compactMap { devices[$0.number] }.sum }

    /// What became of money, in the words of `digisprong`.
    var money: DigisprongSheet {
        DigisprongSheet(grantLines: grantLines, scope: scope, spending: spending, today: today)
    }
}

extension Inquiry {
    /// What is needed as each reader is told it who sees no more than a school, or a school board: by what devices cost there.
    func ownNeeds() throws -> [SchoolScope.Width: [ReplacementNeed]] {
        let replacing = try replacing(yearsAhead: Standing.yearsAhead)
        let boards = Dictionary(uniqueKeysWithValues: try questions.schools().map { ($0.number, $0.schoolBoard) })
        return [
            .school: replacing.needs { $0.school.text }, .schoolBoard: replacing.needs { boards[$0.school] ?? "" },
        ]
    }
}

extension Replacing {
    /// As those who own the devices know what such devices cost.
    fileprivate func needs(by owner: (ReplacementFacts) -> String) -> [ReplacementNeed] {
        let owned = Dictionary(grouping: facts, by: owner).values
        return ReplacementNeed.all(of: owned.flatMap { rule.replacements(of: $0) })
    }
}

extension Standing {
    /// Of the schools that a reader sees, as it is told to that reader.
    func told(to limits: Limits?, needs: [SchoolScope.Width: [ReplacementNeed]]) -> Standing {
        guard let limits else { return self }
        var told = self
        told.attention = attention.told(to: limits, of: scope)
        told.needs = (needs[scope.width] ?? []).filter { scope.includes($0.school) }
        return told
    }
}

extension MoneyException {
    /// Whether schools of a report have to do with it.
    func isOf(_ scope: SchoolScope) -> Bool {
        switch scope.owner {
        case .all: true
        case .schoolBoard(let name): schoolBoard == name
        case .school(let own): school == own.number
        }
    }
}
