package import Assets

/// Tells on one day which devices are to be replaced in which school year, and why.
///
/// What is due before the coming school year begins, and what is due already, is replaced in that year: the money of the
/// present one is spent or planned.
package struct ReplacementRule: Sendable {
    package let today: Day
    /// The school years that are told apart, from the coming one on.
    package let years: [SchoolYear]
    private let terms: DepreciationTerms
    private let prices: KindSettings

    /// For the day on which it is told, with what people set as the cents that a new device of a kind costs, and so many school years told
    /// apart.
    package init(
        today: Day, terms: DepreciationTerms = .builtIn, prices: KindSettings = KindSettings(), yearsAhead: Int = 5
    ) {
        self.today = today
        self.terms = terms
        self.prices = prices
        let present = SchoolYear.firstYear(of: today)
        years = (1...max(1, yearsAhead)).compactMap { SchoolYear(firstYear: present + $0) }
    }

    /// One for each device that the school still has and whose kind is replaced, in the order of the facts.
    package func replacements(of devices: [ReplacementFacts]) -> [Replacement] {
        let prices = ReplacementPrices(devices, settings: prices)
        return devices.compactMap { replacement(of: $0, prices) }
    }

    private func replacement(of facts: ReplacementFacts, _ prices: ReplacementPrices) -> Replacement? {
        guard let term = terms.term(of: facts.kind, schoolBoard: facts.schoolBoard), !facts.dates.isGone(on: today)
        else { return nil }
        let age = endOfTerm(term, facts.dates.start)
        let cause = ([age, endOfSupport(facts)].compactMap(\.self) + faults(facts)).min()
        return Replacement(
            asset: facts.asset, school: facts.school, kind: facts.kind, period: period(of: cause), cause: cause,
            isOverdue: cause.map { $0.day <= today } ?? false, price: prices.price(of: facts))
    }

    private func endOfTerm(
        _ term: DepreciationTerm, _ start: (day: Day, isEstimated: Bool)?
    ) -> Replacement.Cause? {
        start.map { start in
            .init(reason: .term, day: start.day.adding(months: term.rawValue), isEstimated: start.isEstimated)
        }
    }

    /// The first day without security updates.
    private func endOfSupport(_ facts: ReplacementFacts) -> Replacement.Cause? {
        facts.systemSupportedUntil.map { .init(reason: .systemUnsupported, day: $0.adding(1), isEstimated: false) }
    }

    /// A worn part is due today: since when it is worn does not matter for what it takes.
    private func faults(_ facts: ReplacementFacts) -> [Replacement.Cause] {
        facts.parts.compactMap(ReplacementReason.init).map { .init(reason: $0, day: today, isEstimated: false) }
    }

    private func period(of cause: Replacement.Cause?) -> ReplacementPeriod {
        guard let cause else { return .undated }
        let firstYear = SchoolYear.firstYear(of: cause.day)
        return years.first { firstYear <= $0.firstYear }.map(ReplacementPeriod.schoolYear) ?? .later
    }
}
