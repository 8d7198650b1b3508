/// Why a workbook was not written.
enum WorkbookError: Error, Equatable, CustomStringConvertible {
    case tooManyRows
    case sheet(String)
    /// A part of it is cut off.
    case incomplete(String)
    /// What libxlsxwriter says.
    case library(code: UInt32, String)

    var description: String {
        switch self {
        case .tooManyRows: "a sheet of a workbook has no room for more than \(Workbook.maximumRows) rows"
        case .sheet(let name): "the sheet \(name) could not be added to the workbook"
        case .incomplete(let part):
            "the workbook came out incomplete (\(part)): is there room on the disk?"
        case .library(let code, let text): "the workbook could not be written: \(text) (libxlsxwriter \(code))"
        }
    }
}
