import Foundation

/// A program of this machine, if it has it.
enum InstalledProgram {
    static func exists(_ name: String) -> Bool { path(of: name) != nil }

    /// Runs it to its end, at most half a minute: its output with what it complains of, lines apart.
    static func lines(_ name: String, _ arguments: [String], in folder: String) throws -> [String] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = ["30", path(of: name) ?? name] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func path(of name: String) -> String? {
        ["/usr/bin/\(name)", "/bin/\(name)"].first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
