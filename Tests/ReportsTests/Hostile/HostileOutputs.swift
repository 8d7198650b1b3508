import Console
import Files
import Foundation
import Temporary
import TestSupport

@testable import Reports
@testable import Store

/// All that the program says of a hostile store: in a folder, a file for each report and format, the files of `export`, a proof pack and
/// mails; and what terminals show.
struct HostileOutputs {
    let store: HostileStore
    private let folder: TemporaryFolder
    /// Calls that did not come to their end, with what they said.
    private(set) var faults: [String] = []
    /// What a terminal shows, by what was asked.
    private(set) var screens: [(call: String, text: String)] = []

    init() throws {
        store = try HostileStore()
        folder = try TemporaryFolder()
        for (command, trial) in RightsTests.trials.sorted(by: { $0.key < $1.key }) {
            guard case .report(let variants) = trial else { continue }
            for words in variants { report(command.split(separator: " ").map(String.init) + words) }
        }
        for device in try store.sample.store.questions.assets().prefix(6) {
            report(["device", "history", "\(device.id)", "--all"])
        }
        _ = run(["export", path("export")])
        try writeProofPack()
        try writeMails()
        let texts = try JSONSerialization.data(withJSONObject: store.texts)
        try texts.write(to: URL(fileURLWithPath: path("texts.json")))
    }

    var path: String { folder.path }

    private func path(_ name: String) -> String { folder.path(name) }

    /// In every format, and on a terminal with colours and without.
    private mutating func report(_ words: [String]) {
        let words = words.map { $0.replacing("{school}", with: SampleStore.school.text) }
        let name = words.joined(separator: "_").replacing("/", with: "-")
        let forms = [["csv"], ["csv", "--profile", "machine"], ["json"], ["html"], ["xlsx"]]
        for form in forms where !(words[0] == "health" && words.contains("--check")) {
            let file = path("\(name)_\(form.joined(separator: "_")).\(form[0])")
            _ = run(words + ["--format"] + form + ["--output", file])
        }
        show(words, CapturedOutput())
        show(words, CapturedOutput(rows: 24, isTerminal: true, colours: true))
    }

    private mutating func show(_ words: [String], _ output: CapturedOutput) {
        _ = run(words, output: output)
        screens.append((words.joined(separator: " "), output.result))
    }

    private mutating func run(_ words: [String], output: CapturedOutput = CapturedOutput()) -> String {
        let answer = SampleReports.run(words, in: store.sample.folder.path, output: output)
        // A check that finds something ends otherwise.
        if answer.status != .done, !words.contains("--check") { faults.append("\(words): \(answer.text)") }
        return answer.text
    }

    private mutating func writeProofPack() throws {
        let (code, board) = try store.sample.store.questions.read { connection in
            let code = try connection.first(
                "SELECT code FROM grant_line JOIN charge ON grant_line = grant_line.id GROUP BY 1 ORDER BY -count(*)"
            ) { $0.text(0) }
            let board = try connection.first("SELECT name FROM school_board ORDER BY id") { $0.text(0) }
            return (code ?? "", board ?? "")
        }
        let words = ["digisprong", "export", "--grant=\(code)", "--school-board=\(board)", path("pack")]
        let said = run(words)
        screens.append(("digisprong export", said.replacing(folder.path, with: "")))
    }

    private mutating func writeMails() throws {
        let questions = store.sample.store.questions
        let inquiry = try SampleReports.inquiry(store.sample.store)
        let writer = MailWriter(
            questions: questions, sender: .init(from: try MailAddress("ict@school.be"), replyTo: nil),
            month: DeliveryMonth(at: SampleStore.now), now: SampleStore.now,
            attachments: ReportFiles(inquiry: inquiry).attachments)
        for (index, recipient) in try questions.recipients().enumerated() {
            try File.write(try writer.mail(to: recipient).bytes, to: path("mail\(index).eml"))
        }
        let send = ["send", "--dry-run", "--sendmail", "/usr/sbin/sendmail", "--from", "ict@school.be"]
        screens.append(("send --dry-run", run(send)))
    }
}
