import Assets
package import Funding

/// A ledger of some lines in memory, that knows the rules of Funding and nothing else: what the store has to agree with.
package struct SmallLedger: Sendable {
    package static let schoolBoardOfSchool = [0, 0, 0, 1, 1, 2]

    package struct Line: Sendable {
        package let schoolBoard: Int
        /// Below 0 on a credit note.
        package let gross: Cents
    }

    /// What a person enters; days are counted from any first day.
    package struct Act: Sendable {
        package enum Deed: Sendable {
            /// To the award of a school; to own means without one.
            case charge(school: Int?)
            /// Of the charge that came with an act, by its number.
            case takeBack(act: Int)
        }

        package let number: Int
        package let deed: Deed
        package let line: Int
        package let amount: Cents
        package let enteredOn: Int
        package let bookedOn: Int
    }

    package struct Entry: Sendable {
        package let act: Act
        package let school: Int?
    }

    package let lines: [Line]
    package private(set) var entries: [Entry] = []

    package init(lines: [Line]) { self.lines = lines }

    /// - Throws: `ChargeFault`; then nothing is changed.
    package mutating func enter(_ act: Act) throws {
        let line = lines[act.line]
        switch act.deed {
        case .charge(let school):
            let charges = entries.filter { $0.act.line == act.line }.map { (on: $0.act.day, amount: $0.act.amount) }
            let charged = ChargeRule.charged(charges, from: act.day, ofLine: line.gross)
            try ChargeRule.check(act.amount, ofLine: line.gross, charged: charged)
            if let school, Self.schoolBoardOfSchool[school] != line.schoolBoard {
                throw ChargeFault.otherSchoolBoard(
                    invoice: "\(line.schoolBoard)", award: "\(Self.schoolBoardOfSchool[school])")
            }
            entries.append(Entry(act: act, school: school))
        case .takeBack(let number):
            // A counter-entry is no charge: what it took back is charged anew. None is booked before what it takes back.
            guard let charge = entries.first(where: { $0.act.number == number }), charge.takesBack == nil,
                charge.act.bookedOn <= act.bookedOn
            else {
                throw ChargeFault.zero
            }
            let left = charge.act.amount + entries.filter { $0.takesBack == number }.map(\.act.amount).sum
            try ChargeRule.check(takingBack: act.amount, ofCharge: charge.act.amount, left: left)
            entries.append(Entry(act: act, school: charge.school))
        }
    }

    /// Sum of what counts on a day; of all of it without one.
    package func sum(on day: Int? = nil, where isMeant: (Entry) -> Bool) -> Cents {
        entries.filter { $0.act.bookedOn <= day ?? .max && isMeant($0) }.map(\.act.amount).sum
    }
}

extension SmallLedger.Act {
    fileprivate var day: Day { Day(number: bookedOn) }
}

extension SmallLedger.Entry {
    fileprivate var takesBack: Int? {
        if case .takeBack(let number) = act.deed { number } else { nil }
    }
}

extension SmallLedger {
    /// One to four lines, some of them of credit notes.
    package static func random(_ generator: inout Seeded) -> SmallLedger {
        SmallLedger(
            lines: (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                let size = [10, 1_000, 1_000_000].randomElement(using: &generator) ?? 10
                let gross = Int64.random(in: 1...Int64(size), using: &generator)
                let isCredit = Int.random(in: 0..<4, using: &generator) == 0
                return Line(
                    schoolBoard: Int.random(in: 0...2, using: &generator), gross: Cents(isCredit ? -gross : gross))
            })
    }

    /// Any act, right or wrong: too much, of the wrong sign, of nothing, across school boards, of a charge that is not there.
    package func randomAct(_ number: Int, on today: Int, _ generator: inout Seeded) -> Act {
        var line = Int.random(in: lines.indices, using: &generator)
        var deed = Act.Deed.charge(school: Int.random(in: -1..<6, using: &generator))
        var amount = lines[line].gross.rawValue
        if case .charge(-1) = deed { deed = .charge(school: nil) }
        if let charge = entries.randomElement(using: &generator), Int.random(in: 0..<4, using: &generator) == 0 {
            line = charge.act.line
            deed = .takeBack(act: charge.act.number)
            amount = -charge.act.amount.rawValue
        }
        let isDatedBack = Int.random(in: 0..<6, using: &generator) == 0
        return Act(
            number: number, deed: deed, line: line,
            amount: Cents(Self.part(of: amount, &generator)), enteredOn: today,
            bookedOn: isDatedBack ? Int.random(in: 0...today, using: &generator) : today)
    }

    /// All of it, a part, or what cannot be.
    private static func part(of amount: Int64, _ generator: inout Seeded) -> Int64 {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: 0
        case 1: -amount
        case 2: amount * 2
        case 3, 4: amount
        default: amount * Int64.random(in: 1...99, using: &generator) / 100
        }
    }

    /// The acts of its entries in another order in which they may come as well: those of different lines in any, and those of a line of
    /// which nothing was taken back.
    package func reorderedActs(_ generator: inout Seeded) -> [Act] {
        var waiting = lines.indices.map { line in
            let own = entries.filter { $0.act.line == line }
            return own.contains { $0.takesBack != nil } ? own.map(\.act) : own.map(\.act).shuffled(using: &generator)
        }
        var acts: [Act] = []
        while let next = waiting.indices.filter({ !waiting[$0].isEmpty }).randomElement(using: &generator) {
            acts.append(waiting[next].removeFirst())
        }
        return acts
    }
}

extension Cents {
    /// Of an amount that is small.
    fileprivate init(_ amount: Int64) { self = Cents(rawValue: amount) ?? .zero }
}
