import Console
import Files
import Foundation
import Inventory
import Store
import Synchronization
import Temporary
import TestSupport
import Testing

@testable import Collector

@Suite struct AdminServerTests {
    private let sample: SampleStore
    private let folder: CollectorFolder
    private let server: AdminServer
    private let lines = Lines()

    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func append(_ line: String) { lines.withLock { $0.append(line) } }
    }

    init() throws {
        sample = try SampleStore()
        folder = CollectorFolder(sample.folder.path)
        let lines = lines
        let log = Log(threshold: .info, isJournal: false) { lines.append($0) }
        server = try AdminServer(folder, store: sample.store, log: log)
        server.start()
    }

    private func run(
        _ arguments: String..., files: [[UInt8]] = [], output: CapturedOutput = CapturedOutput()
    ) throws -> (
        status: Console.ExitStatus, output: CapturedOutput
    ) {
        defer { server.stop() }
        let socket = try connected(to: folder.socket)
        return (try AdminClient.run(arguments, files: files, through: socket, output: output), output)
    }

    @Test func aCommandRunsInTheServingProcess() throws {
        let answer = try run("school", "list", "--json")
        #expect(answer.status == .done)
        #expect(answer.output.result.contains(#"{"number":"030569","name":"Basisschool De Linde""#))
        #expect(lines.all == ["info: user \(UserName.of(geteuid())) runs school list\n"])
    }

    @Test func whatACommandChangesIsInTheStore() throws {
        #expect(try run("room", "add", "30569", "Klas 'Ë'; \u{2167}").status == .done)
        #expect(try sample.store.questions.rooms(of: SampleStore.school) == ["Klas 'Ë'; \u{2167}"])
    }

    @Test func aCommandFindsTheProcessThatHoldsTheLock() throws {
        server.stop()
        let folder = CollectorFolder(sample.folder.path("c"))
        let address = try #require(CollectorAddress("collector.example.be:8443"))
        try Setup.make(in: folder, address: address, listenAddress: "::", community: nil)
        let words = ["school-board", "add", "VZW Zuid", "--data", folder.path]
        let run = {
            CollectorProgram.program.run(
                arguments: words, context: CollectorContext(arguments: words), output: CapturedOutput())
        }
        let store = try Store(path: folder.store)
        let status = try FileLock.holding(folder.lock) {
            let server = try AdminServer(folder, store: store, log: Log(threshold: .error, isJournal: false) { _ in })
            server.start()
            defer { server.stop() }
            return run()
        }
        #expect(status == .done)
        #expect(try store.questions.schoolBoards().map(\.name) == ["VZW Zuid"])
        // Nobody serves now, so it works here, and finds the school board there.
        #expect(run() == .failed)
    }

    @Test func aFailureComesBackWithItsStatusAndItsSentence() throws {
        let answer = try run("school", "ad")
        #expect(answer.status == .usage)
        #expect(
            answer.output.notes == [
                "inkaart-collector: unknown command school ad, did you mean school add?",
                "see 'inkaart-collector help'",
            ])
    }

    @Test(arguments: ["serve", "init"]) func aServingCollectorIsNotStartedAgain(_ command: String) throws {
        let answer = try run(command, "--address", "collector.example.be:8443", "--data", folder.path)
        #expect(answer.status == .usage)
    }

    @Test func aTableIsAsWideAsTheTerminalOfTheClient() throws {
        let answer = try run("school", "list", output: CapturedOutput(columns: 40))
        let lines = answer.output.result.split(separator: "\n")
        #expect(lines.allSatisfy { TerminalText.width(of: $0) <= 40 })
    }

    @Test(arguments: [-1 << 53, -1, 0, 1, 1 << 53]) func anAbsurdTerminalHarmsNobody(_ columns: Int) throws {
        #expect(try run("school", "list", output: CapturedOutput(columns: columns)).status == .done)
    }

    /// A character may be many bytes: a result is cut into pieces that a frame can hold.
    @Test(arguments: [
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}", "a" + String(repeating: "\u{301}", count: 90),
        "\u{EB}",
    ])
    func aLongResultArrivesWhole(_ character: String) throws {
        server.stop()
        let folder = try TemporaryFolder()
        let listener = try UnixSocket.listening(at: folder.path("s"))
        let text = String(repeating: character, count: 40_000)
        DispatchQueue.global().async {
            guard let client = listener.accepted() else { return }
            let link = LinkOutput(AdminLink(client), for: AdminCommand(arguments: []))
            try? link.write(text)
            link.end(.done)
        }
        let output = CapturedOutput()
        let status = try AdminClient.run([], through: try connected(to: folder.path("s")), output: output)
        #expect(status == .done)
        #expect(output.result.utf8.elementsEqual(text.utf8))
    }

    /// As an import takes it: any bytes, up to 16 MiB.
    @Test func aFileComesAlongAsItIs() throws {
        let file = Array(repeating: [UInt8](0...255), count: 4_096).flatMap(\.self)
        let output = CapturedOutput()
        // It arrives whole, and is then refused as what it is.
        #expect(try run("import", "x.csv", "--mapping", "generic", files: [file], output: output).status == .failed)
        #expect(output.notes.last == "nothing was imported")
    }

    @Test func aFileThatIsTooLargeForItsCommandIsRefused() throws {
        let answer = try run("table", "install", "x.tsv", files: [[UInt8](repeating: 0x20, count: 300_000)])
        #expect(answer.status == .usage)
    }

    @Test func aCommandWithoutItsFileIsRefused() throws {
        #expect(try run("table", "install", "x.tsv").status == .usage)
    }

    @Test func progressReachesTheTerminalOfTheClient() throws {
        let output = CapturedOutput(showsProgress: true)
        let rows = Array("Serienummer;Instellingsnummer\nA1;030569\n".utf8)
        #expect(try run("import", "x.csv", "--mapping", "generic", files: [rows], output: output).status == .done)
        #expect(output.progress == ["importing  1 of 1 (100 %)", nil, "matching  1 of 1 (100 %)", nil])
    }

    @Test func aClientThatTalksNonsenseHoldsNobodyUp() throws {
        do {
            let client = try connected(to: folder.socket)
            try client.write(Array("GET / HTTP/1.1\n".utf8))
            let answer = try client.read()
            #expect(answer.isEmpty)
        }
        #expect(try run("school", "list").status == .done)
    }

    @Test func anEndBeforeTheStatusIsAnError() throws {
        server.stop()
        let folder = try TemporaryFolder()
        let listener = try UnixSocket.listening(at: folder.path("s"))
        DispatchQueue.global().async {
            guard let client = listener.accepted(), let command = try? client.read(), !command.isEmpty else { return }
            try? client.write(AdminFrame.result("half").json + [0x0A])
        }
        let output = CapturedOutput()
        let error = thrown(SocketError.self) {
            _ = try AdminClient.run([], through: try connected(to: folder.path("s")), output: output)
        }
        #expect(error?.code == ECONNRESET)
        #expect(output.result == "half")
    }
}
