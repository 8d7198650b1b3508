import Testing

@testable import Collector

@Suite struct HTTPFramingTests {
    @Test func aPlainHeadIsTakenAsItIs() throws {
        let head = try Self.check("POST", "/v1/check-ins", ("Host", "c"), ("content-length", "12")).get()
        #expect(head.method == "POST")
        #expect(head.path == "/v1/check-ins")
        #expect(head.contentLength == 12)
        #expect(head.headers.onlyValue(of: "HOST") == "c")
    }

    @Test func noLengthMeansNoBody() throws {
        #expect(try Self.check("GET", "/v1/trust").get().contentLength == nil)
    }

    @Test func aLengthBeyondAllNumbersIsTheLargest() throws {
        let head = try Self.check("POST", "/", ("Content-Length", String(repeating: "9", count: 40))).get()
        #expect(head.contentLength == .max)
    }

    @Test func theLimitsThemselvesAreAllowed() throws {
        let fields = (0..<32).map { ("X-\($0)", "v") }
        let target = "/" + String(repeating: "a", count: 255)
        #expect(throws: Never.self) { _ = try Self.check("ABCDEFGHIJKLMNOP", target, fields).get() }
    }

    @Test(arguments: ["X:v\r\n", "X:  v\r\n", "X: v \r\n", "X: v\n", "X: v\u{0}hidden\r\n"])
    func aHeadMustBeAsLongAsItsParts(line: String) {
        let parts = "GET / HTTP/1.1\r\n" + line + "\r\n"
        let result = Self.check("GET", "/", [("X", "v")], size: parts.utf8.count)
        #expect(Self.status(of: result) == 400)
    }

    @Test(arguments: ["HTTP/1.2", "HTTP/2.0", "http/1.1", ""])
    func otherVersionsAreNotSpoken(version: String) {
        #expect(Self.status(of: Self.check("GET", "/", [], version: version)) == 505)
    }

    private static func check(
        _ method: String, _ target: String, _ fields: (String, String)...
    ) -> Result<HTTPHead, HTTPRefusal> {
        check(method, target, fields)
    }

    private static func check(
        _ method: String, _ target: String, _ fields: [(String, String)], version: String = "HTTP/1.1", size: Int? = nil
    ) -> Result<HTTPHead, HTTPRefusal> {
        let text = fields.reduce("\(method) \(target) \(version)\r\n") { $0 + "\($1.0): \($1.1)\r\n" } + "\r\n"
        return HTTPFraming(limits: HTTPLimits()).check(
            HTTPUncheckedHead(
                method: method, target: target, version: version,
                headers: HTTPHeaders(fields.map { HTTPField($0.0, $0.1) }), sizeInBytes: size ?? text.utf8.count,
                clientAddress: "192.0.2.1"))
    }

    private static func status(of result: Result<HTTPHead, HTTPRefusal>) -> Int? {
        guard case .failure(let refusal) = result else { return nil }
        return refusal.response.status
    }
}
