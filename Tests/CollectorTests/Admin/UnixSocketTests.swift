import Foundation
import Temporary
import TestSupport
import Testing

@testable import Collector

@Suite struct UnixSocketTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func bytesComeThroughBothWays() throws {
        let listener = try UnixSocket.listening(at: folder.path("s"))
        let client = try connected(to: folder.path("s"))
        guard let server = listener.accepted() else {
            Issue.record("nobody came")
            return
        }
        try client.write(Array("ping".utf8))
        let ping = try server.read()
        try server.write(Array("pong".utf8))
        let pong = try client.read()
        #expect(ping == Array("ping".utf8))
        #expect(pong == Array("pong".utf8))
        let user = server.peerUser()
        #expect(user == geteuid())
    }

    @Test func theEndOfTheOtherIsNoError() throws {
        let listener = try UnixSocket.listening(at: folder.path("s"))
        do {
            let client = try connected(to: folder.path("s"))
            try client.write([1])
        }
        guard let server = listener.accepted() else {
            Issue.record("nobody came")
            return
        }
        let (some, none) = (try server.read(), try server.read())
        #expect(some == [1])
        #expect(none.isEmpty)
        #expect(throws: SocketError.self) { for _ in 1...2 { try server.write([1]) } }
    }

    @Test func whereNobodyListensIsNothing() throws {
        let path = folder.path("s")
        let absent = try UnixSocket.connected(to: path) == nil
        #expect(absent)
        do { _ = try UnixSocket.listening(at: path) }
        #expect(try folder.names() == ["s"])
        let left = try UnixSocket.connected(to: path) == nil
        #expect(left)
        _ = try UnixSocket.listening(at: path)
    }

    @Test func onlyOwnerAndGroupMayConnect() throws {
        let listener = try UnixSocket.listening(at: folder.path("s"))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("s"))[.posixPermissions] as? Int
        #expect(mode == 0o660)
        listener.shutDown()
        let client = listener.accepted()
        let isOver = client == nil
        #expect(isOver)
    }

    @Test func aPathThatIsTooLongIsRefused() throws {
        let path = folder.path(String(repeating: "s", count: 107 - folder.path.utf8.count))
        let error = thrown(SocketError.self) { _ = try UnixSocket.listening(at: path) }
        #expect(error?.code == ENAMETOOLONG)
        _ = try UnixSocket.listening(at: String(path.dropLast()))
    }
}

/// A socket with somebody at the other end.
func connected(to path: String) throws -> UnixSocket {
    guard let socket = try UnixSocket.connected(to: path) else { throw SocketError("connect to", path, code: ENOENT) }
    return socket
}
