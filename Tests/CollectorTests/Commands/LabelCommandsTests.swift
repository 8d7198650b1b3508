import Console
import TestSupport
import Testing

@testable import Collector
@testable import Store

@Suite struct LabelCommandsTests {
    private let collector: SampleCollector

    init() throws {
        collector = try SampleCollector()
        try collector.say([.room: "Klas 5B", .inventoryNumber: "LT-001"], of: 1)
    }

    private func labels(_ words: [String]) -> [String] {
        let text = collector.run(["label", "print"] + words).text
        return text.split(separator: "aria-label=\"QR ").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    static let choices: [(words: [String], codes: [String])] = [
        (["30569"], ["LT-001", "PF3ZZ02", "E71234561", "SB680-123456"]), (["30569", "--room", "Klas 5B"], ["LT-001"]),
        (["--device", "3,1-2", "--sheet", "l7160"], ["LT-001", "E71234561", "SB680-123456"].sorted()),
    ]

    @Test(arguments: choices.indices) func labelsArePrintedOfWhatIsAskedFor(_ index: Int) {
        let (words, codes) = Self.choices[index]
        #expect(labels(words).sorted() == codes.sorted())
    }

    @Test func aSerialNumberOfSeveralDevicesIsOnNoLabel() throws {
        try collector.say([.serial: "sb680-123456"], of: 3)
        #expect(labels(["--device", "2-4"]).sorted() == ["PF3ZZ02", "inkaart:2", "inkaart:3"])
        #expect(collector.run("label", "svg", "2").text.contains("QR inkaart:2"))
    }

    @Test func stickersThatAreUsedStayEmpty() {
        let page = collector.run("label", "print", "--device", "1", "--sheet", "L4731", "--skip", "5")
        #expect(page.status == .done)
        #expect(page.text.split(separator: "<span></span>").count == 6)
        #expect(page.text.contains("Avery L4731"))
    }

    @Test func oneLabelIsAPicture() {
        let picture = collector.run("label", "svg", "1", "--language", "en")
        #expect(picture.status == .done)
        #expect(picture.text.hasPrefix("<svg xmlns="))
        #expect(picture.text.contains("QR LT-001"))
        #expect(picture.text.contains("Basisschool De Linde"))
    }

    @Test func aCodeThatNoPhoneReadsIsTold() throws {
        try collector.say([.inventoryNumber: String(repeating: "LONG", count: 25)], of: 1)
        let picture = collector.run("label", "svg", "1", "--sheet", "L4731")
        #expect(picture.text.contains("note: the code of device 1 is too long for a phone on so small a label"))
    }

    static let mistakes: [(words: [String], status: Console.ExitStatus, sentence: String)] = [
        (["print"], .usage, "say either SCHOOL, with or without --room, or --device"),
        (["print", "30569", "--device", "1"], .usage, "say either SCHOOL"),
        (["print", "--room", "Klas 5B"], .usage, "say either SCHOOL"),
        (["print", "30569", "--room", "klas 5b"], .failed, "did you mean 'Klas 5B'?"),
        (["print", "30569", "--room", "Klas 6A"], .failed, "there is no device to print a label for"),
        (["print", "30569", "--sheet", "A4"], .usage, "A4 is none of the sheets: plain, L7160, L4731"),
        (["print", "30569", "--skip", "-1"], .usage, "--skip"), (["print", "--device", "99"], .failed, "99"),
        (["print", "999999"], .failed, "there is no school 999999"), (["svg", "99"], .failed, "99"),
    ]

    @Test(arguments: mistakes.indices) func mistakesAreToldInASentence(_ index: Int) {
        let (words, status, sentence) = Self.mistakes[index]
        let answer = collector.run(["label"] + words)
        #expect(answer.status == status, "\(answer.text)")
        #expect(answer.text.contains(sentence), "\(answer.text)")
        #expect(!answer.text.contains("<html"))
    }
}
