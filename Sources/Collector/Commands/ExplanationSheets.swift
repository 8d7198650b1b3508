import Assets
import Sheets
import Store

/// The tables of an explanation.
enum ExplanationSheets {
    static func witnesses(_ explanation: Explanation) -> Sheet {
        var sheet = Sheet(columns: [
            .init("witness", nl: "Getuige", en: "Witness"),
            .init("source", nl: "Bron", en: "Source", mayShrink: true),
            .init("firstAt", nl: "Eerst", en: "First"), .init("lastAt", nl: "Laatst", en: "Last"),
            .init("because", nl: "Waarom", en: "Because", mayShrink: true),
        ])
        for witness in explanation.witnesses {
            sheet.append([
                .integer(witness.id), source(witness), .moment(witness.firstAt),
                witness.lastAt == .max ? nil : .moment(witness.lastAt), because(witness, explanation),
            ])
        }
        return sheet
    }

    private static func source(_ witness: WitnessAccount) -> Cell {
        let agent = witness.agent.map { " \($0)" } ?? ""
        return switch witness.source {
        case .agent: .word(id: "agent\(agent)", nl: "agent\(agent)", en: "agent\(agent)")
        case .host: .word(id: "host of agent\(agent)", nl: "gezien door agent\(agent)", en: "seen by agent\(agent)")
        case .imported(let list): .word(id: "import \(list)", nl: "import \(list)", en: "import \(list)")
        case .typed: .word(id: "typed", nl: "ingevoerd", en: "typed in")
        }
    }

    private static func because(_ witness: WitnessAccount, _ explanation: Explanation) -> Cell? {
        switch witness.ground {
        case .clearMiss? where explanation.others.contains { $0.witness == witness.id && $0.isDenied }:
            .word(id: "decided", nl: "een persoon zei dat het een ander is", en: "a person said that it is another")
        case .clearMiss?:
            .word(id: "clear-miss", nl: "leek op niets dat er al was", en: "was like nothing that was there")
        case .clearMatch(let key, let comparison)?:
            .word(
                id: "clear-match",
                nl: "zeker hetzelfde als getuige \(explanation.number(key)): \(comparison.points) punten",
                en: "clearly the same as witness \(explanation.number(key)): \(comparison.points) points")
        case .decided?: .word(id: "decided", nl: "een persoon heeft het beslist", en: "a person decided so")
        case .held(let doubt)?: .word(id: doubt.cause.rawValue, nl: doubt.cause.words.nl, en: doubt.cause.words.en)
        case nil: .word(id: "waits", nl: "wacht met zijn toestel", en: "waits with its host")
        }
    }

    static func evidence(_ explanation: Explanation) -> Sheet {
        var sheet = Sheet(columns: [
            .init("witness", nl: "Getuige", en: "Witness"), .init("fact", nl: "Kenmerk", en: "Fact", mayShrink: true),
            .init("value", nl: "Waarde", en: "Value", mayShrink: true), .init("firstAt", nl: "Eerst", en: "First"),
            .init("lastAt", nl: "Laatst", en: "Last"), .init("weight", nl: "Weegt", en: "Weighs"),
        ])
        for witness in explanation.witnesses {
            for shown in witness.evidence {
                let weight = shown.isNotUnique ? 0 : explanation.weights.weight(of: shown.evidence.kind).agrees
                sheet.append([
                    .integer(witness.id), .fact(shown.evidence.kind), .text(shown.evidence.value),
                    .moment(shown.span.first), shown.span.last == .max ? nil : .moment(shown.span.last),
                    shown.isNotUnique
                        ? .word(id: "not-unique", nl: "0, niet uniek", en: "0, not unique") : .integer(Int64(weight)),
                ])
            }
        }
        return sheet
    }

    /// The comparison that decided for each witness, fact by fact.
    static func matches(_ explanation: Explanation) -> Sheet {
        var sheet = Sheet(columns: comparisonColumns)
        for (witness, other, comparison) in explanation.decisive {
            append(comparison, of: witness, with: other, asset: nil, to: &sheet)
        }
        return sheet
    }

    static func others(_ explanation: Explanation) -> Sheet {
        var sheet = Sheet(columns: comparisonColumns)
        for likeness in explanation.others {
            append(
                likeness.comparison, of: likeness.witness, with: likeness.other.id, asset: likeness.other.asset,
                isDenied: likeness.isDenied, to: &sheet)
        }
        return sheet
    }

    private static let comparisonColumns: [Sheet.Column] = [
        .init("witness", nl: "Getuige", en: "Witness"), .init("with", nl: "Met", en: "With"),
        .init("device", nl: "Toestel", en: "Device"), .init("fact", nl: "Kenmerk", en: "Fact", mayShrink: true),
        .init("says", nl: "Zegt", en: "Says"), .init("points", nl: "Punten", en: "Points"),
    ]

