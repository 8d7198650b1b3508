import Assets
import Funding
import Inventory
import Sheets
import Store

/// How schools stand on a day: all that an overview and the page of a school tell, asked once.
struct Standing: Sendable {
    let scope: SchoolScope
    let today: Day
    let devices: [SchoolNumber: DeviceFigures]
    let systems: [SystemCount]
    let batteries: [BatteryCount]
    let health: Health
    let grantLines: [GrantLine]
    let spending: CommunitySpending
    let exceptions: [MoneyException]
    let replacements: [Replacement]

    /// School years of which the need for new devices is told apart.
    static let yearsAhead = 5
}

extension Inquiry {
    /// Of these schools, today.
    func standing(of scope: SchoolScope) throws -> Standing {
        let asOf = AsOf(today, today: today)
        let filter = HealthFilter(school: scope.school)
        return Standing(
            scope: scope, today: today, devices: try deviceFigures(of: scope),
            systems: try questions.systemCounts().filter { scope.includes($0.school) },
            batteries: try questions.batteryCounts().filter { scope.includes($0.school) },
            health: try questions.health(filter, now: now, by: try questions.schoolCalendar()).limited(to: scope),
            grantLines: try questions.grantLines(on: today), spending: try questions.spending(in: SpendingPeriod(asOf)),
            exceptions: try questions.moneyExceptions(asOf).filter { $0.isOf(scope) },
            replacements: try replacements(yearsAhead: Standing.yearsAhead).filter { scope.includes($0.school) })
    }
}

extension Standing {
    /// Of some of its schools.
    func limited(to scope: SchoolScope) -> Standing {
        Standing(
            scope: scope, today: today, devices: devices.filter { scope.includes($0.key) },
            systems: systems.filter { scope.includes($0.school) },
            batteries: batteries.filter { scope.includes($0.school) }, health: health.limited(to: scope),
            grantLines: grantLines, spending: spending, exceptions: exceptions.filter { $0.isOf(scope) },
            replacements: replacements.filter { scope.includes($0.school) })
    }

    /// Of all its schools together.
    var all: DeviceFigures { scope.schools.compactMap { devices[$0.number] }.sum }

    /// What became of money, in the words of `digisprong`.
    var money: DigisprongSheet {
        DigisprongSheet(grantLines: grantLines, scope: scope, spending: spending, today: today)
    }

    /// How many findings and questions of an auditor each school has, by severity; those of no school alone are in none.
    var attention: [SchoolNumber: [Severity: Int]] {
        var counts: [SchoolNumber: [Severity: Int]] = [:]
        for finding in health.findings {
            guard let school = finding.school else { continue }
            counts[school, default: [:]][finding.kind.severity, default: 0] += finding.occurrences
        }
        for exception in exceptions {
            guard let school = exception.school else { continue }
            counts[school, default: [:]][exception.rule.severity, default: 0] += 1
        }
        return counts
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
