import Console
import Foundation
import Inventory
import Sheets
import Temporary
import TestSupport
import Testing

@testable import Reports

/// No byte of another school is in what a director gets, and none of another school board in what a school board gets.
@Suite struct RightsTests {
    /// How each command of the program is tried; a new one has to be put here.
    static let trials: [String: Trial] = [
        "overview": .report([[], ["--all"]]),
        "school": .report([["{school}"]]),
        "inventory": .report([[], ["--on", "2026-09-20"], ["--on", "2026-10-20"]]),
        "health": .report([[], ["--all"], ["--check"]]),
        "changes": .report([
            ["--since", "2026-09-01"], ["--since", "2026-09-01", "--all"], ["--since", "2026-10-05", "--all"],
        ]),
        "device history": .ofEachDevice,
        "digisprong": .report([[], ["--year", "2024"]]),
        "reconcile": .report([[], ["--all"], ["--devices"]]),
        "exceptions": .report([[], ["--all"]]),
        "ledger": .report([[], ["--invoice", "F-DUBBEL"]]),
        "depreciation": .report([[], ["--on", "2026-10-20"]]),
        "forecast": .report([[]]), "mictivo": .report([[]]), "grip": .report([[]]), "privacy": .report([[]]),
        "enquete": .report([[]]),
        "export": .folder([]),
        "digisprong export": .folder(["--grant", SampleLedger.shared, "--school-board", "{schoolBoard}"]),
        "digisprong verify": .without("it reads a folder that it is given, and of the store nothing but digests"),
        "send": .without("what goes by mail is tried below; the command itself answers the coordinator"),
        "send list": .without("the log of the coordinator"), "send forget": .without("the log of the coordinator"),
    ]

    enum Trial {
        /// In every format and language, with each of these words.
        case report([[String]])
        case ofEachDevice
        /// All files of a folder that it writes.
        case folder([String])
        case without(String)
    }

    /// Only read, so one for all.
    private static let shared = Result { try SampleNeighbours().told() }
    private let neighbours: SampleStore
    /// Numbers of devices that were never of another school, by the tag of their own.
    private let devices: [String: Set<Int64>]
    private let target: TemporaryFolder

    init() throws {
        (neighbours, devices) = try Self.shared.get()
        target = try TemporaryFolder()
    }

    @Test func everyCommandIsTried() {
        #expect(Set(ReportsProgram.program.commands.map(\.name)) == Set(Self.trials.keys))
    }

    @Test(arguments: Neighbour.all.indices) func aDirectorGetsNothingOfOtherSchools(_ place: Int) throws {
        let school = Neighbour.all[place]
        let others = Neighbour.all.filter { $0.number != school.number }
        try expectNothing(of: marks(of: others), for: school, as: "director:\(school.number.text)")
    }

    @Test(arguments: ["VZW Noord", "VZW Zuid"]) func aSchoolBoardGetsNothingOfOtherBoards(_ board: String) throws {
        let others = Neighbour.all.filter { $0.schoolBoard != board }
        let school = try #require(Neighbour.all.first { $0.schoolBoard == board })
        try expectNothing(of: marks(of: others), for: school, as: "school-board:\(board)")
    }

    /// What a mail brings is made for the coordinator who sends it, and is read by another.
    @Test(arguments: Neighbour.all.indices) func aMailBringsNothingOfOtherSchools(_ place: Int) throws {
        let school = Neighbour.all[place]
        let others = marks(of: Neighbour.all.filter { $0.number != school.number })
        let files = try ReportFiles(inquiry: try SampleReports.inquiry(neighbours.store))
            .attachments(for: .school(school.number))
        #expect(files.count == 3)
        for file in files {
            let path = target.path(file.name)
            try Data(file.bytes).write(to: URL(fileURLWithPath: path))
            let bytes = try content(of: path)
            #expect(Mark.found(others, in: bytes).isEmpty, "\(file.name)")
            #expect(!Mark.found([school.tag], in: bytes).isEmpty)
        }
    }

    /// Of schools, and of a school board if none of its schools is left.
    private func marks(of schools: [Neighbour]) -> [String] {
        let boards = Dictionary(grouping: schools, by: \.schoolBoard).filter { $0.value.count == 2 }.keys
        return schools.flatMap { Mark.words(of: $0, devices: devices[$0.tag] ?? []) } + boards.map { $0.lowercased() }
    }

