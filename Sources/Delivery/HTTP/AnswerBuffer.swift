import Inventory

/// Collects an answer while libcurl receives it. Bytes are counted here: libcurl's own limit does not stop a chunked body.
final class AnswerBuffer {
    private static let headerLimit = 16_384
    private(set) var body: [UInt8] = []
    private(set) var retryAfter: Int?
    private(set) var isTooLarge = false
    private let bodyLimit: Int
    private var headerBytes = 0

    init(bodyLimit: Int) { self.bodyLimit = bodyLimit }

    /// From the context pointer that libcurl hands back, which lives as long as the request.
    static func from(_ context: UnsafeMutableRawPointer?) -> AnswerBuffer {
        guard let context else { preconditionFailure("libcurl was given no context") }
        return Unmanaged<AnswerBuffer>.fromOpaque(context).takeUnretainedValue()
    }

    /// Answers how many bytes were taken; any other number than `count` makes libcurl stop.
    func receiveBody(_ bytes: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
        guard body.count + count <= bodyLimit else {
            isTooLarge = true
            return 0
        }
        body += UnsafeRawBufferPointer(start: bytes, count: count)
        return count
    }

    func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
        headerBytes += count
        guard headerBytes <= Self.headerLimit else {
            isTooLarge = true
            return 0
        }
        let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
        if let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "retry-after" {
            // Seconds only: the other form is a date, and our clock may be wrong.
            retryAfter = BoundedText.trimmed(String(line[line.index(after: colon)...])).flatMap { Int($0) }
        }
        return count
    }
}
