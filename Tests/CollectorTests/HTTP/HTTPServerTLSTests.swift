import Collector
import Foundation
import Testing

/// With the certificate and the client of the openssl program; skipped where it is not installed.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl), "openssl is not installed"))
struct HTTPServerTLSTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("inkaart-\(UUID().uuidString)")
    private let request = "GET /box HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"

    @Test func aRequestIsAnsweredOverTLS() throws {
        let server = try startedTLSServer()
        for version in ["-tls1_2", "-tls1_3"] {
            #expect(try exchange(with: server, version).hasSuffix("\r\n\r\nGET 127.0.0.1 0 "), "\(version)")
        }
    }

    @Test func anOldVersionOfTLSIsRefused() throws {
        let server = try startedTLSServer()
        #expect(try !exchange(with: server, "-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0").contains("200 OK"))
    }

    @Test func halfAHandshakeIsCutWhileOthersAreServed() throws {
        let server = try startedTLSServer(limits: impatience)
        let halfOpen = (0..<20).map { _ in
            let client = HTTPTestClient(port: server.port)
            client.send([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03])
            return client
        }
        #expect(try exchange(with: server).contains("200 OK"))
        #expect(halfOpen.allSatisfy { $0.isClosed() })
        #expect(try exchange(with: server).contains("200 OK"))
    }

    @Test func aDripOfTheHandshakeIsCutAtTheDeadline() throws {
        let server = try startedTLSServer(limits: impatience)
        let record = "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}" + String(repeating: "\u{0}", count: 200)
        #expect(HTTPTestClient(port: server.port).isClosedWhileDripping(record))
    }

    private func startedTLSServer(limits: HTTPLimits = HTTPLimits()) throws -> HTTPServer {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a leftover in the temporary folder harms nobody
        let key = folder.appendingPathComponent("key.pem")
        let certificate = folder.appendingPathComponent("certificate.pem")
        try run([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost", "-keyout", key.path, "-out", certificate.path,
        ])
        return try startedServer(
            limits: limits,
            identity: TLSIdentity(
                certificateChain: String(contentsOf: certificate, encoding: .utf8),
                privateKey: String(contentsOf: key, encoding: .utf8)))
    }

    private func exchange(with server: HTTPServer, _ options: String...) throws -> String {
        try run(["s_client", "-quiet", "-connect", "127.0.0.1:\(server.port)"] + options, input: request)
    }

    @discardableResult
    private func run(_ arguments: [String], input: String = "") throws -> String {
        let process = Process()
        let (standardInput, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: openssl)
        process.arguments = arguments
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        standardInput.fileHandleForWriting.write(Data(input.utf8))
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}

private let openssl = "/usr/bin/openssl"