    /// A search that finds nothing where there is something would prove nothing.
    @Test func whoMaySeeAllFindsAll() throws {
        let told = try Self.trials.keys.flatMap { try outputs(of: $0, for: Neighbour.all[0], as: "coordinator") }
        let all = told.reduce(into: Data()) { $0 += $1.bytes }
        for school in Neighbour.all {
            let marks = Mark.words(of: school, devices: devices[school.tag] ?? [])
            let missing = Set(marks).subtracting(Mark.found(marks, in: all)).filter { !Self.isOtherSpelling($0) }
            #expect(missing.isEmpty, "\(school.tag): \(missing.sorted())")
        }
        for place in ["afgekeurd qa7", "samen qa7", "lokaal qa7", "nota qa7", "klas qa7", "pr-qa7", "ngqa71"] {
            #expect(!Mark.found([place], in: all).isEmpty, "\(place)")
        }
    }

    /// Of an amount there is the one or the other.
    private static func isOtherSpelling(_ mark: String) -> Bool { mark.contains(",") || mark.contains(".") }

    private func expectNothing(of marks: [String], for school: Neighbour, as reader: String) throws {
        for command in Self.trials.keys.sorted() {
            for output in try outputs(of: command, for: school, as: reader) {
                let leaks = Mark.found(marks, in: output.bytes)
                if !leaks.isEmpty { Issue.record("\(output.name) tells of \(leaks.joined(separator: ", "))") }
            }
        }
        let own = try outputs(of: "inventory", for: school, as: reader)
        let isTold = own.allSatisfy { !Mark.found([school.tag], in: $0.bytes).isEmpty }
        #expect(isTold, "what is their own is told")
    }
}

// MARK: side doors

extension RightsTests {
    static let director = ["--as", "director:030569"]

    static let refusals: [(words: [String], sentence: String)] = [
        (["inventory", "--school", "{}"], "this reader does not see school {}"),
        (["school", "{}"], "this reader does not see school {}"),
        (["reconcile", "--school", "{}"], "this reader does not see school {}"),
        (["overview", "--school-board", "{}"], "this reader does not see school board {}"),
        (["device", "history", "{}"], "there is no device {}: see 'inkaart-reports inventory'"),
        (["ledger", "--grant", "{}"], "there is no grant line {}: there is digisprong-1-gedeeld, digisprong-1-leer"),
    ]

    /// What there is and what there is not is refused in the same words.
    @Test(arguments: refusals.indices) func whatIsOfOthersIsAsIfItWereNot(_ index: Int) throws {
        let (words, sentence) = Self.refusals[index]
        let names = [("104521", "999999"), ("104521", "999999"), ("104521", "999999"), ("VZW Zuid", "VZW West")]
        let foreign = devices["qb7"]?.min().map { "\($0)" } ?? ""
        let (there, absent) = (names + [(foreign, "9999999"), ("lijn-qb7", "lijn-x")])[index]
        let answers = [there, absent].map { name in
            let typed = words.map { $0.replacing("{}", with: name) } + Self.director
            let answer = SampleReports.run(typed, in: neighbours.folder.path)
            #expect(answer.status != .done)
            #expect(answer.text.contains(sentence.replacing("{}", with: name)), "\(answer.text)")
            return answer.text.replacing(name, with: "")
        }
        #expect(answers[0] == answers[1])
    }

    /// What is not told is not found by its number either.
    @Test(arguments: [["--invoice", "F-qb7-1"], ["--serial", "snqb71"], ["--serial", "snmv40"]])
    func theLedgerDoesNotAnswerByWhatIsOfOthers(_ words: [String]) throws {
        let known = SampleReports.run(["ledger"] + words, in: neighbours.folder.path)
        #expect(!known.text.contains("Geen verrichtingen."))
        let answer = SampleReports.run(["ledger"] + words + Self.director, in: neighbours.folder.path)
        #expect(answer.text.contains("Geen verrichtingen."))
    }

    @Test func aDirectorGetsNoProofPack() throws {
        let words = ["digisprong", "export", "--grant", SampleLedger.shared, "--school-board", "VZW Noord"]
        let answer = SampleReports.run(words + Self.director + [target.path("pack")], in: neighbours.folder.path)
        #expect(answer.status == .usage)
        #expect(answer.text.contains("a proof pack is of a school board: a director sees one school"))
        #expect(try target.names().isEmpty)
    }

