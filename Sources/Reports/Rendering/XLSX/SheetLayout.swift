/// How a sheet of a workbook looks and prints: on A4, as wide as the page.
struct SheetLayout {
    /// From the left.
    var columns: [Column] = []
    /// Whether the first row stays in sight, is on each page, and filters.
    var hasHeadings = false
    var isLandscape = false
    /// At the foot of each page, beside its number.
    var foot: Foot

    struct Column: Equatable {
        /// In characters.
        var width: Int
        /// Of what is typed in where nothing stands.
        var format: WorkbookFormat
    }

    struct Foot: Equatable {
        let text: String
        /// "blad 1 van 3"
        let page: String
        let of: String
    }
}
