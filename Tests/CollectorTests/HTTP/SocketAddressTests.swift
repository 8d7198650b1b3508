import Testing

@testable import Collector

@Suite struct SocketAddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("2001:db8::1", "2001:db8::1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("::", "::"),
    ])
    func anAddressIsReadAndWritten(text: String, written: String) throws {
        #expect(try SocketAddress(address: text, port: 443).withPointer { SocketAddress.text($0) } == written)
    }

    @Test(arguments: ["", "localhost", "192.0.2", "192.0.2.1:443", "[::1]"])
    func whatIsNotNumericIsRefused(text: String) {
        #expect(throws: HTTPServerError.invalidAddress(text)) { _ = try SocketAddress(address: text, port: 443) }
    }
}
