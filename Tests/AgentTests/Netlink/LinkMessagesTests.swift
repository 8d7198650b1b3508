import Testing

@testable import Agent

@Suite struct LinkMessagesTests {
    private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: number) { Array($0) } }

    private static func attribute(_ kind: UInt16, _ value: [UInt8]) -> [UInt8] {
        let padding = [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
        return bytes(UInt16(value.count + 4)) + bytes(kind) + value + padding
    }

    private static func message(_ kind: UInt16, _ body: [UInt8]) -> [UInt8] {
        bytes(UInt32(body.count + 16)) + bytes(kind) + bytes(UInt16(2)) + bytes(UInt32(1)) + bytes(UInt32(0)) + body
    }

    private static func link(_ name: String, _ address: [UInt8]) -> [UInt8] {
        let attributes =
            attribute(3, Array(name.utf8) + [0]) + attribute(1, [2, 0, 0, 0, 0, 9]) + attribute(54, address)
        return message(16, [UInt8](repeating: 0, count: 16) + attributes)
    }

    private static let done = message(3, [0, 0, 0, 0])
    private static let wired: [UInt8] = [0x54, 0xE1, 0xAD, 0, 0, 1]

    @Test func addressesAreFoundByName() {
        var messages = LinkMessages()
        messages.read(Self.link("enp1s0", Self.wired) + Self.link("lo", [0, 0, 0, 0, 0, 0]))
        #expect(!messages.isComplete)
        messages.read(Self.link("wlp2s0", [0x98, 0x5F, 0xD3, 0, 0, 2]) + Self.done + Self.link("late", Self.wired))
        #expect(messages.isComplete)
        #expect(messages.permanentAddresses == ["enp1s0": "54:e1:ad:00:00:01", "wlp2s0": "98:5f:d3:00:00:02"])
    }

    @Test func anErrorEndsTheAnswer() {
        var messages = LinkMessages()
        messages.read(Self.message(2, [0xFF, 0xFF, 0xFF, 0xFF]))
        #expect(messages.isComplete)
        #expect(messages.permanentAddresses.isEmpty)
    }

    @Test func anAddressLongerThanAnyIsNone() {
        var messages = LinkMessages()
        messages.read(Self.link("ib0", [UInt8](repeating: 1, count: 33)))
        #expect(messages.permanentAddresses.isEmpty)
    }

    /// Cut, and with lengths of 0 and beyond the end: that there is an answer is what matters.
    @Test func brokenMessagesAreAnswered() {
        let whole = Self.link("enp1s0", Self.wired) + Self.done
        for length in whole.indices {
            var cut = LinkMessages()
            cut.read(whole[..<length])
            for value: UInt8 in [0, 1, 3, 0xFF] {
                var broken = whole
                broken[length] = value
                var messages = LinkMessages()
                messages.read(broken)
                #expect(messages.permanentAddresses.count <= 1)
            }
        }
    }
}
