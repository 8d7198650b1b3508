import Glibc
import Sheets
import Testing

@Suite struct LocalDayTests {
    /// Once, since the time zone belongs to the whole process.
    private static let belgium: Void = {
        setenv("TZ", "Europe/Brussels", 1)
        tzset()
    }()

    init() { Self.belgium }

    /// Moments around midnight in Belgium: UTC+1 in winter, UTC+2 from the last Sunday of March to that of October.
    static let moments: [(Int64, belgian: String, iso: String)] = [
        (1_767_221_999, "31/12/2025", "2025-12-31"),  // 2025-12-31T22:59:59Z
        (1_767_222_000, "01/01/2026", "2026-01-01"),  // 2025-12-31T23:00:00Z
        (1_774_738_799, "28/03/2026", "2026-03-28"),  // 2026-03-28T22:59:59Z, summer time begins in this night
        (1_774_738_800, "29/03/2026", "2026-03-29"),
        (1_774_821_599, "29/03/2026", "2026-03-29"),  // 2026-03-29T21:59:59Z, a day of 23 hours
        (1_774_821_600, "30/03/2026", "2026-03-30"),
        (1_792_879_199, "24/10/2026", "2026-10-24"),  // 2026-10-24T21:59:59Z, summer time ends in this night
        (1_792_879_200, "25/10/2026", "2026-10-25"),
        (1_792_969_199, "25/10/2026", "2026-10-25"),  // 2026-10-25T22:59:59Z, a day of 25 hours
        (1_792_969_200, "26/10/2026", "2026-10-26"),
        (1_709_161_200, "29/02/2024", "2024-02-29"),  // 2024-02-28T23:00:00Z, a leap day
        (0, "01/01/1970", "1970-01-01"),
    ]

    @Test(arguments: moments) func aMomentIsADayInBelgium(_ seconds: Int64, _ belgian: String, _ iso: String) {
        #expect(LocalDay(seconds).belgian == belgian)
        #expect(LocalDay(seconds).iso == iso)
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1_795_348_800, "2026-11-22T12:00:00Z"),
            (1_709_251_199, "2024-02-29T23:59:59Z"),
            (-1, "1969-12-31T23:59:59Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
        ] as [(Int64, String)])
    func machinesGetUTC(_ seconds: Int64, _ text: String) {
        #expect(UTCTime(seconds).description == text)
    }
}
