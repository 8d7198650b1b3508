import Console
import Foundation

/// The real agent of this build on machines that only exist as recordings: the whole way from udev to the judgement.
struct MockedAgent {
    /// Recorded machines have no files in `/proc` and `/etc`: those of the real one must not be seen in their place.
    private let root: String
    private let program: String
    private let output: any Output

    private static let umockdev = "/usr/bin/umockdev-run"
    private static let machinesAtOnce = 2

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    init(output: any Output) throws {
        let files = FileManager.default
        let own = URL(fileURLWithPath: try files.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        program = own.deletingLastPathComponent().appendingPathComponent("inkaart-agent").path
        for needed in [program, Self.umockdev] where !files.isExecutableFile(atPath: needed) {
            throw Failure(description: "\(needed) is missing: use scripts/accuracy, which sees to it")
        }
        root = NSTemporaryDirectory() + "inkaart-accuracy-" + UUID().uuidString
        self.output = output
        try files.createDirectory(atPath: root, withIntermediateDirectories: true)
    }

    func cleanUp() {
        // An empty folder that stays behind in /tmp harms nobody.
        try? FileManager.default.removeItem(atPath: root)
    }

    /// What the agent sees on each of the recorded machines, in their order.
    func sights(of recordings: [URL]) throws -> [Sight] {
        var running: [Running] = []
        var sights: [Sight] = []
        for (number, recording) in recordings.enumerated() {
            output.showProgress("\(number + 1)/\(recordings.count) \(recording.lastPathComponent)")
            if running.count == Self.machinesAtOnce { sights.append(try running.removeFirst().sight()) }
            running.append(try start(on: recording))
        }
        for last in running { sights.append(try last.sight()) }
        output.showProgress(nil)
        return sights
    }

    private func start(on recording: URL) throws -> Running {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.umockdev)
        process.arguments = [
            "-d", recording.path, "--", program, "show", "--json", "--no-software", "--root", root,
            "--state", root + "/state",
        ]
        let result = Pipe()
        process.standardOutput = result
        process.standardError = FileHandle.nullDevice
        try process.run()
        return Running(recording: recording, process: process, result: result)
    }

    private struct Running {
        let recording: URL
        let process: Process
        let result: Pipe

        func sight() throws -> Sight {
            let json = result.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            do {
                return try JSONDecoder().decode(Sight.self, from: json)
            } catch {
                let status = process.terminationStatus
                throw Failure(description: "no answer on \(recording.path), status \(status): \(error)")
            }
        }
    }
}
