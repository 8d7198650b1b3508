import Assets
import Funding
import Inventory
import Store

/// What one school, or several, come to.
struct SchoolFigures {
    let devices: DeviceFigures
    /// What somebody ought to look at, by severity.
    let attention: [Severity: Int]
    /// Of all grant lines; `nil` without awards and charges.
    let spending: Spending?
    /// In the present school year and the next.
    let replacements: ReplacementTotal

    /// Of each school by itself.
    static func all(of standing: Standing) -> [SchoolNumber: SchoolFigures] {
        let attention = standing.attention.schools
        let spending = Dictionary(grouping: standing.spending.schools, by: \.school)
        let soon = Dictionary(grouping: standing.needs.filter { $0.period.isSoon(standing.today) }, by: \.school)
        let figures = standing.scope.schools.map { school in
            let number = school.number
            return (
                number,
                SchoolFigures(
                    devices: standing.devices[number] ?? DeviceFigures(), attention: attention[number] ?? [:],
                    spending: spending[number]?.map(\.spending).sum,
                    replacements: (soon[number] ?? []).map(\.total).sum)
            )
        }
        return Dictionary(uniqueKeysWithValues: figures)
    }
}

extension [SchoolFigures] {
    /// Of several schools together.
    var sum: SchoolFigures {
        let money = compactMap(\.spending)
        return SchoolFigures(
            devices: map(\.devices).sum,
            attention: reduce(into: [:]) { $0.merge($1.attention, uniquingKeysWith: +) },
            spending: money.isEmpty ? nil : money.sum,
            replacements: map(\.replacements).sum)
    }
}

extension ReplacementPeriod {
    /// Whether it is the present school year or the next: what a budget is made for.
    func isSoon(_ today: Day) -> Bool {
        guard case .schoolYear(let year) = self else { return false }
        return year.days.lowerBound <= today.adding(366)
    }

    /// Whether it is a school year that is told apart.
    var isDated: Bool { if case .schoolYear = self { true } else { false } }
}
