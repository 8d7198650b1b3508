import Assets
import Funding
import Inventory
import Store
import TestSupport
import Testing

/// What the store says of the reference community, against what another program worked out of its files, to the cent.
@Suite struct ReferenceSpendingTests {
    @Test func eachFigureOfEachRowIsThatOfTheOtherProgram() throws {
        let community = try ReferenceCommunity()
        let boards = Dictionary(grouping: try community.store.questions.schools(), by: \.schoolBoard)
            .mapValues { Set($0.map(\.number)) }
        var known: [String: CommunitySpending] = [:]
        for row in try ReferenceTable.expected("digisprong") {
            let period = try period(of: row)
            let name = row.text("day") + row.text("period")
            let all = try known[name] ?? community.store.questions.spending(in: period)
            known[name] = all
            let lines = try community.store.questions.grantLines(on: period.asOf.day)
            let line = try #require(lines.first { $0.code == row["grant_line"] })
            let spending = spending(all, of: row, line, boards)
            let answers = answers(all, of: row, line, boards)
            for (column, value) in figures(of: spending) + figures(of: answers) {
                let about =
                    "\(column) of \(name) \(row.text("grant_line")) \(row.text("school_board")) \(row.text("school"))"
                #expect(value == row[column].flatMap { Int64($0) }, "\(about)")
            }
        }
        #expect(known.count == 8)
    }

    private func spending(
        _ all: CommunitySpending, of row: ReferenceRow, _ line: GrantLine, _ boards: [String: Set<SchoolNumber>]
    ) -> Spending {
        let schools =
            row["school"].flatMap { SchoolNumber($0) }.map { [$0] } ?? row["school_board"].flatMap { boards[$0] }
        return all.total(ofLine: line.code, of: schools ?? Set(boards.values.joined()))
    }

    /// Of who answers for the line; above it, of all of those.
    private func answers(
        _ all: CommunitySpending, of row: ReferenceRow, _ line: GrantLine, _ boards: [String: Set<SchoolNumber>]
    ) -> Spending.Answer {
        let schools =
            row["school"].flatMap { SchoolNumber($0) }.map { [$0] } ?? row["school_board"].flatMap { boards[$0] }
        let wanted = schools ?? Set(boards.values.joined())
        let answering =
            line.accountability == .school || row["school"] != nil ? wanted.map { [$0] } : Array(boards.values)
        return answering.filter { $0.isSubset(of: wanted) }.map { all.total(ofLine: line.code, of: $0).answer }.sum
    }

    private static let today = Day(number: 20_779)

    /// A school year such as 2022-2023, a calendar year, or nothing.
    private func period(of row: ReferenceRow) throws -> SpendingPeriod {
        let text = row.text("period")
        let year = Int(text).flatMap { year in Day(year: year, month: 1, day: 1) }
        let days = year.flatMap { first in Day(year: first.parts.year, month: 12, day: 31).map { first...$0 } }
        return SpendingPeriod(
            AsOf(try #require(row.day("day")), today: Self.today), days: SchoolYear(text)?.days ?? days)
    }

    private func figures(of answer: Spending.Answer) -> [(String, Int64?)] {
        [
            ("buffer", answer.buffer.rawValue), ("to_account_for", answer.toAccountFor.rawValue),
            ("uncovered", answer.uncovered.rawValue),
        ]
    }

    private func figures(of spending: Spending) -> [(String, Int64?)] {
        var figures: [(String, Int64?)] = [
            ("awarded", spending.awarded.rawValue), ("invoiced_before", spending.invoicedBefore.rawValue),
            ("invoiced", spending.spent.rawValue), ("ordered", spending.ordered.rawValue),
            ("balance", spending.balance.rawValue), ("spent_share", spending.spentShare.map { Int64($0) }),
        ]
        figures += [
            ("cents_per_device", spending.perDevice?.rawValue), ("devices", Int64(spending.devices.linked)),
            ("alive", Int64(spending.devices.seen)), ("alive_60", Int64(spending.devices.seenLately)),
            ("not_alive", Int64(spending.devices.linked - spending.devices.seen)),
            ("pupils", spending.pupils.map { Int64($0) }), ("cents_per_pupil", spending.perPupil?.rawValue),
        ]
        for status in ProofStatus.allCases {
            let proofs = spending.proofs[status]
            figures.append((status.rawValue, Int64(proofs?.count ?? 0)))
            figures.append(("\(status.rawValue)_amount", proofs?.amount.rawValue ?? 0))
        }
        for kind in CostKind.allCases {
            figures.append(("kind_\(kind.rawValue)", spending.invoiced[kind]?.rawValue ?? 0))
        }
        return figures
    }
}
