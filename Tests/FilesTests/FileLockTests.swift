import Files
import Foundation
import Glibc
import Temporary
import Testing

struct FileLockTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("lock")
    }

    @Test func onlyOneHoldsIt() throws {
        let inner = try FileLock.holding(path) { try FileLock.holding(path) { "both" } ?? "one" }
        #expect(inner == "one")
        #expect(try FileLock.holding(path) { "again" } == "again")
    }

    @Test func itIsReleasedWhenTheWorkFails() throws {
        struct Failure: Error {}
        #expect(throws: Failure.self) { try FileLock.holding(path) { throw Failure() } }
        #expect(try FileLock.holding(path) { true } == true)
    }

    @Test func theFileMayBeThereAlready() throws {
        try File.write([1], to: path)
        #expect(try FileLock.holding(path) { try File.read(path, limit: 10) } == [1])
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock"), "flock is not installed"))
    func aProcessThatIsKilledReleasesIt() throws {
        let holder = Process()
        let (input, output) = (Pipe(), Pipe())
        holder.executableURL = URL(fileURLWithPath: "/bin/sh")
        holder.arguments = ["-c", "exec 9>\"$0\"; flock 9; echo held; exec cat", path]
        holder.standardInput = input
        holder.standardOutput = output
        try holder.run()
        defer { if holder.isRunning { kill(holder.processIdentifier, SIGKILL) } }
        #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "held\n")
        #expect(try FileLock.holding(path) { true } == nil)
        kill(holder.processIdentifier, SIGKILL)
        holder.waitUntilExit()
        #expect(try FileLock.holding(path) { true } == true)
    }
}
