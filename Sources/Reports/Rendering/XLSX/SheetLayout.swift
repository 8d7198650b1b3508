/// How a sheet of a workbook looks and prints: on A4, a page wide where that can be read.
struct SheetLayout {
    /// From the left.
    var columns: [Column] = []
    /// Whether the first row stays in sight, is on each page, and filters.
    var hasHeadings = false
    var isLandscape = false
    /// At the foot of each page, beside its number.
    var foot: Foot

    var pagesWide: Int {
        let width = columns.filter { !$0.isEmpty }.map(\.width).reduce(0, +)
        return max(1, (width + Self.widthOfPage - 1) / Self.widthOfPage)
    }

    /// Characters of a page that lies on its side, as small as they can be read.
    private static let widthOfPage = 400

    struct Column: Equatable {
        /// In characters.
        var width: Int
        /// Of what is typed in where nothing stands.
        var format: WorkbookFormat
        /// Whether nothing stands in it: it is folded away, and not printed.
        var isEmpty = false
    }

    struct Foot: Equatable {
        let text: String
        /// "blad 1 van 3"
        let page: String
        let of: String
    }
}
