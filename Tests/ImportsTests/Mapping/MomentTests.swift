import Testing

@testable import Imports

@Suite struct MomentTests {
    private static let cases: [(text: String, form: CellForm, seconds: Int64?)] = [
        ("2026-11-20T14:03:22.000Z", .iso, 1_795_183_402), ("2026-11-20 14:03:22", .iso, 1_795_183_402),
        ("2026-11-20 14:03:22.0000000", .iso, 1_795_183_402), ("2026-11-20 14:03:22 UTC", .iso, 1_795_183_402),
        ("2026-11-20T15:03:22+01:00", .iso, 1_795_183_402), ("2026-11-20T09:03:22-0500", .iso, 1_795_183_402),
        ("2026-11-20 14:03", .dayFirst, 1_795_183_380), ("20/11/2026 14:03:22", .dayFirst, 1_795_183_402),
        ("20-11-26 14:03", .dayFirst, 1_795_183_380), ("20/11/2026", .dayFirst, 1_795_132_800),
        ("11/20/2026 2:03:22 PM", .monthFirst, 1_795_183_402), ("11/20/26, 2:03 PM", .monthFirst, nil),
        ("11/20/2026 2:03:22\u{202F}PM", .monthFirst, 1_795_183_402),
        ("11/20/2026 12:00:00 AM", .monthFirst, 1_795_132_800), ("11/20/2026 12:00 PM", .monthFirst, 1_795_176_000),
        ("20/11/2026 14:03", .iso, nil), ("20/11/2026 14:03", .monthFirst, nil),
        ("11/20/2026 13:00 PM", .monthFirst, nil),
        ("2026-11-20T24:00", .iso, nil), ("2026-11-20T14:60", .iso, nil), ("2026-11-31", .iso, nil),
        ("2026-11-20T14", .iso, nil), ("2026-11-20T14:03+99", .iso, nil), ("gisteren", .dayFirst, nil), ("", .iso, nil),
        ("T", .iso, nil), ("0001-01-01 00:00:00", .iso, nil), ("2026-11-20T٠٣:٠٤", .iso, nil),
    ]

    @Test(arguments: cases.indices)
    func aMomentIsReadAsOtherSystemsWriteIt(_ index: Int) {
        let (text, form, seconds) = Self.cases[index]
        #expect(Moment(text, form)?.secondsSince1970 == seconds, "\(text)")
    }

    private static let amounts: [(text: String, unit: Int64, whole: Int64?)] = [
        ("64GB", 1_000_000_000, 64_000_000_000), ("64", 1_000_000_000, 64_000_000_000), ("1 TB", 1, 1_000_000_000_000),
        ("7,6", 1 << 30, 8_160_437_862), ("7.6", 1 << 30, 8_160_437_862), ("243712", 1_000_000, 243_712_000_000),
        ("15,6", 10, 156), ("15.6\"", 1, 156), ("-1", 1, nil), ("1,2,3", 1, nil), ("", 1, nil), ("GB", 1, nil),
        ("64 PB", 1, nil), ("999999999999", 1 << 40, nil), ("9999999999999", 1, nil), ("1,", 1, nil), ("0", 1, 0),
    ]

    @Test(arguments: amounts.indices)
    func anAmountIsReadInItsUnit(_ index: Int) {
        let (text, unit, whole) = Self.amounts[index]
        #expect(Amount.whole(text, unit: unit) == whole, "\(text)")
    }
}
