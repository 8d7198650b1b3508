import Assets
import Sheets

/// A value of a workbook with its looks.
struct WorkbookCell: Equatable {
    let value: Value
    let format: WorkbookFormat

    enum Value: Equatable {
        case text(String)
        case number(Double)
    }

    static func text(_ text: String, _ format: WorkbookFormat = .text) -> WorkbookCell {
        WorkbookCell(value: .text(WorkbookText.cell(text)), format: format)
    }

    static func number(_ number: Double, _ format: WorkbookFormat) -> WorkbookCell {
        WorkbookCell(value: .number(number), format: format)
    }
}

extension WorkbookCell {
    /// A cell of a report: numbers, days and shares as what they are; all else is text, in the language of people.
    init(_ cell: Cell, in unit: Unit?, _ language: Language) {
        self = Self.number(cell, unit) ?? .text(cell.text(in: language))
    }

    private static func number(_ cell: Cell, _ unit: Unit?) -> WorkbookCell? {
        switch cell {
        case .integer(let integer): decimal(integer, places: 0, unit == .euro ? .amount : .integer)
        case .decimal(let digits, let places): decimal(digits, places: places, unit == .euro ? .amount : .init(places))
        case .share(let tenths): .number(Double(tenths) / 1000, .share)
        case .day(let iso): Day(iso).map(day)
        case .moment(let seconds): day(LocalDay(seconds))
        case .text, .flag, .series, .word: nil
        }
    }

    /// `nil` of more digits than Excel keeps.
    private static func decimal(_ digits: Int64, places: Int, _ format: WorkbookFormat) -> WorkbookCell? {
        guard digits.magnitude < 1_000_000_000_000_000 else { return nil }
        return .number(Double(digits) / (0..<places).reduce(1) { power, _ in power * 10 }, format)
    }

    private static func day(_ day: LocalDay) -> WorkbookCell? {
        Day(year: day.year, month: day.month, day: day.day).map(self.day)
    }

    /// Excel counts the days since 1900, with a 29 February in that year.
    private static func day(_ day: Day) -> WorkbookCell { .number(Double(day.number + 25_569), .day) }
}

extension WorkbookFormat {
    /// Of a number with so many decimals.
    fileprivate init(_ places: Int) {
        self =
            switch places {
            case ...0: .integer
            case 1: .tenths
            case 2: .hundredths
            default: .number
            }
    }
}
