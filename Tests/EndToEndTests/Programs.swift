import Foundation
import Testing

/// The programs of this build, which lie beside the tests.
enum Programs {
    static let folder: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (tests as NSString).deletingLastPathComponent
    }()

    /// Runs a program of ours, or one of the system by its whole path, to its end.
    static func run(
        _ program: String, _ arguments: [String], in folder: String? = nil, input: String = ""
    ) throws -> Ended {
        let running = try Running(program, arguments, in: folder, input: input)
        return running.ended()
    }
}

/// How a program ended.
struct Ended {
    let status: Int32
    let output: String
    let notes: String

    /// Its output as JSON.
    var json: Any { get throws { try JSONSerialization.jsonObject(with: Data(output.utf8)) } }

    /// The one line on standard error that says what went wrong, if there is one.
    var complaint: String? {
        let lines = notes.split(separator: "\n").filter { !$0.hasPrefix("see '") }
        return lines.count == 1 ? String(lines[0]) : nil
    }
}

/// A program that runs; its standard error goes to a file, so that it never waits for us.
final class Running: Sendable {
    private let process = Process()
    private let output = Pipe()
    private let notes: URL

    init(_ program: String, _ arguments: [String], in folder: String? = nil, input: String = "") throws {
        notes = URL(fileURLWithPath: "/tmp/inkaart-notes-" + UUID().uuidString)
        _ = FileManager.default.createFile(atPath: notes.path, contents: nil)
        process.executableURL = URL(
            fileURLWithPath: program.hasPrefix("/") ? program : Programs.folder + "/" + program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: notes)
        let standardInput = Pipe()
        process.standardInput = standardInput
        try process.run()
        standardInput.fileHandleForWriting.write(Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
    }

    /// Waits for the first line of its output.
    func firstLine() -> String {
        var line = Data()
        while true {
            let next = output.fileHandleForReading.readData(ofLength: 1)
            if next.isEmpty || next == Data("\n".utf8) { return String(decoding: line, as: UTF8.self) }
            line += next
        }
    }

    /// Waits for its end.
    @discardableResult
    func ended() -> Ended {
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        defer { try? FileManager.default.removeItem(at: notes) }
        let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return Ended(
            status: status, output: String(decoding: text, as: UTF8.self),
            notes: (try? String(contentsOf: notes, encoding: .utf8)) ?? "")
    }

    /// Sends a signal to this process, and to no other.
    func signal(_ number: Int32) {
        if process.isRunning { kill(process.processIdentifier, number) }
    }

    deinit {
        signal(SIGKILL)
        try? FileManager.default.removeItem(at: notes)
    }
}

/// A port of 127.0.0.1 that nobody listens on at this moment; below those that the system gives to clients.
func freePort() -> UInt16 {
    while true {
        let port = UInt16.random(in: 10_000..<30_000)
        if isFree(port) { return port }
    }
}

private func isFree(_ port: UInt16) -> Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return withUnsafePointer(to: place) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
        }
    }
}