    /// The price of a device that nobody knows is guessed from those of others: of the own schools alone.
    @Test func whatDevicesCostElsewhereIsNotTold() throws {
        let folder = try SampleBooks().ledger.sample.folder
        let known = SampleReports.run(["forecast", "--school", "104521"], in: folder.path).text
        let told = SampleReports.run(["forecast", "--as", "director:104521"], in: folder.path).text
        #expect(known.contains("mediaan") && !known.contains("zonder prijs"))
        #expect(told.contains("zonder prijs") && !told.contains("mediaan"))
    }

    /// A coordinator who asks for one school still sees where a device went.
    @Test func theCoordinatorSeesWhereADeviceWent() throws {
        let words = ["changes", "--since", "2026-09-01", "--school", "030569", "--format", "csv"]
        let answer = SampleReports.run(words, in: neighbours.folder.path)
        #expect(answer.text.contains("030569\";104521") && answer.text.contains("van qa7 naar qb7"))
        let told = SampleReports.run(words + Self.director, in: neighbours.folder.path)
        #expect(told.text.contains("naar andere school"))
    }
}

// MARK: outputs

extension RightsTests {
    private struct Named {
        let name: String
        let bytes: Data
    }

    private func outputs(of command: String, for school: Neighbour, as reader: String) throws -> [Named] {
        switch Self.trials[command] {
        case .report(let variants)?:
            try variants.flatMap { try reports(command, $0.map { filled($0, school) } + ["--as", reader]) }
        case .ofEachDevice?:
            devices.values.flatMap(\.self).sorted().flatMap { histories(of: $0, as: reader) }
        case .folder(let words)?: try folder(command, words.map { filled($0, school) } + ["--as", reader])
        case .without?, nil: []
        }
    }

    private func filled(_ word: String, _ school: Neighbour) -> String {
        word.replacing("{schoolBoard}", with: school.schoolBoard).replacing("{school}", with: school.number.text)
    }

    /// All formats, and English where people read.
    private static let forms: [[String]] = [
        ["--format", "table"], ["--format", "csv"], ["--format", "csv", "--profile", "machine"], ["--format", "json"],
        ["--format", "html"], ["--format", "table", "--language", "en"], ["--format", "html", "--language", "en"],
    ]

    private func reports(_ command: String, _ words: [String]) throws -> [Named] {
        let words = command.split(separator: " ").map(String.init) + words
        return Self.forms.map { form in run(words + form) } + [try workbook(words)]
    }

    private func run(_ words: [String]) -> Named {
        let output = CapturedOutput(columns: 200)
        let answer = SampleReports.run(words, in: neighbours.folder.path, output: output)
        return Named(name: words.joined(separator: " "), bytes: Data(answer.text.utf8))
    }

    /// All that is packed in it.
    private func workbook(_ words: [String]) throws -> Named {
        let path = target.path("report.xlsx")
        let answer = SampleReports.run(words + ["--format", "xlsx", "--output", path], in: neighbours.folder.path)
        guard FileManager.default.fileExists(atPath: path) else {
            return Named(name: "\(words)", bytes: Data(answer.text.utf8))
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        return Named(name: "\(words) as xlsx", bytes: try content(of: path))
    }

    /// Of others' numbers nothing is answered, which is another test: the number itself was typed.
    private func histories(of device: Int64, as reader: String) -> [Named] {
        let words = ["device", "history", "\(device)", "--all", "--as", reader]
        return [["--format", "table"], ["--format", "json"], ["--format", "html", "--language", "en"]]
            .map { form in run(words + form) }.filter {
                !String(decoding: $0.bytes, as: UTF8.self).contains("there is no device")
            }
    }

    private func folder(_ command: String, _ words: [String]) throws -> [Named] {
        let folder = target.path("folder-\(UUID().uuidString)")
        let answer = SampleReports.run(
            command.split(separator: " ").map(String.init) + words + [folder], in: neighbours.folder.path)
        let files = FileManager.default.subpaths(atPath: folder) ?? []
        let said = answer.text.replacing(folder, with: "")
        return [Named(name: command, bytes: Data((said + files.joined(separator: "\n")).utf8))]
            + (try files.filter { !isFolder("\(folder)/\($0)") }.map { name in
                Named(name: "\(command) \(name)", bytes: try content(of: "\(folder)/\(name)"))
            })
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func content(of path: String) throws -> Data {
        path.hasSuffix(".xlsx")
            ? try UnpackedWorkbook.content(of: path) : try Data(contentsOf: URL(fileURLWithPath: path))
    }
}
