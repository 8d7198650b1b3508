import Assets

/// How the cells of a column are written.
enum CellForm: String, CaseIterable, Sendable {
    /// As ``Assets/FieldForm`` reads it.
    case plain
    // Days and moments.
    case iso
    case dayFirst = "day-first"
    case monthFirst = "month-first"
    // Numbers, by the unit in which the column counts.
    case bytes
    case megabytes = "MB"
    case gigabytes = "GB"
    case mebibytes = "MiB"
    case gibibytes = "GiB"
    case inches = "inch"
    // Schools, by the `school` lines of the mapping.
    case path
    case name

    /// What one of the column's units is in the unit of the field; `nil` if it is no number.
    var unit: Int64? {
        switch self {
        case .bytes: 1
        case .megabytes: 1_000_000
        case .gigabytes: 1_000_000_000
        case .mebibytes: 1 << 20
        case .gibibytes: 1 << 30
        case .inches: 10  // tenths
        default: nil
        }
    }

    /// The forms in which a field can be written.
    static func forms(of field: AssetField) -> [CellForm] {
        switch field.form {
        case .day: [.plain, .iso, .dayFirst, .monthFirst]
        case .number: [.plain] + allCases.filter { $0.unit != nil }
        case .school: [.plain, .path, .name]
        default: [.plain]
        }
    }

    /// The forms in which a moment can be written.
    static let ofMoments: [CellForm] = [.iso, .dayFirst, .monthFirst]
}
