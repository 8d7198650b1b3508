import CXLSXWriter

extension WorkbookFormat {
    func added(to workbook: UnsafeMutablePointer<lxw_workbook>) throws -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(workbook) else {
            throw WorkbookError.library(code: LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue, "no memory")
        }
        format_set_num_format(format, numberFormat)
        switch self {
        case .heading: Self.makeHeading(format)
        case .numberHeading:
            Self.makeHeading(format)
            Self.alignRight(format)
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 16)
        case .label: format_set_bold(format)
        case .day: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .integer, .tenths, .hundredths, .number, .amount, .share: Self.alignRight(format)
        case .text: break
        }
        return format
    }

    private static func makeHeading(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_bold(format)
        format_set_bg_color(format, 0xE7EDF3)
        format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }

    /// Not up to the text in the next column.
    private static func alignRight(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        format_set_indent(format, 1)
    }
}
