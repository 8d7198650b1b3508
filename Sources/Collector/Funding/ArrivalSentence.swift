import Console
import Funding
import Sheets
import Store

/// A proposal as people tell it: "18 of 24 HP 250 G9 of F2026-118 have arrived at school 030569".
struct ArrivalSentence {
    private let proposal: ArrivalProposal
    private let number: String

    init(_ proposal: ArrivalProposal, _ paper: Arrivals.Paper?) {
        self.proposal = proposal
        number = paper?.number ?? ""
    }

    func text(in language: Language) -> String {
        let parts = language == .dutch ? [dutch, dutchBefore, dutchSurplus] : [english, englishBefore, englishSurplus]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    private var line: OpenLine { proposal.line }
    private var count: Int { proposal.arrivals.count }
    private var schools: String { proposal.schools.map(\.text).joined(separator: ", ") }

    private func days(in language: Language) -> [String] {
        let days = [proposal.firstSeenOn, proposal.lastSeenOn].compactMap(\.self)
        return days.map { language == .dutch ? $0.belgian : $0.iso }
    }

    private func reasons(_ word: (ArrivalReason) -> String) -> String {
        proposal.reasons.map(word).joined(separator: ", ")
    }

    private var dutch: String {
        let verb = count == 1 ? "is" : "zijn"
        let arrived = proposal.isCertain ? "\(verb) aangekomen" : "\(verb) misschien aangekomen"
        let days = days(in: .dutch)
        let seen = Set(days).count == 1 ? "op \(days[0])" : days.joined(separator: " tot ")
        return "\(count) van \(line.bought) \(line.description) van \(number) \(arrived) in school \(schools), "
            + "eerst gezien \(seen) (\(reasons { $0.words.nl }))"
    }

    private var english: String {
        let verb = count == 1 ? "has" : "have"
        let arrived = proposal.isCertain ? "\(verb) arrived" : "may have arrived"
        let days = days(in: .english)
        let seen = Set(days).count == 1 ? "on \(days[0])" : days.joined(separator: " to ")
        return "\(count) of \(line.bought) \(line.description) of \(number) \(arrived) at school \(schools), "
            + "first seen \(seen) (\(reasons { $0.words.en }))"
    }

    private var dutchBefore: String? {
        let parts = [(line.linked, "al gekoppeld"), (line.expected, "volgens de leveringsbon nog te zien")]
        return Self.counts(parts)
    }

    private var englishBefore: String? {
        let parts = [(line.linked, "linked already"), (line.expected, "on the delivery note and not seen yet")]
        return Self.counts(parts)
    }

    private static func counts(_ parts: [(count: Int, words: String)]) -> String? {
        let texts = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.words)" }
        return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private var dutchSurplus: String? {
        guard proposal.surplus > 0 else { return nil }
        return proposal.surplus == 1
            ? "nog 1 ander past ook, maar er is geen plaats meer"
            : "nog \(proposal.surplus) andere passen ook, maar er is geen plaats meer"
    }

    private var englishSurplus: String? {
        guard proposal.surplus > 0 else { return nil }
        return proposal.surplus == 1
            ? "1 other fits as well, for which there is no room"
            : "\(proposal.surplus) others fit as well, for which there is no room"
    }
}

extension [ArrivalProposal] {
    /// A sentence each behind the number of its line.
    func text(_ arrivals: Arrivals, in language: Language, whenEmpty sentence: String, for output: any Output) -> String
    {
        let rows = map {
            ["\($0.line.line)", ArrivalSentence($0, arrivals.papers[$0.line.line]).text(in: language)]
        }
        let columns: [TextTable.Column] = [
            .init(language == .dutch ? "Lijn" : "Line", alignment: .right),
            .init(language == .dutch ? "Wat aangekomen is" : "What arrived", mayShrink: true, maximumLines: 8),
        ]
        return TextTable(columns: columns, rows: rows, sentenceWhenEmpty: sentence).text(for: output)
    }
}
