import Foundation

/// A mail as another reader, Python's, sees it.
struct ReadMail {
    let isASCII: Bool
    let longestLine: Int
    let faults: Int
    let headers: [String: String]
    let text: String
    let files: [[String: String]]

    struct Refusal: Error { let sentence: String }

    init(_ mail: [UInt8]) throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Mail/read.py")
        let process = Process()
        let (input, output, notes) = (Pipe(), Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [script.path]
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, notes)
        try process.run()
        input.fileHandleForWriting.write(Data(mail))
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0,
            let read = try JSONSerialization.jsonObject(with: answer) as? [String: Any]
        else {
            throw Refusal(sentence: String(decoding: notes.fileHandleForReading.availableData, as: UTF8.self))
        }
        isASCII = read["isASCII"] as? Bool ?? false
        longestLine = read["longestLine"] as? Int ?? .max
        faults = (read["bareLineEnds"] as? Int ?? 1) + (read["dots"] as? Int ?? 1)
        headers = read["headers"] as? [String: String] ?? [:]
        text = read["text"] as? String ?? ""
        files = read["files"] as? [[String: String]] ?? []
    }
}
