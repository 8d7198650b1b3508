import Collector
import Testing

@Suite struct HTTPHeadersTests {
    private let headers = HTTPHeaders([
        HTTPField("Host", "c"), HTTPField("authorization", "a"), HTTPField("Authorization", "b"),
    ])

    @Test func namesAreFoundInAnyCaseOfLetters() {
        #expect(headers.onlyValue(of: "hOsT") == "c")
        #expect(headers.values(of: "AUTHORIZATION") == ["a", "b"])
    }

    @Test func twoValuesAreAsGoodAsNone() {
        #expect(headers.onlyValue(of: "Authorization") == nil)
        #expect(headers.onlyValue(of: "Accept") == nil)
    }
}
