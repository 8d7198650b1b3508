import Assets
import Funding
import Inventory
import Store
import TestSupport
import Testing

/// What the store says of the reference community, against what another program worked out of its files, to the cent.
@Suite struct ReferenceSpendingTests {
    @Test func eachFigureOfEachSchoolIsThatOfTheOtherProgram() throws {
        let community = try ReferenceCommunity()
        let expected = try ReferenceTable.expected("digisprong").filter { $0["level"] == "school" }
        var known: [String: [SchoolSpending]] = [:]
        for row in expected {
            let period = try period(of: row)
            let name = row.text("day") + row.text("period")
            let all = try known[name] ?? community.store.questions.spending(in: period)
            known[name] = all
            let found = all.first { $0.grantLine == row["grant_line"] && $0.school.text == row["school"] }
            let spending = try #require(found, "\(row.values)").spending
            for (column, value) in figures(of: spending) {
                #expect(value == row[column].flatMap { Int64($0) }, "\(column) of \(name) \(row.text("school"))")
            }
        }
        #expect(known.count == 8)
    }

    /// A school year such as 2022-2023, a calendar year, or nothing.
    private func period(of row: ReferenceRow) throws -> SpendingPeriod {
        let text = row.text("period")
        let year = Int(text).flatMap { year in Day(year: year, month: 1, day: 1) }
        let days = year.flatMap { first in Day(year: first.parts.year, month: 12, day: 31).map { first...$0 } }
        return SpendingPeriod(on: try #require(row.day("day")), days: SchoolYear(text)?.days ?? days)
    }

    private func figures(of spending: Spending) -> [(String, Int64?)] {
        var figures: [(String, Int64?)] = [
            ("awarded", spending.awarded.rawValue), ("invoiced_before", spending.invoicedBefore.rawValue),
            ("invoiced", spending.spent.rawValue), ("ordered", spending.ordered.rawValue),
            ("balance", spending.balance.rawValue), ("spent_share", spending.spentShare.map { Int64($0) }),
        ]
        figures += [
            ("buffer", spending.answer.buffer.rawValue), ("to_account_for", spending.answer.toAccountFor.rawValue),
            ("uncovered", spending.answer.uncovered.rawValue), ("cents_per_device", spending.perDevice?.rawValue),
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
