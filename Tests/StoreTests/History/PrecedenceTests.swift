import Assets
import Testing

@testable import Store

@Suite struct PrecedenceTests {
    private static func teller(
        _ source: Teller.Source, _ key: String = "a", firstAt: Int64 = 0, isPortable: Bool = false,
        isCurrent: Bool = true
    ) -> Teller {
        Teller(
            id: 1, key: key, source: source, school: "030569", device: nil, isPortable: isPortable,
            isCurrent: isCurrent, firstAt: firstAt, lastAt: 50, confidence: "certain")
    }

    private static func value(_ source: ValueSource, since: Int64, by teller: Teller, at moment: Int64 = 100)
        -> Precedence
    {
        let told = ToldValue(field: .room, value: "5B", source: source, period: Period(since, nil))
        return Precedence(told, by: teller, at: moment)
    }

    /// Each before the next.
    static let values = [
        value(.person, since: 9, by: teller(.imported)), value(.person, since: 8, by: teller(.agent)),
        // Of agents the one that came last, whatever it said last.
        value(.agent, since: 1, by: teller(.agent, firstAt: 20)), value(.agent, since: 30, by: teller(.agent)),
        value(.agent, since: 30, by: teller(.host, "b")),
        // Hardware that became that of another machine.
        value(.agent, since: 30, by: teller(.agent, firstAt: 20, isCurrent: false)),
        value(.imported, since: 99, by: teller(.imported)), value(.imported, since: 98, by: teller(.imported)),
        Precedence(of: teller(.agent, firstAt: 5), at: 100),
        Precedence(of: teller(.host, isPortable: true), at: 100),
        Precedence(of: teller(.imported, firstAt: 99), at: 100),
    ]

    @Test(arguments: 1..<values.count) func eachCountsBeforeTheNext(_ index: Int) {
        #expect(Self.values[index - 1] < Self.values[index])
        #expect(!(Self.values[index] < Self.values[index - 1]))
    }

    @Test func hardwareThatIsGoneCountedWhileItWasThere() {
        let gone = Self.teller(.agent, firstAt: 20, isCurrent: false)
        let other = Self.teller(.agent)
        #expect(Self.value(.agent, since: 0, by: gone, at: 50) < Self.value(.agent, since: 0, by: other, at: 50))
        #expect(Self.value(.agent, since: 0, by: other, at: 51) < Self.value(.agent, since: 0, by: gone, at: 51))
    }
}
