import Assets
import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct BookedDeviceTests {
    private let ledger: SampleLedger
    private static let asOf = AsOf(SampleLedger.today, today: SampleLedger.today)

    init() throws { ledger = try SampleLedger() }

    /// Laptops that report today, with these numbers.
    private func add(_ numbers: ClosedRange<Int>) throws -> [Int64] {
        try numbers.map { number in
            let device = try ledger.sample.addDevice(number)
            _ = try ledger.sample.ingest(try SampleBody.body(.laptop(number)), device: device)
            return try #require(try ledger.store.questions.assets().map(\.id).max())
        }
    }

    /// An invoice of one line, and the devices that came with it.
    @discardableResult
    private func buy(
        _ assets: [Int64], _ net: String = "100", quantity: Int64? = nil, on day: String = "2024-03-01",
        _ change: (inout InvoiceLine) -> Void = { _ in }
    ) throws -> Int64 {
        let number = "F\(try ledger.store.questions.invoices().count)"
        var draft = try ledger.draft(number, [net], on: day, quantity: quantity ?? Int64(assets.count))
        change(&draft.lines[0])
        let invoice = try ledger.enter(draft)
        let line = try #require(try ledger.store.questions.invoiceAccount(invoice).lines.first).line.id
        _ = try ledger.store.link(assets, toLine: line, by: ledger.booking())
        return invoice
    }

    private func booked(_ asOf: AsOf = asOf) throws -> [BookedDevice] {
        try ledger.store.questions.bookedDevices(asOf).sorted { $0.id < $1.id }
    }

    private func prices(_ asOf: AsOf = asOf) throws -> [Int64?] { try booked(asOf).map { $0.price?.rawValue } }

    @Test func theDevicesOfALineShareWhatItCosts() throws {
        try buy(try add(1...3))
        #expect(try prices() == [4_034, 4_033, 4_033])
        let purchase = try #require(try booked().first?.purchase)
        #expect(purchase.supplier == "Winkel NV" && purchase.invoice == "F0")
        #expect(purchase.issuedOn == Day("2024-03-01") && purchase.acquisition == .purchase)
        #expect(try booked().allSatisfy { $0.schoolBoard == 1 && !$0.isGone })
    }

    @Test func ofALineThatIsNotAllLinkedEachCostsItsPart() throws {
        try buy(try add(1...2), quantity: 3)
        #expect(try prices() == [4_034, 4_033])
    }

    @Test func theLinesOfAnyLedgerCostWhatTheirDevicesCost() throws {
        var random = Seeded()
        let assets = try add(1...40)
        var (rest, lines) = (assets[...], 0)
        var sum = Cents.zero
        while !rest.isEmpty {
            let own = Array(rest.prefix(Int.random(in: 1...7, using: &random)))
            rest = rest.dropFirst(own.count)
            let net = try #require(Cents(rawValue: .random(in: 1...1_000_000, using: &random)))
            let invoice = try buy(own, net.belgian)
            sum += try ledger.store.questions.invoiceAccount(invoice).invoice.gross
            lines += 1
        }
        #expect(lines > 5)
        #expect(try booked().compactMap(\.price).sum == sum)
    }

    @Test func theDayOfPurchaseIsThatOfTheInvoiceElseToldElseFirstSeen() throws {
        let assets = try add(1...3)
        try buy([assets[0]])
        for asset in assets.dropLast() { try ledger.sample.say("2020-05-06", .purchasedOn, of: asset) }
        let starts = try booked().map(\.dates.start)
        #expect(starts.map { $0?.day.iso } == ["2024-03-01", "2020-05-06", "2026-11-22"])
        #expect(starts.map { $0?.isEstimated } == [false, false, true])
    }

    @Test func aGiftCostsNothingAndWhatIsHiredIsNotTheSchools() throws {
        let assets = try add(1...5)
        try buy([assets[0]]) { $0.acquisition = .gift }
        try buy([assets[1]]) { $0.acquisition = .lease }
        for (asset, acquisition) in zip(assets.dropFirst(2), ["gift", "rent", "purchase"]) {
            try ledger.sample.say(acquisition, .acquisition, of: asset)
        }
        #expect(try prices() == [0, nil, 0, nil, nil])
        #expect(try booked().map(\.acquisition) == [.gift, .lease, .gift, .rent, .purchase])
    }

    @Test func ofSeveralLinesTheFirstOfDevicesCounts() throws {
        let asset = try add(1...1)
        try buy(asset, "10", on: "2023-01-01") { $0.costKind = .maintenance }
        #expect(try prices() == [nil])
        try buy(asset, "20", on: "2023-01-02") { $0.costKind = .accessories }
        #expect(try prices() == [2_420])
        try buy(asset, "200", on: "2024-01-02")
        try buy(asset, "300", on: "2024-01-03")
        #expect(try prices() == [24_200])
    }

    @Test func aCancelledInvoiceCountsUntilThen() throws {
        let invoice = try buy(try add(1...1))
        let later = SampleLedger.today.adding(3)
        _ = try ledger.store.cancelInvoice(invoice, by: ledger.booking(on: later))
        #expect(try prices() == [12_100])
        #expect(try prices(AsOf(later, today: later)) == [nil])
    }

    @Test func whatWasLinkedLaterIsNotKnownOnADay() throws {
        let assets = try add(1...1)
        let later = SampleLedger.today.adding(3)
        let invoice = try ledger.enter(try ledger.draft())
        let line = try #require(try ledger.store.questions.invoiceAccount(invoice).lines.first).line.id
        _ = try ledger.store.link(assets, toLine: line, by: ledger.booking(on: later))
        #expect(try prices(AsOf(SampleLedger.today, today: later)) == [nil])
        #expect(try prices(AsOf(later, today: later)) == [12_100])
        #expect(try prices(AsOf(SampleLedger.today.adding(-1), today: later)).isEmpty)
    }

    @Test func whatTurnedOutToBeOneDeviceIsOneOnEachDay() throws {
        let assets = try add(1...2)
        try buy([assets[1]])
        let later = SampleLedger.today.adding(3)
        _ = try ledger.store.merge(assets[0], with: [assets[1]], by: ledger.booking(on: later).author)
        for asOf in [AsOf(SampleLedger.today, today: later), AsOf(later, today: later)] {
            #expect(try booked(asOf).map(\.id) == [assets[0]])
            #expect(try prices(asOf) == [12_100])
        }
    }

    @Test func whatIsGoneIsKnownForWhatItCost() throws {
        let assets = try add(1...2)
        try buy(assets)
        try ledger.sample.say("sold", .status, of: assets[0])
        #expect(try booked().map(\.isGone) == [true, false])
        #expect(try prices() == [6_050, 6_050])
    }
}
