import Foundation

/// The programs in Tests/SecondReader.
enum SecondReader {
    /// What a program says of a description of files.
    static func output(of name: String, _ path: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../SecondReader/")
        return try run("/usr/bin/python3", ["-B", folder.appending(path: name).path, path])
    }

    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
