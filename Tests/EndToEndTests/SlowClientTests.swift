import Foundation
import Glibc
import Inventory
import Testing

private let openssl = "/usr/bin/openssl"

/// The default deadline of 10 s is part of what is tested here: these are the slowest tests.
@Suite(
    .enabled(if: FileManager.default.isExecutableFile(atPath: openssl), "openssl is not installed"),
    .timeLimit(.minutes(10)))
struct SlowClientTests {
    @Test func clientsThatTakeTheirTimeAreCutWhileOthersAreServed() throws {
        let community = try Community(limits: ["device-burst=100"])
        let port = try community.serve(port: 0)
        let host = try SentHost(1, of: community, try community.token(), port: port)
        let dripping = try Drip(port: port)
        let handshake = HalfHandshake(port: port)
        let start = ContinuousClock.now
        var seq: Int64 = 0
        while !(dripping.isClosed && handshake.isClosed), ContinuousClock.now - start < .seconds(13) {
            dripping.dropAndWaitASecond()
            handshake.look()
            seq += 1
            let asked = ContinuousClock.now
            #expect(try host.checkIn(seq: seq, .ofImage(serial: 1), over: host.client(port: port)).status == 200)
            #expect(ContinuousClock.now - asked < .seconds(5))
        }
        #expect(dripping.isClosed)
        #expect(handshake.isClosed)
        #expect(ContinuousClock.now - start > .seconds(8), "they were cut before the deadline")
        #expect(seq >= 8)
        print("both cut after \(ContinuousClock.now - start); \(seq) check-ins were answered meanwhile")
    }
}

/// A client that sends its head one byte a second, over TLS.
private final class Drip {
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())
    private var rest = Array("GET /v1/trust HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8)[...]
    private(set) var isClosed = false

    init(port: UInt16) throws {
        process.executableURL = URL(fileURLWithPath: openssl)
        process.arguments = ["s_client", "-quiet", "-connect", "127.0.0.1:\(port)"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        signal(SIGPIPE, SIG_IGN)
        try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    func dropAndWaitASecond() {
        if let byte = rest.popFirst(), !isClosed {
            var byte = byte
            _ = write(input.fileHandleForWriting.fileDescriptor, &byte, 1)  // fails if it was cut, as it shall be
        }
        // openssl ends, and with it its output, when the connection does.
        if poll(for: output.fileHandleForReading.fileDescriptor, 1_000) { isClosed = true }
    }
}

/// A client that begins a handshake and says no more.
private final class HalfHandshake {
    private let descriptor: Int32
    private(set) var isClosed = false

    init(port: UInt16) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        _ = withUnsafePointer(to: place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        let start: [UInt8] = [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03]
        _ = send(descriptor, start, start.count, Int32(MSG_NOSIGNAL))
    }

    deinit { close(descriptor) }

    func look() {
        var bytes = [UInt8](repeating: 0, count: 256)
        while !isClosed, poll(for: descriptor, 0) {
            if recv(descriptor, &bytes, bytes.count, 0) <= 0 { isClosed = true }  // before: an alert of TLS
        }
    }
}

/// Whether there is something to read, or the end, within some milliseconds.
private func poll(for descriptor: Int32, _ milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) > 0
}
