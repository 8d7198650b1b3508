import Foundation
import Testing

/// Programs of the system that draw pictures and read codes.
enum Tool {
    /// What a program says.
    static func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(program) \(arguments)")
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What a reader finds in a picture that was printed at 300 dots to the inch.
    static func code(in svg: String, below folder: String) throws -> String {
        try Data(svg.utf8).write(to: URL(fileURLWithPath: folder + "/label.svg"))
        _ = try output(
            of: "rsvg-convert",
            ["--dpi-x=300", "--dpi-y=300", "--output=\(folder)/label.png", "\(folder)/label.svg"])
        return try output(
            of: "zbarimg",
            ["--quiet", "--nodbus", "--raw", "-Sdisable", "-Sqrcode.enable", "\(folder)/label.png"])
    }
}
