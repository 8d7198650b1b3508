import Console
import Store
import TestSupport
import Testing

@testable import Collector

@Suite struct RecipientCommandsTests {
    private let collector: SampleCollector

    init() throws { collector = try SampleCollector() }

    @Test func recipientsAreAddedListedAndRemoved() throws {
        let added = collector.run("recipient", "add", "directie@linde.be", "--school", "30569", "--role", "directeur")
        #expect(added.text == "note: done as act 1; 'inkaart-collector undo 1' takes it back\n")
        #expect(collector.run("recipient", "add", "b@noord.be", "--school-board", "VZW Noord").status == .done)
        #expect(collector.run("recipient", "add", "sg@noord.be", "--community").status == .done)
        let list = collector.run("recipient", "list", "--json").text
        #expect(
            list.contains(
                #"{"address":"directie@linde.be","scope":"school","school":"030569","role":"directeur","since":"#))
        #expect(list.contains(#"{"address":"b@noord.be","scope":"school-board","schoolBoard":"VZW Noord","since":"#))
        #expect(collector.run("recipient", "list").text.contains("scholengemeenschap"))
        let removed = collector.run("recipient", "remove", "Directie@linde.be")
        #expect(removed.text.hasPrefix("note: removed for school 030569, for good; "))
        for word in ["directie@linde.be", "directeur"] {
            #expect(!collector.run("recipient", "list").text.contains(word))
            #expect(!collector.run("undo", "--list").text.contains(word))
        }
        #expect(collector.run("undo", "4").text.contains("is gone for good"))
    }

    static let failures: [(words: [String], status: Console.ExitStatus, sentence: String)] = [
        (["add", "a@b.be"], .usage, "say for whom: --school SCHOOL, --school-board NAME or --community"),
        (["add", "a@b.be", "--school", "30569", "--community"], .usage, "give one of --school"),
        (["add", "a b@c.be", "--community"], .usage, "ADDRESS: a mail address has no blanks"),
        (["add", "a@b", "--community"], .usage, "'b' is no domain such as school.be"),
        (["add", "a@b.be", "--school", "999999"], .failed, "there is no school 999999"),
        (["add", "a@b.be", "--school-board", "X"], .failed, "there is no school board X"),
        (
            ["remove", "a@b.be"], .failed, "there is no recipient a@b.be: see 'inkaart-collector recipient list'"
        ),
    ]

    @Test(arguments: failures.indices) func whatGoesWrongIsToldInASentence(_ index: Int) {
        let failure = Self.failures[index]
        let answer = collector.run(["recipient"] + failure.words)
        #expect(answer.status == failure.status)
        #expect(answer.text.contains(failure.sentence), "\(answer.text)")
    }
}
