import Funding
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct SchoolTests {
    static let names = [
        "Sint-Jan's", "\"De Linde\"", "A; DROP TABLE school;--", "Ëlst", "Zo\u{EB} \u{2167}", "%_*?",
        String(repeating: "\u{EB}", count: 200),
    ]

    @Test(arguments: names) func aNameComesBackAsItWasTyped(_ name: String) throws {
        let sample = try SampleStore()
        let number = SampleStore.number("200001")
        try sample.store.nameCommunity(SampleStore.name(name))
        try sample.store.addSchoolBoard(SampleStore.name(name), number: nil)
        try sample.store.addSchool(number, name: SampleStore.name(name), schoolBoard: name)
        try sample.store.addRoom(SampleStore.name(name), school: number)
        let school = try sample.store.questions.schools().first { $0.number == number }
        #expect(school == School(number: number, name: name, schoolBoard: name, rooms: 1, pupils: nil))
        #expect(try sample.store.questions.rooms(of: number) == [name])
        #expect(try sample.store.questions.communityName() == name)
    }

    @Test func aNumberIsTheSameWithAndWithoutItsZero() throws {
        let sample = try SampleStore()
        try sample.store.addRoom(SampleStore.name("5B"), school: SampleStore.number("30569"))
        #expect(try sample.store.questions.rooms(of: SampleStore.number("030569")) == ["5B"])
        #expect(throws: StoreError.exists("school", named: "030569")) {
            try sample.store.addSchool(
                SampleStore.number("30569"), name: SampleStore.name("x"), schoolBoard: "VZW Noord")
        }
    }

    @Test func aDuplicateIsRefused() throws {
        let sample = try SampleStore()
        let store = sample.store
        try store.addRoom(SampleStore.name("5B"), school: SampleStore.school)
        #expect(throws: StoreError.exists("room", named: "5B")) {
            try store.addRoom(SampleStore.name(" 5B "), school: SampleStore.school)
        }
        try store.addRoom(SampleStore.name("5B"), school: SampleStore.otherSchool)
        #expect(throws: StoreError.exists("school board", named: "VZW Noord")) {
            try store.addSchoolBoard(SampleStore.name("VZW Noord"), number: SampleStore.number("1"))
        }
        try store.addSchoolBoard(SampleStore.name("VZW Zuid"), number: SampleStore.number("1"))
        #expect(throws: StoreError.exists("school board", named: "VZW Oost")) {
            try store.addSchoolBoard(SampleStore.name("VZW Oost"), number: SampleStore.number("000001"))
        }
    }

    @Test func whatIsNotThereIsNamed() throws {
        let sample = try SampleStore()
        let absent = SampleStore.number("999999")
        let error = StoreError.unknown("school", named: "999999")
        #expect(throws: error) { try sample.store.addRoom(SampleStore.name("5B"), school: absent) }
        #expect(throws: error) { try sample.store.setPupils([], school: absent) }
        #expect(throws: error) { try sample.store.questions.rooms(of: absent) }
        #expect(throws: StoreError.unknown("school board", named: "VZW")) {
            try sample.store.addSchool(absent, name: SampleStore.name("x"), schoolBoard: "VZW")
        }
    }

    @Test func aSchoolBoardIsFoundByNameOrNumber() throws {
        let sample = try SampleStore()
        try sample.store.addSchoolBoard(SampleStore.name("VZW Zuid"), number: SampleStore.number("007"))
        for (number, board) in [("1", "VZW Zuid"), ("2", "7"), ("3", "000007")] {
            try sample.store.addSchool(SampleStore.number(number), name: SampleStore.name("x"), schoolBoard: board)
        }
        let boards = try sample.store.questions.schoolBoards()
        #expect(boards.map(\.name) == ["VZW Noord", "VZW Zuid"])
        #expect(boards.map(\.schools) == [2, 3])
        #expect(boards.map(\.number) == [nil, SampleStore.number("7")])
    }

    @Test func pupilsAreThoseOfTheNewestYear() throws {
        let sample = try SampleStore()
        func set(_ firstYear: Int, _ pupils: [PupilLevel: Int]) throws {
            let year = try #require(SchoolYear(firstYear: firstYear))
            let counts = pupils.compactMap { PupilCount(schoolYear: year, level: $0, pupils: $1) }
            try sample.store.setPupils(counts, school: SampleStore.school)
        }
        func pupils() throws -> Int? { try sample.store.questions.schools()[0].pupils }
        #expect(try pupils() == nil)
        try set(2025, [.kleuter: 100, .lager1To4: 160, .lager5To6: 80])
        #expect(try pupils() == 340)
        try set(2026, [.kleuter: 0])
        #expect(try pupils() == 0)
        try set(2026, [.kleuter: 90, .buitengewoon: 1])
        #expect(try pupils() == 91)
    }

    @Test func schoolsAndRoomsAreInOrder() throws {
        let sample = try SampleStore()
        for room in ["6A", "5B", "5A"] { try sample.store.addRoom(SampleStore.name(room), school: SampleStore.school) }
        #expect(try sample.store.questions.rooms(of: SampleStore.school) == ["5A", "5B", "6A"])
        try sample.store.addSchool(SampleStore.number("5"), name: SampleStore.name("Z"), schoolBoard: "VZW Noord")
        #expect(try sample.store.questions.schools().map(\.number.text) == ["000005", "030569", "104521"])
    }
}
