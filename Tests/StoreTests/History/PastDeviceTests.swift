import Assets
import Inventory
import SQLite
import TestSupport
import Testing

@testable import Store

/// Most devices are as they were: those are taken from the present, and have to be what their histories tell.
@Suite struct PastDeviceTests {
    private var history: SampleHistory
    private var random = Seeded("PastDeviceTests")

    init() throws { history = try SampleHistory() }

    private var store: Store { history.sample.store }
    private static let days: Range<Int64> = 0..<25

    @Test mutating func thePastIsWhatTheHistoriesTell() throws {
        for day in Self.days {
            for _ in 0..<3 { try live(on: day) }
            if day % 8 == 4 { try report(4, on: day, rebuilt: true) }
        }
        let merged = try merges()
        for day in Self.days {
            let moment = SampleHistory.day(day)
            let asOf = AsOf(Day(at: moment), today: Day(at: SampleHistory.day(60)))
            let past = try store.questions.read { try $0.pastDevices(asOf).map { ToldDevice($0) } }
            let told = try store.questions.read { try $0.toldDevices(at: asOf.moment) }
            let expected = told.filter { !merged.contains($0.id) }
            #expect(past.filter { !merged.contains($0.id) }.sorted { $0.id < $1.id } == expected, "day \(day)")
        }
        let gone = try store.questions.read {
            try $0.rows("SELECT id FROM witness WHERE NOT is_current") { $0.integer(0) }
        }
        #expect(!gone.isEmpty)
    }

    @Test mutating func whatWasMergedSinceIsOneDeviceOfTheOneThatWasSeenLast() throws {
        for (number, day) in [(1, Int64(0)), (2, 2)] {
            let printer = USBDevice.printer(serial: nil)
            try history.report(number, on: day, .laptop(number, modules: [], disk: "D\(number)", usb: [printer]))
        }
        let printers = try store.questions.assets(AssetFilter(kind: .printer)).map(\.id)
        let order = Word(asset: printers[1], field: .orderNumber, value: "B2")
        _ = try store.say([order], "test", by: history.author(on: 3))
        _ = try store.merge(printers[0], with: [printers[1]], by: history.author(on: 10))
        let asOf = AsOf(Day(at: SampleHistory.day(5)), today: Day(at: SampleHistory.day(60)))
        let (past, seen) = try store.questions.read { connection in
            let past = try connection.pastDevices(asOf).filter { printers.contains($0.id) }.map { ToldDevice($0) }
            return (past, try connection.pastSights(asOf)[printers[0]])
        }
        #expect(past.map(\.id) == [printers[0]])
        #expect(past.map(\.orderNumber) == ["B2"])
        #expect(past.map(\.firstSeenAt) == [SampleHistory.day(0)])
        #expect(seen == SampleHistory.day(2))
    }

    @Test mutating func theLastSightsOfNowAreThoseOfTheView() throws {
        for day in Self.days { try live(on: day) }
        let (sights, view) = try store.questions.read { connection in
            let view = try connection.rows(
                "SELECT asset, max(seen_at) FROM witness_seen WHERE asset IS NOT NULL GROUP BY asset ORDER BY asset"
            ) { ($0.integer(0), $0.integerIfPresent(1)) }
            return (try connection.lastSights(at: .now), view)
        }
        #expect(view.count > 3)
        for (asset, seenAt) in view { #expect(sights[asset] == seenAt) }
    }

    /// A machine reports, a person says something, or two become one.
    private mutating func live(on day: Int64) throws {
        let number = Int.random(in: 1...4, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: try mergePrinters(on: day)
        case 1...3: try say(on: day)
        case 4: try report(number, on: day, rebuilt: true)
        default: try report(number, on: day)
        }
    }

    /// Or its disk, put in another machine.
    private mutating func report(_ number: Int, on day: Int64, rebuilt isRebuilt: Bool = false) throws {
        let usb: [USBDevice] = Bool.random(using: &random) ? [.printer(serial: nil)] : [.board]
        let hardware = isRebuilt ? 10 - number : number
        var facts =
            hardware % 2 == 0
            ? Facts.desktop(hardware, usb: usb) : .laptop(hardware, modules: ["A"], disk: "D\(hardware)", usb: usb)
        facts.system?.version = "\(day)"
        try history.report(number, on: day, school: number == 4 ? SampleStore.otherSchool : SampleStore.school, facts)
    }

    private mutating func say(on day: Int64) throws {
        let assets = try store.questions.assets(AssetFilter(includesDisposedOf: true))
        guard let asset = assets.randomElement(using: &random) else { return }
        let words: [(AssetField, String?)] = [
            (.status, "spare"), (.status, "sold"), (.status, nil), (.school, SampleStore.otherSchool.text),
            (.school, nil), (.orderNumber, "B\(day)"), (.kind, "desktop"), (.kind, nil), (.purchasedOn, "2026-08-31"),
        ]
        guard let (field, value) = words.randomElement(using: &random) else { return }
        let word = Word(asset: asset.id, field: field, value: value)
        _ = try? store.say([word], "test", by: history.author(on: day))
    }

    private mutating func mergePrinters(on day: Int64) throws {
        let printers = try store.questions.assets(AssetFilter(kind: .printer)).map(\.id).shuffled(using: &random)
        guard printers.count > 1 else { return }
        _ = try? store.merge(printers[0], with: [printers[1]], by: history.author(on: day))
    }

    /// What was merged and what it became part of: of these a report of an earlier day tells as of one.
    private func merges() throws -> Set<Int64> {
        let query = "SELECT id, merged_into FROM asset WHERE merged_into IS NOT NULL"
        return try store.questions.read { connection in
            Set(try connection.rows(query) { [$0.integer(0), $0.integer(1)] }.flatMap(\.self))
        }
    }
}

/// What is compared.
private struct ToldDevice: Equatable {
    let id: Int64
    let facts: BookedDevice.Facts
    let orderNumber: String?
    let firstSeenAt: Int64

    init(_ known: KnownDevice) {
        (id, facts) = (known.id, known.facts)
        (orderNumber, firstSeenAt) = (known.orderNumber, known.firstSeenAt)
    }
}

extension Connection {
    /// All of a moment, looked up in their histories, by number.
    fileprivate func toldDevices(at moment: Int64) throws -> [ToldDevice] {
        let assets = try rows("SELECT id FROM asset ORDER BY id") { $0.integer(0) }
        var reading = KnownDeviceReading()
        var devices: [ToldDevice] = []
        try visitStates(of: assets, at: moment, telling: .values) { state in
            if let device = reading.device(state) { devices.append(ToldDevice(device)) }
        }
        return devices
    }
}
