import Console
import Inventory
import Store
import Synchronization
import TestSupport
import Testing

@testable import Reports

/// A store of two schools with machines old and new, and one school without any, as reports see it.
struct SampleReports {
    let sample: SampleStore
    private static let day: Int64 = 86_400

    init() throws {
        sample = try SampleStore()
        try sample.store.addSchoolBoard(SampleStore.name("VZW \"Zuid\"; Oost"), number: SampleStore.number("123456"))
        try sample.store.addSchool(
            SampleStore.number("5"), name: SampleStore.name("Sint-Ëlooi: 't Bos"), schoolBoard: "123456")
        try add(1, school: SampleStore.school, [.board, .printer(serial: "E71234561")], daysAgo: 0)
        try add(2, school: SampleStore.school, [], daysAgo: 20)
        try add(3, school: SampleStore.school, [], daysAgo: 40)
        try add(4, school: SampleStore.otherSchool, [.printer(serial: nil)], daysAgo: 100)
        try addHostile()
    }

    private func add(_ number: Int, school: SchoolNumber, _ devices: [USBDevice], daysAgo: Int64) throws {
        let body = try SampleBody.body(.laptop(number, usb: devices))
        let time = SampleStore.now - daysAgo * Self.day
        _ = try sample.ingest(body, device: try sample.addDevice(number, school: school, at: time), at: time)
    }

    /// A machine that calls itself what it likes.
    private func addHostile() throws {
        var facts = Facts.laptop(5)
        facts.machine?.serial = "=HYPERLINK(\"http://x\";\"y\")"
        facts.system?.hostname = "\u{1B}[2J\u{202E}pc\r\n;"
        facts.system?.version = nil
        facts.storage = nil
        let body = try SampleBody.body(facts)
        _ = try sample.ingest(body, device: try sample.addDevice(5, school: SampleStore.otherSchool))
    }

    /// What a command answers.
    func run(_ words: String..., output: CapturedOutput = CapturedOutput()) -> (
        status: Console.ExitStatus, text: String
    ) {
        Self.run(words, in: sample.folder.path, output: output)
    }

    static func run(
        _ words: [String], in folder: String, now: Int64 = SampleStore.now, output: CapturedOutput = CapturedOutput()
    ) -> (status: Console.ExitStatus, text: String) {
        let status = ReportsProgram.program.run(
            arguments: words + ["--data", folder], context: ReportsContext(now: now), output: output)
        return (status, output.result + output.notes.map { "note: \($0)\n" }.joined())
    }

    /// What a report is asked, without a command line.
    static func inquiry(_ store: Store, now: Int64 = SampleStore.now, reader: Reader = .coordinator) throws -> Inquiry {
        let asked = Mutex<Inquiry?>(nil)
        let command = Command<ReportsContext>("ask", "Asks", examples: ["ask"]) { context, call in
            asked.withLock { $0 = Inquiry(context, call, store.questions, reader: reader) }
            return .done
        }
        let program = Program(name: "test", version: "1", sentence: "Asks", commands: [command])
        _ = program.run(arguments: ["ask"], context: ReportsContext(now: now), output: CapturedOutput())
        let inquiry = asked.withLock { $0 }
        return try #require(inquiry)
    }
}
