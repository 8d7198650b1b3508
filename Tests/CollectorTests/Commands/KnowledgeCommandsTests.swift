import Assets
import Console
import TestSupport
import Testing

@testable import Collector
@testable import Store

@Suite struct KnowledgeCommandsTests {
    private let collector: SampleCollector

    init() throws { collector = try SampleCollector() }

    @Test func aPersonSaysWhatIsKnownAndTakesItBack() throws {
        let answer = collector.run(
            "device", "set", "1", "room=Klas 5B", "Status=Uitgeleend", "uitgeleend aan=klas 5B",
            "inventory number=LT-017", "garantie tot=30/6/2027", "--why", "start van het jaar")
        #expect(answer.status == .done, "\(answer.text)")
        #expect(answer.text == "note: done as act 1; 'inkaart-collector undo 1' takes it back\n")
        let row = try collector.row(1)
        #expect([row.room, row.handedTo, row.inventoryNumber] == ["Klas 5B", "klas 5B", "LT-017"])
        #expect(row.status == .lent)
        #expect(row.warrantyUntil == Day("2027-06-30"))
        let act = try #require(try collector.sample.store.questions.acts().first)
        #expect(act.who == "an")
        #expect(act.why == "start van het jaar")
        #expect(act.what.hasPrefix("say inventoryNumber=LT-017 room='Klas 5B' status=lent"), "\(act.what)")
        #expect(collector.run("device", "unset", "1", "lokaal", "handedTo").status == .done)
        #expect(try collector.row(1).room == nil)
        #expect(collector.run("undo", "1").status == .done)
        #expect(try collector.row(1).status == nil)
    }

    @Test func severalDevicesAreOneAct() throws {
        #expect(collector.run("device", "set", "1-3,4", "status=spare").status == .done)
        #expect(try (1...4).map { try collector.row($0).status } == [.spare, .spare, .spare, .spare])
        let act = try #require(try collector.sample.store.questions.acts().first)
        #expect(act.what == "say status=spare of devices 1-4")
        let again = collector.run("device", "set", "1", "status=spare")
        #expect(again.text == "note: that was said already: nothing changes\n")
    }

    @Test func theNameOfAPersonIsAskedAboutAndKept() throws {
        let answer = collector.run("device", "set", "1", "handedTo=Jan Peeters")
        #expect(answer.status == .done)
        #expect(answer.text.contains("note: 'Jan Peeters' looks like the name of a person"))
        #expect(try collector.row(1).handedTo == "Jan Peeters")
        #expect(!collector.run("device", "set", "1", "handedTo=Klas 5B").text.contains("looks like"))
    }

    static let failures: [(words: [String], status: Console.ExitStatus, sentence: String)] = [
        (["set", "1", "colour=red"], .usage, "there is no field 'colour': the fields are kind, maker, model, serial,"),
        (["set", "1", "room"], .usage, "'room' is not FIELD=VALUE, such as room='Klas 5B'"),
        (["set", "1", "hostname=x"], .usage, "hostname is measured, never said: people say kind, maker,"),
        (["set", "1", "status=afgeschreven"], .usage, "write one of ordered, in-use, spare, lent, in-repair,"),
        (["set", "1", "soort toestel=boot"], .usage, "kind: 'boot' is not a kind such as laptop"),
        (["set", "1", "returnDueOn=morgen"], .usage, "'morgen' is not a day such as 22/11/2026"),
        (["set", "1", "note="], .usage, "note: it is empty"),
        (["set", "1", "room=a", "lokaal=b"], .usage, "room is said twice"),
        (["set", "1", "status=lent", "--until", "x"], .usage, "x is not a day such as 30/06/2027"),
        (["set", "1", "status=lent", "--until", "1/9/2020"], .usage, "01/09/2020 is over already: give a later day"),
        (["set", "0", "status=lent"], .usage, "0 is not the number of a device"),
        (["set", "5-3", "status=lent"], .usage, "5-3 is not a range of devices such as 20-25"),
        (["set", "1,,2", "status=lent"], .usage, "is not the number of a device"),
        (["set", "1-60000", "status=lent"], .usage, "at most 50000 devices at once"),
        (["set", "1-9223372036854775807", "status=lent"], .usage, "at most 50000 devices at once"),
        (["set", "99", "status=lent"], .failed, "there is no device 99: see 'inkaart-reports inventory'"),
        (["set", "1", "room=Zolder"], .failed, "add it with 'room add'; it has 'Klas 5B', 'Klas 6A'"),
        (["unset", "1", "status"], .failed, "nobody said status of device 1: 'device show' tells who says what"),
        (["unset", "1", "hostname"], .usage, "hostname is measured"),
        (["add", "30569", "boot"], .usage, "kind: 'boot' is not a kind such as laptop"),
        (["add", "30569", "laptop", "kind=desktop"], .usage, "kind is said twice"),
        (["add", "30569", "laptop", "school=104521"], .usage, "the school is said already"),
        (["add", "30569", "laptop", "serial=PF3ZZ01"], .failed, "it is device 1, by its numbers"),
        (["add", "999999", "laptop"], .failed, "there is no school 999999"),
    ]

