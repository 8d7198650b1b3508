import Console
import TestSupport
import Testing

@testable import Collector
@testable import Store

@Suite struct RoomCommandsTests {
    private let collector: SampleCollector

    init() throws { collector = try SampleCollector() }

    @Test func aRoomIsRenamedAndRemovedAndBroughtBack() throws {
        #expect(collector.run("device", "set", "1", "room=Klas 5B").status == .done)
        #expect(collector.run("room", "rename", "30569", "Klas 5B", "Klas 1A").status == .done)
        #expect(try collector.row(1).room == "Klas 1A")
        let refused = collector.run("room", "remove", "30569", "Klas 1A")
        #expect(refused.status == .failed)
        #expect(refused.text.contains("room 'Klas 1A' is not empty: 1; put them elsewhere first"))
        #expect(collector.run("device", "unset", "1", "room").status == .done)
        let removed = collector.run("room", "remove", "30569", "Klas 1A", "--why", "container weg")
        #expect(removed.text == "note: done as act 4; 'inkaart-collector undo 4' takes it back\n")
        #expect(!collector.run("room", "list", "30569").text.contains("Klas 1A"))
        #expect(collector.run("undo", "4").status == .done)
        #expect(collector.run("room", "list", "30569").text.contains("Klas 1A"))
    }

    @Test(arguments: ["rename", "remove", "show"]) func aRoomThatThereIsNotIsTold(_ verb: String) {
        let answer = collector.run(["room", verb, "30569", "klas 5b"] + (verb == "rename" ? ["x"] : []))
        #expect(answer.status == .failed)
        #expect(answer.text.contains("school 030569 has no room 'klas 5b': did you mean 'Klas 5B'?"), "\(answer.text)")
    }
}
