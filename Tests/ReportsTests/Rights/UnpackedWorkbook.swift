import Foundation
import Testing

/// What lies in a workbook, unpacked by a program of another make.
enum UnpackedWorkbook {
    private static let python = "/usr/bin/python3"

    static func content(of path: String) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-c", script, path]
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0 && !bytes.isEmpty)
        return bytes
    }

    private static let script = """
        import sys, zipfile
        book = zipfile.ZipFile(sys.argv[1])
        for name in book.namelist(): sys.stdout.buffer.write(name.encode() + book.read(name))
        """
}