    @Test(arguments: failures.indices) func whatIsWrongIsNamedWithWhatIsRight(_ index: Int) throws {
        let (words, status, sentence) = Self.failures[index]
        let answer = collector.run(["device"] + words)
        #expect(answer.status == status, "\(answer.text)")
        #expect(answer.text.contains(sentence), "\(answer.text)")
        #expect(try collector.sample.store.questions.acts().isEmpty)
    }

    @Test func aDeviceIsAddedAndItsNumberIsPrinted() throws {
        let answer = collector.run("device", "add", "30569", "beamer", "merk=Epson", "serial=X4YZ1234567")
        #expect(answer.status == .done)
        #expect(answer.text.hasPrefix("5\nnote: done as act 1;"), "\(answer.text)")
        #expect(try collector.row(5).kind == .projector)
        #expect(collector.run("undo", "1").status == .done)
        #expect(collector.run("device", "show", "5").text.contains("there is no device 5"))
    }

    @Test func whatAPersonSetApartIsExplainedSo() throws {
        let words = ["device", "add", "30569", "beamer", "merk=Epson", "serial=X4YZ1234567"]
        #expect(collector.run(words).status == .done)
        #expect(collector.run(words + ["--anyway"]).status == .done)
        let explained = collector.run("device", "explain", "6").text
        #expect(explained.contains("een persoon zei dat het een ander is"), "\(explained)")
        #expect(explained.contains("een persoon heeft beslist"), "\(explained)")
        let acts = try collector.sample.store.questions.acts()
        #expect(acts.map(\.what).first == "add projector Epson X4YZ1234567 to 030569")
        let conflict = collector.run("conflict", "show", "1", "--language", "en").text
        #expect(conflict.contains("Decided"), "\(conflict)")
    }

    @Test func whatNobodyCanTellWaitsForAPerson() {
        let answer = collector.run("device", "add", "30569", "laptop", "maker=HP", "serial=PF3ZZ01")
        #expect(answer.status == .partly)
        #expect(
            answer.text.contains("nobody can tell whether it is device 1: it waits as conflict 1"), "\(answer.text)")
        let explained = collector.run("conflict", "show", "1").text
        #expect(explained.split(separator: "serienummer verschillend").count == 2, "\(explained)")
        #expect(collector.run("conflict", "resolve", "1", "--new").status == .done)
        #expect(collector.run("device", "show", "5").status == .done)
    }

    @Test func wordsWhoseDayHasComeEndBeforeACommandRuns() throws {
        try collector.say([.status: "lent"], of: 1, until: "2020-01-01")
        #expect(try collector.row(1).status == .lent)
        #expect(collector.run("school", "list").status == .done)
        #expect(try collector.row(1).status == nil)
    }
}
