import Assets
import Inventory
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite struct ChangeQuestionTests {
    private var history: SampleHistory

    init() throws { history = try SampleHistory() }

    private var questions: Questions { history.sample.store.questions }

    /// Six machines for a month, with a board that goes around, a machine that is installed anew, words of people and a merge.
    private mutating func tellAll() throws {
        for day in 0..<30 as Range<Int64> {
            for number in 1...6 where (Int(day) + number) % 4 == 0 || day == 0 { try report(number, on: day) }
            if day == 12 { history.reinstall(2) }
            let room = Word(asset: 1 + day % 4, field: .room, value: day % 5 == 0 ? nil : "5B")
            _ = try history.sample.store.say([room], "test", by: history.author(on: day))
        }
        let printers = try questions.assets(AssetFilter(kind: .printer)).map(\.id)
        let act = try history.sample.store.merge(
            printers[0], with: [printers[1]], by: history.author(on: 31, why: "one printer"))
        _ = try history.sample.store.undo(act, by: history.author(on: 33))
    }

    private mutating func report(_ number: Int, on day: Int64) throws {
        let school = number == 6 ? SampleStore.otherSchool : SampleStore.school
        let holdsBoard = Int(day) / 7 % 6 + 1 == number
        let usb = holdsBoard ? [USBDevice.board] : number < 3 ? [.printer(serial: nil)] : []
        let isLaptop = number % 2 == 0
        var facts =
            isLaptop
            ? Facts.laptop(number, modules: day % 3 == 0 ? ["A\(number)"] : [], disk: "D\(day / 10)", usb: usb)
            : .desktop(number, usb: usb)
        facts.system?.version = "\(13 + day / 9)"
        try history.report(number, on: day, school: school, facts)
    }

    /// By one connection and by two, which is the same.
    private func visited(_ filter: ChangeFilter, assetsAtOnce: Int) throws -> [[Change]] {
        let parts = try visited(questions, filter, assetsAtOnce)
        let byTwo = try questions.atOneMoment { try visited($0, filter, assetsAtOnce) }
        #expect(byTwo == parts)
        return parts
    }

    private func visited(_ questions: Questions, _ filter: ChangeFilter, _ assetsAtOnce: Int) throws -> [[Change]] {
        let parts = Mutex<[[Change]]>([])
        try questions.visitChanges(filter, assetsAtOnce: assetsAtOnce) { part in parts.withLock { $0.append(part) } }
        return parts.withLock { $0 }
    }

    @Test mutating func partsAreTheWholeHoweverSmallTheyAre() throws {
        try tellAll()
        let whole = SampleHistory.day(-1)..<SampleHistory.day(60)
        for window in [whole, SampleHistory.day(9)..<SampleHistory.day(20), 1..<Int64.max] {
            var filter = ChangeFilter(window: window, isForAll: true)
            for school in [nil, SampleStore.otherSchool] {
                filter.schools = school.map { [$0] }
                let atOnce = try visited(filter, assetsAtOnce: 1_000).flatMap(\.self)
                let list = try questions.changes(filter)
                #expect(list == atOnce)
                for most in 1...4 {
                    let parts = try visited(filter, assetsAtOnce: most)
                    #expect(parts.count > 1 || school != nil)
                    #expect(parts.allSatisfy { !$0.isEmpty })
                    #expect(parts.flatMap(\.self) == atOnce)
                }
            }
        }
    }

    @Test mutating func schoolsAreToldWhatIsTheirsOfTheChangesOfAll() throws {
        try tellAll()
        let schools = [SampleStore.school, SampleStore.otherSchool]
        for (day, school) in [(35, schools[1]), (40, schools[0])] as [(Int64, SchoolNumber)] {
            let word = Word(asset: 1, field: .school, value: school.text)
            _ = try history.sample.store.say([word], "test", by: history.author(on: day))
        }
        for days in [-1..<60, 9..<20, 36..<60, 38..<39] as [Range<Int64>] {
            let window = SampleHistory.day(days.lowerBound)..<SampleHistory.day(days.upperBound)
            for (chosen, isForAll) in [
                ([schools[0]], true), ([schools[1]], true), ([schools[1]], false), (schools, true),
            ] {
                let filter = ChangeFilter(schools: Set(chosen), window: window, isForAll: isForAll)
                let all = try questions.changes(ChangeFilter(window: window, isForAll: isForAll))
                let theirs = all.filter { change in
                    [change.asset.school, change.schoolLeft].contains { $0.map(chosen.contains) ?? false }
                }
                let told = try questions.changes(filter)
                #expect(told == theirs)
                for most in [1, 3] { #expect(try visited(filter, assetsAtOnce: most).flatMap(\.self) == theirs) }
            }
        }
        let left = try questions.changes(
            ChangeFilter(schools: [schools[0]], window: SampleHistory.day(35)..<SampleHistory.day(36)))
        #expect(left.map(\.kind) == [.moved])
    }

    @Test func aSchoolThatThereIsNotIsSaid() throws {
        let nowhere = try #require(SchoolNumber("100021"))
        #expect(throws: StoreError.unknown("school", named: "100021")) {
            try questions.changes(ChangeFilter(schools: [nowhere]))
        }
    }

    @Test mutating func whatIsNotableIsToldWithoutLookingAtTheRest() throws {
        try tellAll()
        for window in [SampleHistory.day(-1)..<SampleHistory.day(60), SampleHistory.day(9)..<SampleHistory.day(20)] {
            let all = try questions.changes(ChangeFilter(window: window, isForAll: true))
            let isNotable = all.allSatisfy(\.isNotable)
            #expect(!isNotable)
            for most in [1, 3, 1_000] {
                let notable = try visited(ChangeFilter(window: window), assetsAtOnce: most).flatMap(\.self)
                #expect(notable == all.filter(\.isNotable))
            }
        }
    }

    @Test mutating func manyThatAppearAtOneMomentComeInPartsInTheirOrder() throws {
        for number in 1...7 { try history.report(number, on: 0, .desktop(number)) }
        let parts = try visited(ChangeFilter(), assetsAtOnce: 3)
        #expect(parts.map { $0.map(\.asset.id) } == [[1, 2, 3], [4, 5, 6], [7]])
    }

    @Test mutating func whatVisitsMayStop() throws {
        try history.report(1, on: 0, .desktop(1))
        func stop(_ questions: Questions) throws {
            try questions.visitChanges(ChangeFilter()) { _ in throw StoreError.refused("enough") }
        }
        #expect(throws: StoreError.refused("enough")) { try stop(questions) }
        #expect(throws: StoreError.refused("enough")) { try questions.atOneMoment(stop) }
        #expect(try questions.changes(ChangeFilter()).count == 1)
    }
}
