import Assets
import Inventory
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite struct InventoryAtTests {
    private var history: SampleHistory

    init() throws { history = try SampleHistory() }

    private var store: Store { history.sample.store }

    private func rows(on day: Int64, _ filter: AssetFilter = AssetFilter()) throws -> [AssetRow] {
        try store.questions.assets(filter, at: SampleHistory.day(day) + 60)
    }

    private func say(_ field: AssetField, _ value: String?, of asset: Int64, on day: Int64) throws {
        let word = Word(asset: asset, field: field, value: value)
        _ = try store.say([word], "test", by: history.author(on: day))
    }

    @Test mutating func nothingIsThereBeforeItsFirstReport() throws {
        try history.report(1, on: 5, .laptop(1, modules: ["A"], disk: "D1"))
        #expect(try rows(on: 4).isEmpty)
        #expect(try rows(on: 5).map(\.id) == [1])
        #expect(try store.questions.beginning() == SampleHistory.day(5))
    }

    @Test mutating func aMoveBetweenSchoolsCountsFromItsDayOn() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A"], disk: "D1"))
        try say(.school, "104521", of: 1, on: 30)
        let old = AssetFilter(school: SampleStore.school)
        let new = AssetFilter(school: SampleStore.otherSchool)
        #expect(try rows(on: 29, old).map(\.id) == [1])
        #expect(try rows(on: 29, new).isEmpty)
        #expect(try rows(on: 30, old).isEmpty)
        #expect(try rows(on: 30, new).map(\.schoolName) == ["Sint-Jozef"])
    }

    @Test mutating func whatWasLearnedLaterDoesNotShow() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A", "B"], disk: "D1"))
        try history.report(1, on: 10, .laptop(1, modules: ["A"], disk: "D1"))
        try say(.room, "5B", of: 1, on: 20)
        try say(.kind, "convertible", of: 1, on: 20)
        #expect(try rows(on: 9).map(\.memoryInBytes) == [16 << 30])
        let middle = try #require(try rows(on: 19).first)
        #expect(middle.memoryInBytes == 8 << 30)
        #expect([middle.room, middle.seenAt.map { "\($0)" }] == [nil, "\(SampleHistory.day(10))"])
        #expect(middle.kind == .laptop)
        #expect(middle.saidAt == nil)
        let last = try #require(try rows(on: 20).first)
        #expect(last.room == "5B")
        #expect(last.kind == .convertible)
        #expect(last.confidence == .certain)
        #expect(last.saidAt == SampleHistory.day(20))
        try say(.kind, nil, of: 1, on: 30)
        #expect(try rows(on: 29).map(\.kind) == [.convertible])
        #expect(try rows(on: 30).map(\.kind) == [.laptop])
    }

    @Test mutating func aMergeIsOneAssetOnItsDaysAndTwoOnTheOthers() throws {
        for number in 1...2 {
            let printer = USBDevice.printer(serial: nil)
            try history.report(number, on: 0, .laptop(number, modules: [], disk: "D\(number)", usb: [printer]))
        }
        let printers = try store.questions.assets(AssetFilter(kind: .printer)).map(\.id)
        let act = try store.merge(printers[0], with: [printers[1]], by: history.author(on: 10))
        _ = try store.undo(act, by: history.author(on: 20))
        for (day, known) in [(9, printers), (10, [printers[0]]), (19, [printers[0]]), (20, printers)]
            as [(Int64, [Int64])]
        {
            #expect(try rows(on: day, AssetFilter(kind: .printer)).map(\.id) == known, "\(day)")
        }
    }

    @Test mutating func aThingWasWhereItWasSeenThen() throws {
        try history.report(1, on: 0, .desktop(1, usb: [.board]))
        try history.report(2, on: 0, .desktop(2))
        try history.report(1, on: 9, .desktop(1))
        try history.report(2, on: 10, .desktop(2, usb: [.board]))
        let board = AssetFilter(kind: .smartboard)
        let hosts = [try history.asset(1), try history.asset(2)]
        #expect(try rows(on: 5, board).map(\.host) == [hosts[0]])
        #expect(try rows(on: 9, board).map(\.seenAt) == [SampleHistory.day(0)])
        #expect(try rows(on: 10, board).map(\.host) == [hosts[1]])
    }

    /// One order of precedence serves both; this holds them together.
    @Test mutating func theStateOfNowIsThePresentInventory() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A", "B"], disk: "D1", usb: [.printer(serial: "E71234567")]))
        try history.report(2, on: 1, school: SampleStore.otherSchool, .desktop(2, usb: [.board]))
        try history.report(3, on: 2, .laptop(3, modules: [], disk: "D3", usb: [.board]))
        try say(.kind, "convertible", of: 1, on: 3)
        try say(.school, "104521", of: 1, on: 3)
        try say(.room, nil, of: 1, on: 3)
        #expect(try rows(on: 100) == store.questions.assets())
        let filter = AssetFilter(school: SampleStore.otherSchool)
        #expect(try rows(on: 100, filter) == store.questions.assets(filter))
    }
}

extension Questions {
    /// By one connection and by two, which is the same.
    func assets(_ filter: AssetFilter = AssetFilter(), at moment: Int64) throws -> [AssetRow] {
        let rows = try collected { try visitAssets(filter, at: moment, $0) }
        let byTwo = try atOneMoment { questions in
            try collected { try questions.visitAssets(filter, at: moment, $0) }
        }
        #expect(byTwo == rows)
        return rows
    }

    private func collected(
        _ visit: (_ take: @Sendable ([AssetRow]) throws -> Void) throws -> Void
    ) rethrows -> [AssetRow] {
        let rows = Mutex<[AssetRow]>([])
        try visit { part in rows.withLock { $0 += part } }
        return rows.withLock { $0 }
    }
}
