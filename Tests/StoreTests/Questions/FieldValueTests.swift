import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct FieldValueTests {
    private let sample: SampleStore

    init() throws {
        sample = try SampleStore()
        _ = try sample.ingest(try SampleBody.body(.laptop(1)), device: try sample.addDevice(1, at: 10), at: 10)
    }

    private func values(_ field: AssetField) throws -> [FieldValue] {
        try sample.store.questions.fieldValues(ofAsset: 1).filter { $0.field == field }
    }

    @Test func aPersonsWordStandsBeforeWhatTheAgentSays() throws {
        let act = try sample.store.say(
            [Word(asset: 1, field: .kind, value: "convertible")], "test", expiresOn: Day("2027-07-01"),
            by: Author(who: "an", why: "it folds", at: 20))
        let said = FieldValue(
            field: .kind, value: "convertible", source: .person, list: nil, since: 20, who: "an", why: "it folds",
            act: act, expiresOn: Day("2027-07-01"), isShown: true)
        let reported = FieldValue(
            field: .kind, value: "laptop", source: .agent, list: nil, since: 10, who: nil, why: nil, act: nil,
            expiresOn: nil, isShown: false)
        #expect(try values(.kind) == [said, reported])
        // And stays when the agent says something new.
        _ = try sample.ingest(try SampleBody.body(seq: 2, .laptop(1, usb: [.printer(serial: nil)])), device: 1, at: 30)
        #expect(try values(.kind) == [said, reported])
    }

    @Test func aListMovesNoMachineOfAnAgent() throws {
        let row = SampleImport.row(2, serial: "PF3ZZ01", school: SampleStore.otherSchool)
        _ = try sample.store.take(
            ImportedList(name: "google-admin", rows: [row], fields: AssetField.ofPeople),
            by: Author(who: "test", at: 20))
        #expect(try sample.store.questions.judgedAsset(1).row.school == SampleStore.school)
        #expect(try values(.school).map(\.value) == ["104521"])
        #expect(try values(.school).map(\.isShown) == [false])
        let word = Word(asset: 1, field: .school, value: "104521")
        _ = try sample.store.say([word], "test", by: Author(who: "an", at: 30))
        #expect(try values(.school).map(\.isShown) == [true, false])
    }

    @Test func fieldsAreInTheOrderInWhichPeopleReadThem() throws {
        let fields = try sample.store.questions.fieldValues(ofAsset: 1).map(\.field)
        #expect(fields == fields.sorted())
        #expect(fields.first == .kind)
        #expect(try sample.store.questions.fieldValues(ofAsset: 99).isEmpty)
    }

    /// The printer is seen from two computers.
    @Test func witnessesThatSayTheSameAreOne() throws {
        for number in 2...3 {
            _ = try sample.ingest(
                try SampleBody.body(.laptop(number, usb: [.printer(serial: "E71234561")])),
                device: try sample.addDevice(number, at: Int64(number)), at: Int64(number) * 10)
        }
        let printer = try #require(try sample.store.questions.assets(AssetFilter(kind: .printer)).first)
        let makers = try sample.store.questions.fieldValues(ofAsset: printer.id).filter { $0.field == .maker }
        #expect(makers.map(\.value) == ["Brother"])
        #expect(makers.map(\.since) == [20])
    }
}
