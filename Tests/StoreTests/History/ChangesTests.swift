import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct ChangesTests {
    private var history: SampleHistory

    init() throws { history = try SampleHistory() }

    private var store: Store { history.sample.store }

    /// What changed, each as a line that says all of it.
    private func lines(
        of asset: Int64? = nil, school: SchoolNumber? = nil, days: Range<Int64> = -10..<200, all: Bool = false
    ) throws -> [String] {
        let window = SampleHistory.day(days.lowerBound)..<SampleHistory.day(days.upperBound)
        return try store.questions.changes(
            ChangeFilter(schools: school.map { [$0] }, asset: asset, window: window, isForAll: all)
        ).map { change in
            let day = (change.at - SampleHistory.day(0)) / 86_400
            let shown = [change.before, change.after].map { $0.map(Self.text) ?? "-" }.joined(separator: " > ")
            let act = change.act.map { " by \($0.who)\($0.why.map { ", \($0)" } ?? "")" } ?? ""
            return "\(day) \(change.asset.id) \(change.kind.rawValue) \(shown)\(act)"
        }
    }

    private static func text(_ shown: Shown) -> String {
        switch shown {
        case .value(let field, let value): "\(field) \(value)"
        case .component(let component): "\(component.kind.rawValue) \(component.serial ?? component.place)"
        case .asset(let asset, let place): "\(asset)\(place.map { " \($0)" } ?? "")"
        }
    }

    @discardableResult private func say(
        _ field: AssetField, _ value: String?, of asset: Int64, on day: Int64, why: String? = nil
    ) throws -> Int64 {
        let word = Word(asset: asset, field: field, value: value)
        return try store.say([word], "test", by: history.author(on: day, why: why)) ?? 0
    }

    // MARK: computers

    @Test mutating func theFirstDayOfAMachineIsOneLine() throws {
        var bare = Facts()
        bare.machine = .laptop(1)
        try history.report(1, on: 0, bare)
        try history.report(1, on: 0, .laptop(1, modules: ["A", "B"], disk: "D1"))
        #expect(try lines(all: true) == ["0 1 appeared - > -"])
    }

    @Test mutating func aModuleThatVanishedAndAnotherDiskAreALineEach() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A", "B"], disk: "D1"))
        try history.report(1, on: 5, .laptop(1, modules: ["A", "B"], disk: "D1"))
        try history.report(1, on: 10, .laptop(1, modules: ["A"], disk: "D2"))
        try history.report(1, on: 12, .laptop(1, modules: ["A", "C"], disk: nil))
        let told = try lines(days: 1..<20)
        #expect(
            told == [
                "10 1 part-gone memory-module 36A1F4B > -", "10 1 part-replaced disk D1 > disk D2",
                "12 1 part-added - > memory-module 36A1F4C", "12 1 part-gone disk D2 > -",
            ])
    }

    @Test mutating func aModuleInAnotherSlotIsNoChange() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A", "B"], disk: "D1"))
        try history.report(1, on: 5, .laptop(1, modules: ["B", "A"], disk: "D1"))
        #expect(try lines(days: 1..<20, all: true).isEmpty)
    }

    @Test mutating func whatComesAndGoesIsToldOnlyToWhoAsksForAll() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A"], disk: "D1", usb: [.printer(serial: "E71234567")]))
        var later = Facts.laptop(1, modules: ["A"], disk: "D1")
        later.system?.version = "14"
        later.system?.hostname = "klas-9"
        try history.report(1, on: 5, later)
        #expect(
            try lines(days: 1..<20) == [
                "5 1 changed hostname klas-1 > hostname klas-9", "5 2 vanished 1 usb 1-2 > -",
            ])
        let all = try lines(days: 1..<20, all: true)
        #expect(all.contains("5 1 part-gone usb-device E71234567 > -"))
        #expect(all.contains("5 1 changed osVersion 13 > osVersion 14"))
    }

    @Test mutating func anAgentThatReadsMoreThanBeforeChangedNothing() throws {
        var bare = Facts()
        bare.machine = .laptop(1)
        try history.report(1, on: 0, bare)
        try history.report(1, on: 10, .laptop(1, modules: ["A"], disk: "D1"))
        #expect(try lines(days: 1..<20).isEmpty)
        #expect(try lines(days: 1..<20, all: true).contains("10 1 changed - > hostname klas-1"))
    }

    @Test mutating func aMachineInstalledAnewOnAnotherDiskIsOneLine() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A"], disk: "D1"))
        history.reinstall(1)
        try history.report(1, on: 10, .laptop(1, modules: ["A"], disk: "D2"))
        let told = try lines(days: 1..<20, all: true)
        #expect(told == ["10 1 joined - > -", "10 1 part-replaced disk D1 > disk D2"])
    }

    // MARK: people

    @Test mutating func aWordIsALineWithWhoAndWhyAndSoIsTakingItBack() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A"], disk: "D1"))
        try say(.room, "5B", of: 1, on: 3)
        try say(.kind, "convertible", of: 1, on: 4, why: "it folds")
        // The agent's own view changes nothing below a word.
        try history.report(1, on: 5, .desktop(1))
        let act = try say(.room, nil, of: 1, on: 6)
        _ = try store.undo(act, by: history.author(on: 7))
        let told = try lines(of: 1, days: 1..<20).filter { $0.contains("room") || $0.contains("kind") }
        #expect(
            told == [
                "3 1 changed - > room 5B by els", "4 1 changed kind laptop > kind convertible by els, it folds",
                "6 1 changed room 5B > - by els", "7 1 changed - > room 5B by els",
            ])
    }

    @Test mutating func aWordThatSaysWhatIsShownConfirmsIt() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A"], disk: "D1"))
        try say(.kind, "laptop", of: 1, on: 3)
        #expect(try lines(days: 1..<20).isEmpty)
        #expect(try lines(days: 1..<20, all: true) == ["3 1 confirmed - > kind laptop by els"])
    }

    @Test mutating func aWordThatExpiresIsALineWithoutAnybody() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A"], disk: "D1"))
        let word = Word(asset: 1, field: .status, value: "lent")
        let end = try #require(Day("2026-09-11"))
        _ = try store.say([word], "test", expiresOn: end, by: history.author(on: 3))
        try store.endExpiredWords(now: SampleHistory.day(10), today: end)
        let told = try lines(days: 1..<20)
        #expect(told == ["3 1 changed - > status lent by els", "10 1 changed status lent > -"])
    }

    @Test mutating func aMoveIsADatedLineOfBothSchools() throws {
        try history.report(1, on: 0, .laptop(1, modules: ["A"], disk: "D1"))
        try say(.school, "104521", of: 1, on: 30, why: "lent")
        let moved = ["30 1 moved school 030569 > school 104521 by els, lent"]
        #expect(try lines(school: SampleStore.school, days: 1..<40) == moved)
        #expect(try lines(school: SampleStore.otherSchool) == moved)
        #expect(try lines(days: 31..<40).isEmpty)
    }

    // MARK: what is attached

    @Test mutating func aBoardAtAnotherHostIsSeenThere() throws {
        try history.report(1, on: 0, .desktop(1, usb: [.board]))
        try history.report(2, on: 0, .desktop(2))
        try history.report(1, on: 10, .desktop(1))
        try history.report(2, on: 10, .desktop(2, usb: [.board]))
        let board = try history.asset(.smartboard)
        let other = try history.asset(2)
        #expect(
            try lines(of: board) == [
                "0 \(board) appeared - > 1 usb 1-4", "10 \(board) seen-at 1 usb 1-4 > \(other) usb 1-4",
            ])
        #expect(try lines(of: other).contains("10 \(board) seen-at 1 usb 1-4 > \(other) usb 1-4"))
    }

    @Test mutating func aLaptopAtABoardForAnHourIsNoLine() throws {
        try history.report(1, on: 0, .desktop(1, usb: [.board]))
        try history.report(2, on: 5, .laptop(2, modules: [], disk: "D2", usb: [.board]))
        try history.report(2, on: 6, .laptop(2, modules: [], disk: "D2"))
        let board = try history.asset(.smartboard)
        #expect(try lines(of: board, days: 1..<20).isEmpty)
    }

    @Test mutating func aThingAtAHostOfAnotherSchoolIsElsewhereAndHasNotMoved() throws {
        try history.report(1, on: 0, .desktop(1, usb: [.board]))
        try history.report(1, on: 9, .desktop(1))
        let other = SampleStore.otherSchool
        try history.report(2, on: 10, school: other, .laptop(2, modules: [], disk: "D2", usb: [.board]))
        let board = try history.asset(.smartboard)
        let host = try history.asset(2)
        #expect(try lines(of: board, days: 1..<20) == ["10 \(board) elsewhere 1 usb 1-4 > \(host) usb 1-4"])
        let row = try store.questions.assets(AssetFilter(kind: .smartboard))
        #expect(row.map(\.school) == [SampleStore.school])
    }

    @Test mutating func aThingIsMissedWhenItsHostFirstReportsWithoutIt() throws {
        try history.report(1, on: 0, .desktop(1, usb: [.board]))
        try history.report(1, on: 60, .desktop(1))
        let board = try history.asset(.smartboard)
        #expect(try lines(days: 50..<70) == ["60 \(board) vanished 1 usb 1-4 > -"])
        try history.report(1, on: 65, .desktop(1, usb: [.board]))
        #expect(try lines(days: 50..<70).isEmpty)
    }

    // MARK: what is one thing

    @Test mutating func aMergeAndTakingItBackAreInTheHistoryOfBoth() throws {
        for number in 1...2 {
            let printer = USBDevice.printer(serial: nil)
            try history.report(number, on: 0, .laptop(number, modules: [], disk: "D\(number)", usb: [printer]))
        }
        let printers = try store.questions.assets(AssetFilter(kind: .printer)).map(\.id)
        let (first, second) = (printers[0], printers[1])
        let act = try store.merge(first, with: [second], by: history.author(on: 10, why: "one printer"))
        _ = try store.undo(act, by: history.author(on: 20))
        let told = [
            "10 \(second) merged - > \(first) by els, one printer", "20 \(second) split \(first) > - by els",
        ]
        #expect(try lines(of: second, days: 1..<30) == told)
        #expect(try lines(of: first, days: 1..<30) == told)
    }

    @Test func whatThereIsNotIsNamed() {
        #expect(throws: StoreError.unknown("device", named: "99")) { try lines(of: 99) }
        #expect(throws: StoreError.unknown("school", named: "999999")) {
            try lines(school: SampleStore.number("999999"))
        }
    }
}
