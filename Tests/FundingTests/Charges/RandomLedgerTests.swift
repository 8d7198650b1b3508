import Funding
import TestSupport
import Testing

/// 10,000 random ledgers, each of some days.
@Suite struct RandomLedgerTests {
    private static let ledgers = 10_000
    private static let days = 5

    /// A ledger after some days of acts, and what its sums were in the evening of each day.
    private struct Story {
        var ledger: SmallLedger
        var evenings: [[Cents]] = []
        var refused = 0

        init(_ generator: inout Seeded) {
            ledger = .random(&generator)
            var number = 0
            for today in 0..<RandomLedgerTests.days {
                for _ in 0..<Int.random(in: 0...4, using: &generator) {
                    number += 1
                    let act = ledger.randomAct(number, on: today, &generator)
                    do { try ledger.enter(act) } catch { refused += 1 }
                }
                evenings.append(ledger.sums(on: today))
            }
        }
    }

    private func eachStory(_ test: String = #function, _ check: (Story, inout Seeded) throws -> Void) rethrows {
        var generator = Seeded(test)
        for _ in 0..<Self.ledgers { try check(Story(&generator), &generator) }
    }

    @Test func theChargesOfALineAreNeverMoreThanTheLineWhateverIsTried() {
        var refused = 0
        eachStory { story, _ in
            refused += story.refused
            for (index, line) in story.ledger.lines.enumerated() {
                // Also as of each day: what is dated back fits the days since.
                for day in 0..<Self.days {
                    let charged = story.ledger.sum(on: day) { $0.act.line == index }
                    let range = min(.zero, line.gross)...max(.zero, line.gross)
                    if !range.contains(charged) { Issue.record("\(charged) of \(line.gross) on day \(day)") }
                }
            }
        }
        #expect(refused > Self.ledgers)
    }

    @Test func sumsOfSchoolsSchoolBoardsAndTheCommunityAgree() {
        eachStory { story, _ in
            let ledger = story.ledger
            let bySchoolBoard = (0...2).map { schoolBoard in
                // Once by the lines, once by the schools.
                let bought = ledger.sum { $0.school != nil && ledger.lines[$0.act.line].schoolBoard == schoolBoard }
                let schools = SmallLedger.schoolBoardOfSchool.indices.filter {
                    SmallLedger.schoolBoardOfSchool[$0] == schoolBoard
                }
                if bought != schools.map({ ledger.sums()[$0] }).sum { Issue.record("school board \(schoolBoard)") }
                return bought
            }
            if bySchoolBoard.sum != ledger.sum(where: { $0.school != nil }) { Issue.record("community") }
        }
    }

    @Test func aChargeAcrossSchoolBoardsNeverEnters() {
        eachStory { story, generator in
            var ledger = story.ledger
            let act = ledger.randomAct(1_000, on: Self.days, &generator)
            guard case .charge(let school?) = act.deed,
                SmallLedger.schoolBoardOfSchool[school] != ledger.lines[act.line].schoolBoard
            else { return }
            if (try? ledger.enter(act)) != nil { Issue.record("school \(school), line \(act.line)") }
            if ledger.entries.count != story.ledger.entries.count { Issue.record("a refused charge left something") }
        }
    }

    @Test func anyOrderOfEnteringGivesTheSameSums() throws {
        try eachStory { story, generator in
            var other = SmallLedger(lines: story.ledger.lines)
            for act in story.ledger.reorderedActs(&generator) { try other.enter(act) }
            for day in 0..<Self.days where other.sums(on: day) != story.ledger.sums(on: day) {
                Issue.record("day \(day)")
            }
        }
    }

    @Test func theSumsOfADayChangeLaterOnlyByWhatIsDatedBack() {
        eachStory { story, _ in
            for (day, evening) in story.evenings.enumerated() {
                let datedBack = SmallLedger.schoolBoardOfSchool.indices.map { school in
                    story.ledger.sum(on: day) { $0.school == school && $0.act.enteredOn > day }
                }
                let now = story.ledger.sums(on: day)
                if now != zip(evening, datedBack).map({ $0 + $1 }) { Issue.record("day \(day)") }
            }
        }
    }
}

extension SmallLedger {
    /// What is charged to the award of each school, on a day.
    fileprivate func sums(on day: Int? = nil) -> [Cents] {
        Self.schoolBoardOfSchool.indices.map { school in sum(on: day) { $0.school == school } }
    }
}
