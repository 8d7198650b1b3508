import Assets
import Inventory

/// What a line says by itself.
enum LineRules {
    typealias Rule = @Sendable (LineOnDay, InvoiceOnDay, CommunityOnDay) -> [MoneyException]

    static let all: [Rule] = [
        acrossSchoolBoards, acrossSchools, moreThanLine, doubleFinancing, kinds, notFullyCharged, chargesDatedBack,
        linksDatedBack,
    ]

    private static let acrossSchoolBoards: Rule = { line, invoice, community in
        line.schoolShares().sorted { $0.key.text < $1.key.text }.compactMap { school, amount in
            guard community.schoolBoards[school] != invoice.schoolBoard else { return nil }
            return MoneyException(.acrossSchoolBoards, of: line, in: invoice) {
                $0.amount = amount
                $0.note = .school(school)
            }
        }
    }

    private static let acrossSchools: Rule = { line, invoice, community in
        guard let own = invoice.school else { return [] }
        return line.grantShares.keys.sorted().flatMap { code -> [MoneyException] in
            guard community.grantLines[code]?.accountability == .school else { return [] }
            let others = line.schoolShares(of: code).filter { $0.key != own }.sorted { $0.key.text < $1.key.text }
            return others.map { school, amount in
                MoneyException(.acrossSchools, of: line, in: invoice) {
                    $0.grantLine = code
                    $0.amount = amount
                    $0.note = .school(school)
                }
            }
        }
    }

    private static let moreThanLine: Rule = { line, invoice, _ in
        let beyond = line.gross > .zero ? line.rest < .zero : line.rest > .zero
        return beyond ? [MoneyException(.moreThanLine, of: line, in: invoice) { $0.amount = -line.rest }] : []
    }

    private static let doubleFinancing: Rule = { line, invoice, _ in
        let others = line.fromOthers
        guard others > .zero else { return [] }
        return line.grantShares.filter { $0.value > .zero }.keys.sorted().map { code in
            MoneyException(.doubleFinancing, of: line, in: invoice) {
                $0.grantLine = code
                $0.amount = others
            }
        }
    }

    /// What a grant line does not pay for.
    private static let kinds: Rule = { line, invoice, community in
        line.grantShares.sorted { $0.key < $1.key }.flatMap { code, amount in
            rules(of: line, community.grantLines[code]).map { rule in
                MoneyException(rule, of: line, in: invoice) {
                    $0.grantLine = code
                    $0.amount = amount
                }
            }
        }
    }

    private static func rules(of line: LineOnDay, _ grantLine: GrantLine?) -> [ExceptionRule] {
        var rules: [ExceptionRule] = []
        if grantLine?.costKinds.contains(line.costKind) != true {
            let isRunning = line.costKind == .internet || line.costKind == .telephony
            rules.append(isRunning ? .runningCosts : .notAllowedKind)
        }
        if line.acquisition == .gift || line.acquisition == .takenOver { rules.append(.giftCharged) }
        if line.costKind == .devices, VATRate.reduced.contains(line.vatRate) { rules.append(.reducedVATOnDevices) }
        return rules
    }

    private static let notFullyCharged: Rule = { line, invoice, community in
        let isOld = invoice.entered.day < community.day.adding(-30)
        guard invoice.kind == .invoice, isOld, line.rest != .zero else { return [] }
        return [MoneyException(.notFullyCharged, of: line, in: invoice) { $0.amount = line.rest }]
    }

    private static let chargesDatedBack: Rule = { line, invoice, _ in
        line.charges.filter(\.entered.isDatedBack).map { charge in
            MoneyException(.datedBack, of: line, in: invoice) {
                $0.grantLine = charge.source.award?.grantLine
                $0.amount = charge.amount
                $0.note = .act(.charge)
            }
        }
    }

    private static let linksDatedBack: Rule = { line, invoice, community in
        line.linkedLate.map { id in
            MoneyException(.datedBack, of: line, in: invoice) {
                $0.device = id
                $0.serial = community.devices[id]?.serial
                $0.note = .act(.link)
            }
        }
    }
}

extension VATRate {
    /// Not for devices: those have 21 % (KB 20 of 20/07/1970, tables A and B).
    fileprivate static let reduced = [600, 1_200].compactMap { VATRate(rawValue: $0) }
}
