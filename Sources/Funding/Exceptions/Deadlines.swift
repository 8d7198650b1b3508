import Assets
import Inventory

/// What is not spent or not accounted for when a grant line is over, by who answers for it.
struct Deadlines: Sendable {
    let community: CommunityOnDay
    let spending: CommunitySpending

    var found: [MoneyException] { community.grantLines.values.flatMap { found(for: $0) } }

    private func found(for line: GrantLine) -> [MoneyException] {
        answering(for: line).flatMap { schoolBoard, school, group -> [MoneyException] in
            let sum = spending.total(ofLine: line.code, of: group)
            let due: [(ExceptionRule, Cents, Day)] = [
                (.notAccounted, sum.answer.toAccountFor, line.accountBy), (.notSpent, sum.balance, line.until),
            ]
            return due.filter { community.day > $0.2 && $0.1 > .zero }.map { rule, amount, _ in
                MoneyException(rule) {
                    $0.grantLine = line.code
                    $0.schoolBoard = schoolBoard
                    $0.school = school
                    $0.amount = amount
                }
            }
        }
    }

    private typealias Group = (schoolBoard: String, school: SchoolNumber?, schools: Set<SchoolNumber>)

    private func answering(for line: GrantLine) -> [Group] {
        let schools = Set(spending.schools.filter { $0.grantLine == line.code }.map(\.school))
        switch line.accountability {
        case .school: return schools.map { (community.schoolBoards[$0] ?? "", $0, [$0]) }
        case .schoolBoard:
            return Dictionary(grouping: schools) { community.schoolBoards[$0] ?? "" }.map {
                ($0.key, nil, Set($0.value))
            }
        }
    }
}
