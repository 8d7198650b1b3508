import Assets
import Funding
import Sheets

extension Cell {
    /// Euros, with their cents behind the mark.
    static func amount(_ cents: Cents) -> Cell { .decimal(cents.rawValue, places: 2) }

    static func rate(_ rate: VATRate) -> Cell {
        .word(id: rate.decimal, nl: "\(rate.belgian) %", en: "\(rate.decimal) %")
    }

    /// How many, with decimals only where there are some.
    static func quantity(inThousandths quantity: Int64) -> Cell {
        guard quantity % 1_000 != 0 else { return .integer(quantity / 1_000) }
        return quantity % 100 == 0 ? .decimal(quantity / 100, places: 1) : .decimal(quantity, places: 3)
    }

    static func choice(_ choice: some MoneyWord) -> Cell {
        .word(id: choice.rawValue, nl: choice.words.nl, en: choice.words.en)
    }

    static func day(_ day: Day) -> Cell { .day(iso: day.iso) }

    /// Words with commas between, in the order in which they are declared.
    static func choices<Choice: MoneyWord & Hashable>(_ choices: Set<Choice>) -> Cell {
        let all = Choice.allCases.filter { choices.contains($0) }
        return .word(
            id: all.map(\.rawValue).joined(separator: ","), nl: all.map(\.words.nl).joined(separator: ", "),
            en: all.map(\.words.en).joined(separator: ", "))
    }
}

extension VATRate {
    /// `21` or `5.5`, for machines.
    fileprivate var decimal: String { belgian.replacing(",", with: ".") }
}
