import Crypto
import Foundation
import Temporary

/// A mail server of the tests that runs, and the mails that came to it whole.
final class MailServer: Sendable {
    private let folder: TemporaryFolder
    private let server: FedServer
    let port: UInt16

    /// That of the server's own authority, to believe or not.
    var authority: String { folder.path("authority.pem") }

    static let login = (user: "ict", password: "geheim woord")

    /// The script that does what the names of recipients say; `words` are its options.
    static func scripted(_ words: String..., host: String = "localhost") throws -> MailServer {
        try MailServer("smtp.py", words, host: host)
    }

    /// One that others wrote, which wants ``login``.
    static func ofOthers() throws -> MailServer {
        try MailServer("aiosmtp.py", [login.user, login.password], host: "localhost")
    }

    private init(_ script: String, _ words: [String], host: String) throws {
        folder = try TemporaryFolder()
        let certificates = try ServerCertificates(for: [host], authorityName: "test")
        let files = [
            ("authority.pem", certificates.authority.certificate), ("server.pem", certificates.server.certificate),
            ("key.pem", certificates.server.key),
        ]
        for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name))) }
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../Mail/\(script)")
        server = try FedServer([path.path, folder.path, folder.path("server.pem"), folder.path("key.pem")] + words)
        guard let port = UInt16(server.line()) else { throw NotServing(notes: server.notes()) }
        self.port = port
    }

    struct NotServing: Error { let notes: String }

    /// Waits for the next line that the server prints.
    func line() -> String { server.line() }

    /// Whom the mails were for that came whole, in their order, by the name before the @.
    var recipients: [String] {
        get throws {
            try folder.names().filter { $0.hasSuffix(".to") }.map { name in
                let text = try String(contentsOfFile: folder.path(name), encoding: .utf8)
                return String(text.prefix { $0 != "@" })
            }
        }
    }

    /// The mails to one of them, as they came.
    func mails(to name: String) throws -> [String] {
        try folder.names().filter { $0.hasSuffix(".to") }.filter { file in
            try String(contentsOfFile: folder.path(file), encoding: .utf8).hasPrefix(name + "@")
        }.map { try String(contentsOfFile: folder.path($0.replacing(".to", with: ".eml")), encoding: .utf8) }
    }
}

/// A script that runs as long as its standard input is open.
final class FedServer: Sendable {
    private let process = Process()
    private let (input, output, errors) = (Pipe(), Pipe(), Pipe())

    init(_ words: [String]) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = words
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
        try process.run()
    }

    func line() -> String {
        var line = Data()
        while true {
            let next = output.fileHandleForReading.readData(ofLength: 1)
            if next.isEmpty || next == Data("\n".utf8) { return String(decoding: line, as: UTF8.self) }
            line += next
        }
    }

    func notes() -> String { String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
