import Foundation
import Inventory
import TestSupport
import Testing

@testable import Store

@Suite struct RecipientsTests {
    private let sample: SampleStore
    private let author = Author(who: "an", at: SampleStore.now)

    init() throws { sample = try SampleStore() }

    private func add(_ address: String, _ scope: RecipientScope, role: String? = nil) throws -> Int64 {
        try sample.store.addRecipient(try MailAddress(address), for: scope, role: role, by: author)
    }

    private func listed() throws -> [String] {
        try sample.store.questions.recipients().map { "\($0.address) \($0.scope)" }
    }

    private var school: RecipientScope { .school(SampleStore.school) }

    @Test func recipientsAreListedBySchoolThenSchoolBoardThenCommunity() throws {
        _ = try add("z@sg.be", .community)
        _ = try add("bestuur@noord.be", .schoolBoard("VZW Noord"))
        _ = try add("jozef@noord.be", .school(SampleStore.otherSchool))
        _ = try add("linde@noord.be", school, role: "directeur")
        _ = try add("an@noord.be", school)
        let known = try listed()
        #expect(
            known == [
                "an@noord.be school 030569", "linde@noord.be school 030569", "jozef@noord.be school 104521",
                "bestuur@noord.be school board 'VZW Noord'", "z@sg.be the community",
            ])
        let second = try sample.store.questions.recipients()[1]
        #expect(second.role == "directeur" && second.since == SampleStore.now)
    }

    @Test func theSameTwiceIsRefusedWhateverItsCapitals() throws {
        _ = try add("an@noord.be", school)
        let twice = thrown(StoreError.self) { try add("AN@noord.be", school) }
        #expect(twice == .exists("recipient", named: "AN@noord.be for school 030569"))
        _ = try add("an@noord.be", .community)
        #expect(thrown(StoreError.self) { try add("an@noord.be", .school(SampleStore.number("999999"))) } != nil)
        #expect(thrown(StoreError.self) { try add("an@noord.be", .schoolBoard("X")) } != nil)
        let count = try sample.store.questions.acts().count
        #expect(count == 2)
    }

    @Test func anAddressIsRemovedForOneOrForAll() throws {
        for scope in [school, .school(SampleStore.otherSchool), .community] { _ = try add("an@noord.be", scope) }
        let one = try sample.store.removeRecipient(try MailAddress("An@noord.be"), for: school, by: author)
        #expect(one == [school])
        let rest = try sample.store.removeRecipient(try MailAddress("an@noord.be"), for: nil, by: author)
        #expect(rest == [.school(SampleStore.otherSchool), .community])
        let known = try listed()
        #expect(known.isEmpty)
        let error = thrown(StoreError.self) {
            try sample.store.removeRecipient(try MailAddress("an@noord.be"), for: school, by: author)
        }
        #expect(error == .unknown("recipient", named: "an@noord.be for school 030569"))
    }

    @Test func addingIsUndoneAndRemovingIsNot() throws {
        let added = try add("an@noord.be", school)
        let undo = try sample.store.undo(added, by: author)
        let known = try listed()
        #expect(known.isEmpty)
        let sentence = "is gone for good: add it again with 'recipient add'"
        #expect(
            thrown(StoreError.self) { try sample.store.undo(undo, by: author) }?.description.contains(sentence) == true)
        _ = try add("an@noord.be", school)
        _ = try sample.store.removeRecipient(try MailAddress("an@noord.be"), for: nil, by: author)
        let removal = try #require(try sample.store.questions.acts().first)
        #expect(removal.what == "remove a recipient of reports for school 030569")
        #expect(
            thrown(StoreError.self) { try sample.store.undo(removal.id, by: author) }?.description.contains(sentence)
                == true)
        let fault = try sample.store.questions.chainFault()
        #expect(fault == nil)
    }

    @Test(arguments: [true, false]) func aRemovedAddressIsInNoFileOfTheStore(_ byUndo: Bool) throws {
        let act = try add("geheim.adres@noord.be", school, role: "directrice-An")
        #expect(try files(naming: "geheim.adres") != [])
        if byUndo {
            _ = try sample.store.undo(act, by: author)
        } else {
            _ = try sample.store.removeRecipient(try MailAddress("geheim.adres@noord.be"), for: nil, by: author)
        }
        for text in ["geheim.adres", "directrice-An"] {
            let files = try files(naming: text)
            #expect(files == [], "\(text)")
        }
    }

    private func files(naming text: String) throws -> [String] {
        try sample.folder.names().filter { name in
            try Data(contentsOf: URL(fileURLWithPath: sample.folder.path(name))).range(of: Data(text.utf8)) != nil
        }
    }
}
