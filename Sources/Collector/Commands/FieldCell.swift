import Assets
import Inventory
import Sheets

extension Cell {
    static func status(_ status: AssetStatus) -> Cell {
        .word(id: status.rawValue, nl: status.words.nl, en: status.words.en)
    }

    static func acquisition(_ acquisition: Acquisition) -> Cell {
        .word(id: acquisition.rawValue, nl: acquisition.words.nl, en: acquisition.words.en)
    }

    /// A value of a field, from its canonical form. What a newer program wrote is shown as it is.
    static func value(_ text: String, of field: AssetField) -> Cell {
        switch field.form {
        case .kind: DeviceKind(rawValue: text).map { .kind($0) } ?? .text(text)
        case .status: AssetStatus(rawValue: text).map { .status($0) } ?? .text(text)
        case .acquisition: Acquisition(rawValue: text).map { .acquisition($0) } ?? .text(text)
        case .day: .day(iso: text)
        case .flag: .flag(text == "true")
        case .number: Int64(text).map { .quantity($0, of: field) } ?? .text(text)
        case .text, .school: .text(text)
        }
    }

    /// In the unit of the heading.
    private static func quantity(_ number: Int64, of field: AssetField) -> Cell {
        switch field {
        case .memoryInBytes: .gibibytes(number)
        case .storageInBytes: .gigabytes(number)
        case .screenInTenthsOfInch: .decimal(number, places: 1)
        default: .integer(number)
        }
    }
}
