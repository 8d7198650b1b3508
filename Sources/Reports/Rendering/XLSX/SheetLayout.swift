/// How a sheet of a workbook looks and prints: on A4, as many pages wide as it can be read.
struct SheetLayout {
    /// From the left.
    var columns: [Column] = []
    /// Whether the first row stays in sight, is on each page, and filters.
    var hasHeadings = false
    var isLandscape = false
    /// At the foot of each page, beside its number.
    var foot: Foot

    var pagesWide: Int {
        let width = columns.map(\.width).reduce(0, +)
        return max(1, (width + Self.widthOfPage - 1) / Self.widthOfPage)
    }

    /// Characters of a page in small print that lies on its side.
    private static let widthOfPage = 230

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
