/// One mail on its way to a server: what libcurl asks of it, and how far it came.
final class SMTPExchange {
    /// How far: each phase comes after those before it.
    enum Phase: Int, Comparable, Sendable {
        /// Connection, greeting, encryption, login.
        case opening
        /// MAIL FROM was said.
        case sender
        /// RCPT TO was said.
        case recipient
        /// DATA was said.
        case content
        /// Every byte of the mail was handed over; the line with the dot that ends it may have been sent.
        case end

        static func < (one: Phase, other: Phase) -> Bool { one.rawValue < other.rawValue }
    }

    private(set) var phase = Phase.opening
    /// The last line that the server said, as far as anybody reads it.
    private(set) var reply = ""

    private let message: [UInt8]
    private var handedOver = 0

    private static let replyLimit = 300
    private static let commands: [(start: String, phase: Phase)] = [
        ("MAIL FROM", .sender), ("RCPT TO", .recipient), ("DATA", .content),
    ]

    init(_ message: [UInt8]) { self.message = message }

    static func from(_ context: UnsafeMutableRawPointer?) -> SMTPExchange? {
        context.map { Unmanaged<SMTPExchange>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Fills a buffer with what comes next of the mail; 0 behind its end.
    func fill(_ buffer: UnsafeMutablePointer<CChar>?, room: Int) -> Int {
        guard let buffer else { return 0 }
        let count = min(room, message.count - handedOver)
        message.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, count > 0 else { return }
            UnsafeMutableRawPointer(buffer).copyMemory(from: start + handedOver, byteCount: count)
        }
        handedOver += count
        // libcurl need not ask for more than the size it was told: with the last byte the mail may end at any moment.
        if handedOver == message.count { phase = .end }
        return count
    }

    /// A line, or a part of an overlong one, that the server said.
    func hear(reply bytes: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
        guard let bytes else { return count }
        let text = UnsafeBufferPointer(start: bytes, count: min(count, Self.replyLimit)).map { UInt8(bitPattern: $0) }
        // The end of the connection, which follows what went wrong, is no answer to the mail.
        if !text.starts(with: "221".utf8) { reply = String(decoding: text, as: UTF8.self).filter { !$0.isNewline } }
        return count
    }

    /// A command that was said. Of a login nothing is kept.
    func hear(command bytes: UnsafeMutablePointer<CChar>?, count: Int) {
        guard let bytes else { return }
        let text = UnsafeBufferPointer(start: bytes, count: min(count, 16)).map { UInt8(bitPattern: $0) }
        let said = Self.commands.first { text.starts(with: $0.start.utf8) }
        if let said, said.phase > phase { phase = said.phase }
    }
}
