import Manuals
import Testing

struct ReleaseDayTests {
    @Test(
        arguments: [
            (0, "January 1, 1970"), (951_782_400, "February 29, 2000"), (1_767_225_599, "December 31, 2025"),
        ] as [(Int64, String)])
    func aDayIsWrittenAsPagesWantIt(seconds: Int64, day: String) {
        #expect(ReleaseDay.text(of: seconds) == day)
    }
}
