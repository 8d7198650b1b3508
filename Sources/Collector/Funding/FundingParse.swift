import Assets
import Console
import Funding
import Inventory

/// Parsers for what people type of money.
enum FundingParse {
    @Sendable static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw UsageError.sentence("'\(text.prefix(40))' is no day of the calendar: write 30/06/2027")
        }
        return day
    }

    /// Any amount; below 0 for what is taken off.
    @Sendable static func signedAmount(_ text: String) throws -> Cents {
        do { return try Cents(text) } catch { throw UsageError.sentence("\(error)") }
    }

    @Sendable static func amount(_ text: String) throws -> Cents {
        let amount = try signedAmount(text)
        guard amount > .zero else {
            throw UsageError.sentence("\(amount.grouped) is not above 0: write an amount such as 1234,56")
        }
        return amount
    }

    /// Of an invoice or a credit note, as it stands on the paper.
    @Sendable static func total(_ text: String) throws -> Cents {
        let amount = try signedAmount(text)
        guard amount > .zero else {
            throw UsageError.sentence(
                "\(amount.grouped) is not above 0: what is taken off is a credit note, by --credit-note and without signs"
            )
        }
        return amount
    }

    /// `kleuter=42,lager-1-4=42`
    @Sendable static func perPupil(_ text: String) throws -> [PupilLevel: Cents] {
        var amounts: [PupilLevel: Cents] = [:]
        // A comma is also a decimal mark: a new level begins with a letter.
        for part in text.split(separator: ",").map(String.init).joiningDecimals {
            let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard halves.count == 2, let level = PupilLevel(named: halves[0]) else {
                throw UsageError.sentence(
                    "'\(part.prefix(40))' is not LEVEL=AMOUNT: the levels are \(names(of: PupilLevel.self))")
            }
            guard amounts.updateValue(try amount(halves[1]), forKey: level) == nil else {
                throw UsageError.sentence("\(level.rawValue) is given twice")
            }
        }
        return amounts
    }

    /// `devices,accessories`, in Dutch or English.
    @Sendable static func costKinds(_ text: String) throws -> Set<CostKind> {
        Set(try text.split(separator: ",").map { try choice(of: CostKind.self)(String($0)) })
    }

    /// One of few, by its id or its word in Dutch or English.
    static func choice<Choice: MoneyWord>(of type: Choice.Type) -> @Sendable (String) throws -> Choice {
        { text in
            guard let choice = Choice(named: text) else {
                let question = NearestName.question(for: text, among: Choice.allCases.map(\.rawValue))
                throw UsageError.sentence("'\(text.prefix(40))' is not one of \(names(of: Choice.self))\(question)")
            }
            return choice
        }
    }

    static func names<Choice: MoneyWord>(of type: Choice.Type) -> String { ids(of: type).joined(separator: ", ") }

    /// What shells propose.
    static func ids<Choice: MoneyWord>(of type: Choice.Type) -> [String] { Choice.allCases.map(\.rawValue) }

    /// A name for commands: small letters, digits and hyphens.
    @Sendable static func code(_ text: String) throws -> String {
        let isCode = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isCode, (1...60).contains(text.utf8.count), text.first != "-" else {
            throw UsageError.sentence(
                "'\(text.prefix(40))' is no code of a grant line: small letters, digits and hyphens, such as ict-2027")
        }
        return text
    }

    @Sendable static func enterpriseNumber(_ text: String) throws -> EnterpriseNumber {
        guard let number = EnterpriseNumber(text) else {
            throw UsageError.sentence(
                "'\(text.prefix(40))' is no enterprise number: ten digits such as 0202.239.951, the last two check the others"
            )
        }
        return number
    }

    @Sendable static func invoice(_ text: String) throws -> Int64 {
        try CollectorParse.number(text, "of an invoice: see 'inkaart-collector invoice list'")
    }

    @Sendable static func line(_ text: String) throws -> Int64 {
        try CollectorParse.number(text, "of a line: see 'inkaart-collector invoice show'")
    }

    @Sendable static func order(_ text: String) throws -> Int64 {
        try CollectorParse.number(text, "of an order: see 'inkaart-collector order list'")
    }

    @Sendable static func charge(_ text: String) throws -> Int64 {
        try CollectorParse.number(text, "of a charge: see 'inkaart-collector charge list'")
    }
}

extension [String] {
    /// `["a=1", "50", "b=2"]` as `["a=1,50", "b=2"]`.
    fileprivate var joiningDecimals: [String] {
        reduce(into: []) { parts, piece in
            if piece.contains("=") || parts.isEmpty {
                parts.append(piece)
            } else {
                parts[parts.count - 1] += ",\(piece)"
            }
        }
    }
}
