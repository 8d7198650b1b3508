import Foundation
import Glibc

/// A client that sends exactly the bytes it is told to, well-formed or not.
final class HTTPTestClient {
    private let descriptor: Int32
    private var received: [UInt8] = []

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
    }

    deinit {
        close(descriptor)
    }

    func send(_ text: String) {
        send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) {
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// The status and the body of the next answer; `nil` if the connection ends before.
    func answer() -> (status: Int, head: String, body: String)? {
        while true {
            let text = String(decoding: received, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n"), let status = Int(text.dropFirst(9).prefix(3)) {
                let head = String(text[..<end.lowerBound])
                let length = status == 100 ? 0 : Self.length(in: head)
                if text[end.upperBound...].utf8.count >= length {
                    let body = String(text[end.upperBound...].prefix(length))
                    received.removeFirst(head.utf8.count + 4 + length)
                    return (status, head, body)
                }
            }
            guard receive(timeoutInMilliseconds: 5000) == .some else { return nil }
        }
    }

    func status(of request: String) -> Int? {
        send(request)
        return answer()?.status
    }

    /// Whether the server ends the connection, within 5 seconds and whatever it sends before.
    func isClosed() -> Bool {
        while true {
            switch receive(timeoutInMilliseconds: 5000) {
            case .some: continue
            case .end: return true
            case .nothing: return false
            }
        }
    }

    /// Sends one byte every 20 ms; whether the server ended the connection before all were sent.
    func isClosedWhileDripping(_ text: String) -> Bool {
        text.utf8.contains { byte in
            send([byte])
            return receive(timeoutInMilliseconds: 20) == .end
        }
    }

    private enum Receipt { case some, end, nothing }

    private func receive(timeoutInMilliseconds: Int32) -> Receipt {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, timeoutInMilliseconds) > 0 else { return .nothing }
        var part = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &part, part.count, 0)
        guard count > 0 else { return .end }
        received += part[..<count]
        return .some
    }

    private static func length(in head: String) -> Int {
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        return line.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
    }
}
