import Assets
import Funding
import TestSupport
import Testing

@Suite struct PiecePriceTests {
    private static let lines: [(cents: Int64, quantity: Int64, pieces: [Int64])] = [
        (64_999, 1_000, [64_999]), (100, 3_000, [34, 33, 33]), (101, 3_000, [34, 34, 33]), (2, 3_000, [1, 1, 0]),
        (0, 2_000, [0, 0]), (100, 2_750, [37, 36, 0]), (100, 750, [0]), (100, 2_000, [50, 50, 0]), (100, 0, [0]),
    ]

    @Test func theFirstPiecesAreACentDearerWhereItDoesNotDivide() throws {
        for (cents, quantity, pieces) in Self.lines {
            let line = try #require(Cents(rawValue: cents))
            let found = pieces.indices.map { line.piece($0, ofThousandths: quantity).rawValue }
            #expect(found == pieces, "\(cents) for \(quantity)")
        }
    }

    @Test func allPiecesTogetherCostTheLineToTheCent() throws {
        var random = Seeded()
        for _ in 0..<1_000 {
            let line = try #require(Cents(rawValue: .random(in: 0...Cents.most, using: &random)))
            let count = Int.random(in: 1...200, using: &random)
            let whole = (0..<count).map { line.piece($0, ofThousandths: Int64(count) * 1_000) }
            #expect(whole.sum == line)
            #expect(zip(whole, whole.dropFirst()).allSatisfy { $0 >= $1 })
            let more = Int64.random(in: 1..<1_000, using: &random)
            let parts = (0...count).map { line.piece($0, ofThousandths: Int64(count) * 1_000 + more) }
            #expect(parts.sum <= line)
        }
    }
    /// In the books the devices of a line stand for the line, whose value falls from day to day and never below nothing.
    @Test func theDevicesOfALineAreWrittenOffTogether() throws {
        var random = Seeded()
        for _ in 0..<1_000 {
            let line = try #require(Cents(rawValue: .random(in: 0...10_000_000, using: &random)))
            let count = Int.random(in: 1...30, using: &random)
            let term = try #require(DepreciationTerm(rawValue: .random(in: 1...120, using: &random)))
            let start = Day(number: .random(in: 18_000...21_000, using: &random))
            let devices = (0..<count).compactMap { place in
                let price = line.piece(place, ofThousandths: Int64(count) * 1_000)
                return Depreciation(price: price, start: start, term: term)
            }
            let days = (0...term.rawValue).map { start.adding(months: $0) }
            let values = days.map { DepreciationTotal(devices.map(BookedValue.owned), on: $0).bookValue }
            #expect(values.first == line && values.last == .zero)
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
            #expect(devices.allSatisfy { device in days.allSatisfy { device.bookValue(on: $0) >= .zero } })
        }
    }
}