    private static func append(
        _ comparison: Comparison, of witness: Int64, with other: Int64, asset: Int64?, isDenied: Bool = false,
        to sheet: inout Sheet
    ) {
        let start: [Cell?] = [.integer(witness), .integer(other), asset.map { .integer($0) }]
        if isDenied {
            sheet.append(start + [decision, .word(id: "differs", nl: "niet hetzelfde", en: "not the same"), nil])
        }
        for fact in comparison.agreeing {
            sheet.append(
                start + [
                    .fact(fact.kind), .word(id: "agrees", nl: "gelijk", en: "agrees"), .integer(Int64(fact.points)),
                ])
        }
        for fact in comparison.differing {
            sheet.append(
                start + [
                    .fact(fact.kind), .word(id: "differs", nl: "verschilt", en: "differs"),
                    .integer(Int64(fact.points)),
                ])
        }
        for evidence in comparison.notUnique {
            sheet.append(
                start + [
                    .fact(evidence.kind), .word(id: "not-unique", nl: "niet uniek", en: "not unique"), .integer(0),
                ])
        }
        if comparison.hasSameAgent {
            sheet.append(start + [sameAgent, .word(id: "agrees", nl: "gelijk", en: "agrees"), nil])
        }
        if !comparison.misplaced.isEmpty {
            sheet.append(start + [misplaced, .word(id: "agrees", nl: "gelijk", en: "agrees"), nil])
        }
        if comparison.hasOtherMaker {
            sheet.append(start + [maker, .word(id: "differs", nl: "verschilt", en: "differs"), nil])
        }
        sheet.append(start + [total, nil, .integer(Int64(comparison.points))])
    }

    private static let decision = Cell.word(id: "decided", nl: "een persoon heeft beslist", en: "a person decided")
    private static let sameAgent = Cell.word(id: "agent", nl: "dezelfde agent", en: "the same agent")
    private static let misplaced = Cell.word(
        id: "misplaced", nl: "serienummer is inventarisnummer van de ander",
        en: "serial number is the inventory number of the other")
    private static let maker = Cell.word(id: "maker", nl: "merk", en: "maker")
    private static let total = Cell.word(
        id: "total", nl: "samen, met grenzen per onderdeel", en: "together, within limits")

    /// Each single fact that, turned round, would have led elsewhere.
    static func turns(_ explanation: Explanation) -> Sheet {
        var sheet = Sheet(columns: [
            .init("witness", nl: "Getuige", en: "Witness"), .init("with", nl: "Met", en: "With"),
            .init("fact", nl: "Als dit anders was", en: "If this were otherwise", mayShrink: true),
            .init("points", nl: "Punten", en: "Points"), .init("standing", nl: "Dan", en: "Then"),
        ])
        let others = explanation.others.map { ($0.witness, $0.other.id, $0.comparison) }
        for (witness, other, comparison) in explanation.decisive + others {
            for turn in comparison.turns(by: explanation.weights) {
                sheet.append([
                    .integer(witness), .integer(other), turned(turn), .integer(Int64(turn.points)),
                    .word(id: turn.standing.rawValue, nl: turn.standing.words.nl, en: turn.standing.words.en),
                ])
            }
        }
        return sheet
    }

    private static func turned(_ turn: Comparison.Turn) -> Cell {
        let words = turn.kind.words
        return turn.agrees
            ? .word(id: turn.kind.rawValue, nl: "\(words.nl) gelijk", en: "\(words.en) agreed")
            : .word(id: turn.kind.rawValue, nl: "\(words.nl) verschillend", en: "\(words.en) differed")
    }
}

extension Cell {
    fileprivate static func fact(_ kind: Evidence.Kind) -> Cell {
        .word(id: kind.rawValue, nl: kind.words.nl, en: kind.words.en)
    }
}

extension Explanation {
    fileprivate func number(_ key: String) -> Int64 { numbers[key] ?? 0 }

    /// What was compared to place the witnesses, but for what stands among the others.
    fileprivate var decisive: [(witness: Int64, other: Int64, comparison: Comparison)] {
        witnesses.flatMap { witness in
            witness.comparisons.map { (witness.id, number($0.key), $0.comparison) }
        }.filter { compared in
            !others.contains { $0.witness == compared.0 && $0.other.id == compared.1 }
        }
    }
}

extension WitnessAccount {
    /// What was compared to place it.
    fileprivate var comparisons: [(key: String, comparison: Comparison)] {
        switch ground {
        case .clearMatch(let key, let comparison)?: [(key, comparison)]
        case .held(let doubt)?: doubt.candidates.map { ($0.key, $0.comparison) }
        case .clearMiss?, .decided?, nil: []
        }
    }
}
