import Assets
import Funding
import Testing

@Suite struct DepreciationTotalTests {
    @Test func whatIsHiredAndWhatHasNoPriceIsCountedAndInNoSum() throws {
        let start = try #require(Day("2024-01-01"))
        let term = try #require(DepreciationTerm(rawValue: 48))
        let price = try Cents("480")
        let owned = try #require(Depreciation(price: price, start: start, term: term))
        let day = try #require(Day("2025-01-01"))
        let total = DepreciationTotal([.owned(owned), .hired, .unknown, .owned(owned), .unknown], on: day)
        #expect([total.devices, total.hired, total.unpriced] == [5, 1, 2])
        #expect([total.price, total.bookValue].map(\.belgian) == ["960,00", "720,00"])
        #expect(total.isPriced && !DepreciationTotal([.hired, .unknown], on: day).isPriced)
        #expect([total, DepreciationTotal(), total].sum.bookValue.belgian == "1440,00")
    }
}
