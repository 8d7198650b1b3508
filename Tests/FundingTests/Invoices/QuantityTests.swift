import Testing

@testable import Funding

@Suite struct QuantityTests {
    @Test func aQuantityIsReadInThousandths() {
        let texts = ["24", "1,5", "0,125", "1.250,5", "-2", "1000000"]
        #expect(texts.map { Quantity($0)?.inThousandths } == [24_000, 1_500, 125, 1_250_500, -2_000, 1_000_000_000])
    }

    @Test func whatIsNoQuantityIsRefused() {
        for text in ["", "24x", "1.500", "1,2345", "1000001", "1e3", "9223372036854775807"] {
            #expect(Quantity(text) == nil, "\(text)")
        }
    }
}
