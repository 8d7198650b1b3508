package import Inventory

extension Component {
    /// The quantity as people say it.
    package func amount(in language: Language) -> String? {
        guard let quantity, let unit else { return nil }
        return switch unit {
        case .bytes where kind == .memoryModule: Cell.gibibytes(quantity).text(in: language) + " GB"
        case .bytes: Cell.gigabytes(quantity).text(in: language) + " GB"
        case .tenthsOfInch: Cell.decimal(quantity, places: 1).text(in: language) + "\""
        case .cores: language.cores(quantity)
        case .milliwattHours, .milliampereHours: "\(quantity) \(unit.rawValue)"
        }
    }
}

extension Language {
    fileprivate func cores(_ number: Int64) -> String {
        switch self {
        case .dutch: number == 1 ? "1 kern" : "\(number) kernen"
        case .english: number == 1 ? "1 core" : "\(number) cores"
        }
    }
}
