import Crypto
import Files
import Foundation
import Inventory
import Synchronization
import Temporary
import Testing

/// A collector in a folder of its own, with one school board and one school.
final class Community: Sendable {
    static let school = "030569"
    let temporary: TemporaryFolder
    let port: UInt16
    private let server = Mutex<Running?>(nil)

    /// `limits` are those of `serve --limit`.
    private let limits: [String]

    init(limits: [String] = []) throws {
        temporary = try TemporaryFolder()
        port = freePort()
        // The disk of a test machine may be nearly full.
        self.limits = ["free-mib=0", "free-percent=0"] + limits
        try expectDone(collector("init", "--address", "127.0.0.1:\(port)", "--listen", "127.0.0.1"))
        try expectDone(collector("school-board", "add", "VZW De Linde"))
        try expectDone(collector("school", "add", Self.school, "De Linde", "--school-board", "VZW De Linde"))
    }

    deinit { kill() }

    var folder: String { temporary.path("c") }

    /// Runs a command of the collector.
    func collector(_ words: String..., in folder: String? = nil) throws -> Ended {
        let end = words.firstIndex(of: "--") ?? words.count
        return try Programs.run(
            "inkaart-collector", Array(words[..<end] + ["--data", self.folder] + words[end...]), in: folder)
    }

    func reports(_ words: String...) throws -> Ended {
        try Programs.run("inkaart-reports", words + ["--data", folder])
    }

    /// The rows of the first table of a report.
    func rows(of report: String...) throws -> [[String: Any]] {
        let answer = try Programs.run("inkaart-reports", report + ["--json", "--data", folder])
        let tables = try #require((answer.json as? [String: Any])?["tables"] as? [[String: Any]])
        return try #require(tables.first?["rows"] as? [[String: Any]])
    }

    /// Starts to serve; agents can come when this returns. With `port` 0 at a free one, which is returned.
    @discardableResult
    func serve(port: UInt16? = nil) throws -> UInt16 {
        let words = ["serve", "--data", folder] + (port.map { ["--port", "\($0)"] } ?? [])
        let server = try Running("inkaart-collector", words + limits.flatMap { ["--limit", $0] })
        let line = server.firstLine()
        guard let port = UInt16(line) else { throw NotServing(notes: server.ended().notes) }
        self.server.withLock { $0 = server }
        return port
    }

    struct NotServing: Error { let notes: String }

    /// Asks the server to stop, and waits until it has.
    @discardableResult
    func stop() -> Ended? { end(by: SIGTERM) }

    /// As a power cut would.
    func kill() { _ = end(by: SIGKILL) }

    private func end(by signal: Int32) -> Ended? {
        let server = server.withLock { server in
            defer { server = nil }
            return server
        }
        server?.signal(signal)
        return server?.ended()
    }

    func token(uses: Int = 1) throws -> String {
        let made = try collector("token", "add", Self.school, "--uses", "\(uses)")
        expectDone(made)
        return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// Expects that a command is done, and shows what it said if it is not.
func expectDone(_ ended: Ended, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(ended.status == 0, "\(ended.notes)", sourceLocation: sourceLocation)
}
