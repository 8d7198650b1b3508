import Assets
import Funding
import Testing

@Suite struct AcquisitionValueTests {
    private static let booked: [(acquisition: Acquisition, cents: Int64?)] = [
        (.purchase, 100), (.hirePurchase, 100), (.takenOver, 100), (.gift, 0), (.rent, nil), (.lease, nil),
    ]

    @Test func whatIsHiredIsNotTheSchoolsOwn() throws {
        let price = try #require(Cents(rawValue: 100))
        #expect(Self.booked.map(\.acquisition).count == Acquisition.allCases.count)
        for (acquisition, cents) in Self.booked {
            #expect(acquisition.bookedPrice(of: price)?.rawValue == cents, "\(acquisition)")
        }
    }

    @Test func whatDoesNotLastIsNotWrittenOff() {
        let costs = CostKind.allCases.filter { !$0.isWrittenOff }
        #expect(costs == [.software, .maintenance, .internet, .telephony])
    }
}
