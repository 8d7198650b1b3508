import Assets
import Sheets
import Store
import TestSupport
import Testing

@testable import Reports

/// What people say of devices, in the lists for people.
@Suite struct InventorySheetTests {
    private let reports: SampleReports

    init() throws {
        reports = try SampleReports()
        let store = reports.sample.store
        try store.addRoom(SampleStore.name("Klas 5B"), school: SampleStore.school)
        let said: [(Int64, [AssetField: String])] = [
            (
                1,
                [
                    .inventoryNumber: "LT-017", .room: "Klas 5B", .status: "lent", .handedTo: "klas 5B",
                    .returnDueOn: "2027-06-30", .warrantyUntil: "2028-12-31", .owner: "VZW Noord",
                    .note: "=deksel; \"los\"", .orderNumber: "2026/112", .purchasedOn: "2026-09-01",
                ]
            ),
            (4, [.status: "sold"]),
        ]
        for (asset, values) in said {
            let words = values.keys.sorted().map { Word(asset: asset, field: $0, value: values[$0]) }
            _ = try store.say(words, "test", by: Author(who: "an", at: SampleStore.now))
        }
    }

    static let lists = [
        (["inventory", "--school", "30569", "--format", "csv"], "inventory-said.csv"),
        (["inventory", "--school", "30569", "--format", "csv", "--profile", "machine"], "inventory-said-machine.csv"),
        (["inventory", "--school", "30569", "--format", "csv", "--language", "en"], "inventory-said-en.csv"),
        (["inventory", "--school", "30569", "--json"], "inventory-said.json"),
    ]

    @Test(arguments: lists) func aListSaysWhatPeopleSay(_ words: [String], _ golden: String) throws {
        let answer = SampleReports.run(words, in: reports.sample.folder.path)
        #expect(try Golden.difference(answer.text, to: "reports/\(golden)") == nil)
    }

    @Test func whatTheSchoolHasNoMoreIsLeftOutUnlessAskedFor() throws {
        func count(_ words: String...) -> Int {
            SampleReports.run(["inventory", "--format", "csv"] + words, in: reports.sample.folder.path).text
                .split(separator: "\r\n").count - 1
        }
        #expect(count("--all") == count() + 1)
        let total = try reports.sample.store.questions.counts(now: SampleStore.now).reduce(0) { $0 + $1.total }
        #expect(total == count())
        #expect(try reports.sample.store.questions.judgedAsset(4).row.status == .sold)
    }

    /// So that an import knows each column again.
    @Test func eachFieldOfPeopleStandsUnderItsWord() {
        let columns = InventorySheet.sheet(of: []).columns
        for field in AssetField.ofPeople {
            let words = [field.words.nl, field.words.en].map { $0.prefix(1).uppercased() + $0.dropFirst() }
            let known = columns.contains { $0.name == Words(nl: words[0], en: words[1]) }
            #expect(known, "\(field)")
        }
    }
}
