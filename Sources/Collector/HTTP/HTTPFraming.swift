/// The head of a request as the library parsed it, not yet trusted.
struct HTTPUncheckedHead {
    var method: String
    /// Before any decoding, with the query if there is one.
    var target: String
    var version: String
    var headers: HTTPHeaders
    /// All bytes from the method to the empty line, that included.
    var sizeInBytes: Int
    var clientAddress: String
}

/// Where one request ends and the next begins must be beyond doubt, and only one reading of a head may exist.
///
/// libmicrohttpd is too friendly for that (0.9.75 accepts two lengths, hidden NULs, folded lines and bare line feeds).
/// Chunked bodies are refused: our clients know their length, so one framing is enough, memory can be reserved before
/// the body is read, and the conflict between `Transfer-Encoding` and `Content-Length` (RFC 9112 §6.3) cannot arise.
struct HTTPFraming {
    let limits: HTTPLimits

    /// The checked head, or the answer of the first rule that it breaks.
    func check(_ head: HTTPUncheckedHead) -> Result<HTTPHead, HTTPRefusal> {
        if let broken = Self.rules.first(where: { $0.isBroken(head, limits) }) { return .failure(broken.refusal) }
        return .success(
            HTTPHead(
                method: head.method, path: head.target, headers: head.headers, clientAddress: head.clientAddress,
                contentLength: head.headers.onlyValue(of: "Content-Length").map { Int($0) ?? .max }))
    }

    private struct Rule: Sendable {
        let refusal: HTTPRefusal
        let isBroken: @Sendable (HTTPUncheckedHead, HTTPLimits) -> Bool

        init(_ status: Int, _ sentence: String, isBroken: @escaping @Sendable (HTTPUncheckedHead, HTTPLimits) -> Bool) {
            refusal = HTTPRefusal(response: HTTPResponse(status: status, sentence: sentence))
            self.isBroken = isBroken
        }
    }

    private static let rules = [
        Rule(505, "HTTP/1.1 and HTTP/1.0 are spoken here.") { head, _ in !versions.contains(head.version) },
        Rule(400, "The method is not a token of at most 16 letters.") { head, _ in
            !isToken(head.method) || head.method.utf8.count > 16
        },
        Rule(414, "The target is too long.") { head, limits in head.target.utf8.count > limits.targetSize },
        Rule(400, "The target is not a plain path.") { head, _ in !isPlainPath(head.target) },
        Rule(431, "There are too many headers.") { head, limits in head.headers.fields.count > limits.headerCount },
        Rule(431, "The headers are too long.") { head, limits in head.sizeInBytes > limits.headSize },
        Rule(400, "A header name is not a token.") { head, _ in !head.headers.fields.allSatisfy { isToken($0.name) } },
        Rule(400, "A header value is not printable ASCII.") { head, _ in
            !head.headers.fields.allSatisfy { isPrintable($0.value) }
        },
        Rule(400, "The headers are not lines of name, colon, one space and value.") { head, _ in
            !isPlainlyWritten(head)
        },
        Rule(400, "A header that may come once came twice.") { head, _ in
            singular.contains { head.headers.values(of: $0).count > 1 }
        },
        Rule(411, "The body must come with its length, not in chunks.") { head, _ in
            !head.headers.values(of: "Transfer-Encoding").isEmpty
        },
        Rule(415, "The body must not be encoded.") { head, _ in
            !head.headers.values(of: "Content-Encoding").isEmpty
        },
        Rule(400, "The length of the body is not a number.") { head, _ in
            !head.headers.values(of: "Content-Length").allSatisfy(isDigits)
        },
    ]

    private static let versions = ["HTTP/1.1", "HTTP/1.0"]
    private static let singular = ["Host", "Authorization", "Content-Type", "Content-Length", "Expect"]
    private static let tokenCharacters = ByteSet(letters + digits + "!#$%&'*+-.^_`|~".utf8)  // RFC 9110 §5.6.2
    private static let pathCharacters = ByteSet(letters + digits + "/-._~".utf8)  // RFC 3986 §2.3 and the slash
    private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    private static let digits = Array("0123456789".utf8)

    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy(tokenCharacters.contains)
    }

    /// No query, and no percent sign either: no name in our paths needs one.
    private static func isPlainPath(_ target: String) -> Bool {
        target.utf8.first == UInt8(ascii: "/") && target.utf8.allSatisfy(pathCharacters.contains)
    }

    private static func isPrintable(_ value: String) -> Bool {
        value.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether the size of the head is that of its parts, with one space after each colon, as every client writes it.
    ///
    /// libmicrohttpd 0.9.75 hands out C strings, so what stands behind a NUL shows in the size only. A bare line feed
    /// makes the head smaller than its parts, a folded line makes it larger.
    private static func isPlainlyWritten(_ head: HTTPUncheckedHead) -> Bool {
        // Two blanks and a line end; a colon, a blank and a line end; the empty line.
        let requestLine = head.method.utf8.count + head.target.utf8.count + head.version.utf8.count + 4
        let fields = head.headers.fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
        return head.sizeInBytes == requestLine + fields + 2
    }
}

/// Every byte of a head is looked up: in a table, since hashing each takes a twentieth of a check-in's time.
private struct ByteSet: Sendable {
    private let members: [Bool]

    init(_ bytes: [UInt8]) {
        members = (0...255).map { bytes.contains($0) }
    }

    func contains(_ byte: UInt8) -> Bool { members[Int(byte)] }
}

/// An answer that is given before the body is read; the connection is closed after it.
struct HTTPRefusal: Error, Equatable {
    let response: HTTPResponse
}
