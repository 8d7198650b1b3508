import Assets
import Console
import TestSupport
import Testing

@testable import Collector
@testable import Store

@Suite struct DeviceReportTests {
    private let collector: SampleCollector

    init() throws {
        collector = try SampleCollector()
        try collector.say(
            [
                .kind: "convertible", .room: "Klas 5B", .status: "lent", .handedTo: "klas 5B", .serial: "X-1",
                .note: String(repeating: "staat in de kast achteraan; ", count: 6),
            ], of: 1, why: "nagekeken bij de start van het schooljaar", until: "2199-07-01")
        try collector.say([.room: "Klas 5B", .inventoryNumber: "B-3"], of: 2)
    }

    static let reports = [
        (["device", "show", "1"], "device-show.txt"),
        (["device", "show", "1", "--language", "en"], "device-show-en.txt"),
        (["device", "show", "1", "--json"], "device-show.json"), (["device", "show", "2"], "device-show-board.txt"),
        (["device", "show", "2", "--json"], "device-show-board.json"),
        (["room", "show", "30569", "Klas 5B"], "room-show.txt"),
        (["room", "show", "30569", "Klas 5B", "--language", "en"], "room-show-en.txt"),
        (["room", "show", "30569", "Klas 5B", "--json"], "room-show.json"),
        (["room", "show", "30569", "Klas 6A"], "room-show-empty.txt"),
    ]

    @Test(arguments: reports) func aReportSaysWhatItSaid(_ words: [String], _ golden: String) throws {
        let answer = collector.run(words)
        #expect(answer.status == .done)
        #expect(try Golden.difference(answer.text, to: "collector/\(golden)") == nil)
        if !words.contains("--json") {
            #expect(answer.text.split(separator: "\n").allSatisfy { TerminalText.width(of: $0) <= 80 })
        }
    }

    @Test func ofATypedDeviceNothingIsJudged() {
        #expect(collector.run("device", "add", "30569", "beamer", "merk=Epson").status == .done)
        let text = collector.run("device", "show", "5").text
        #expect(text.contains("beamer"))
        #expect(!text.contains("Beoordeeld"))
        #expect(!text.contains("Waarom\n"))
    }
}
