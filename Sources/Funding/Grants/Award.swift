/// What a school is awarded of a grant line, with the sum that gives it.
package struct AwardCalculation: Sendable, Equatable {
    package struct Part: Sendable, Equatable {
        package let level: PupilLevel
        package let pupils: Int
        package let perPupil: Cents
        package let amount: Cents

        package init(level: PupilLevel, pupils: Int, perPupil: Cents, amount: Cents) {
            self.level = level
            self.pupils = pupils
            self.perPupil = perPupil
            self.amount = amount
        }
    }

    /// In the order of the levels; empty for a fixed amount.
    package let parts: [Part]
    package let amount: Cents

    package init(parts: [Part] = [], amount: Cents) {
        self.parts = parts
        self.amount = amount
    }
}

/// Why there is no amount.
package enum AwardFault: Error, Equatable, CustomStringConvertible {
    case noPupils([PupilLevel])
    case needsAmount
    case tooLarge

    package var description: String {
        switch self {
        case .noPupils(let levels):
            "no pupils are known of \(levels.map(\.rawValue).joined(separator: ", ")): say how many with 'school pupils', or give an amount"
        case .needsAmount: "this line has no amount of its own: give one, for schools that are named"
        case .tooLarge:
            "its pupils make more than 10 billion euros: correct the amounts with 'grant set', or how many there are with 'school pupils'"
        }
    }
}

extension GrantLine {
    /// What a school with these pupils is awarded. A level that the line pays for and of which nothing is known is no zero.
    /// - Throws: ``AwardFault``.
    package func award(forPupils pupils: [PupilLevel: Int]) throws -> AwardCalculation {
        switch amount {
        case .open: throw AwardFault.needsAmount
        case .fixed(let amount): return AwardCalculation(parts: [], amount: amount)
        case .perPupil(let amounts):
            let levels = PupilLevel.allCases.filter { amounts[$0] != nil && pupils[$0] != nil }
            if levels.isEmpty { throw AwardFault.noPupils(PupilLevel.allCases.filter { amounts[$0] != nil }) }
            let parts = levels.map { level in
                AwardCalculation.Part(level, pupils[level] ?? 0, at: amounts[level] ?? .zero)
            }
            let amount = parts.map(\.amount).sum
            guard amount.rawValue <= Cents.most else { throw AwardFault.tooLarge }
            return AwardCalculation(parts: parts, amount: amount)
        }
    }
}

extension AwardCalculation.Part {
    fileprivate init(_ level: PupilLevel, _ pupils: Int, at perPupil: Cents) {
        self.init(level: level, pupils: pupils, perPupil: perPupil, amount: perPupil.times(pupils))
    }
}
