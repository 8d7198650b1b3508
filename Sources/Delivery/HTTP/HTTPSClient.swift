import CCurl
import Inventory

/// Requests to one collector over HTTPS with libcurl: no redirects, no proxy, no cookies, nothing from the environment.
final class HTTPSClient {
    /// Whom to believe.
    enum Trust {
        /// The certificate authorities in this PEM file, and nobody else; the host name is checked. A file, since libcurl takes
        /// no bytes with GnuTLS.
        case authorities(path: String)
        /// Nobody is checked: for the one request whose answer is compared with a digest that we have already.
        case digestOnly
    }

    private let handle: UnsafeMutableRawPointer
    private let address: CollectorAddress

    init(_ address: CollectorAddress, trust: Trust) throws(HTTPSError) {
        guard let handle = curl_easy_init() else {
            throw HTTPSError(code: CURLE_FAILED_INIT, message: "libcurl does not start")
        }
        self.handle = handle
        self.address = address
        try setOptions()
        try set(trust)
    }

    deinit { curl_easy_cleanup(handle) }

    /// - Throws: `HTTPSError` if no whole answer came; every status is an answer.
    func send(_ request: HTTPSRequest) throws(HTTPSError) -> HTTPSAnswer {
        let answer = AnswerBuffer(bodyLimit: request.answerLimit)
        var list: UnsafeMutablePointer<curl_slist>?
        for (name, value) in request.headers { list = curl_slist_append(list, "\(name): \(value)") }
        // Asking first costs a round trip, but lets a refusal of a large body arrive before the connection is cut.
        let isLarge = (request.body?.count ?? 0) > 16_384
        list = curl_slist_append(list, isLarge ? "Expect: 100-continue" : "Expect:")
        defer { curl_slist_free_all(list) }
        try check(inkaart_curl_set_text(handle, CURLOPT_URL, address.url + request.path))
        try check(inkaart_curl_set_list(handle, CURLOPT_HTTPHEADER, list))
        try setBody(request.body)
        let code = withExtendedLifetime(answer) {
            let context = Unmanaged.passUnretained(answer).toOpaque()
            inkaart_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
            inkaart_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
            return curl_easy_perform(handle)
        }
        if answer.isTooLarge { throw HTTPSError(code: CURLE_FILESIZE_EXCEEDED, message: "the answer is too large") }
        try check(code)
        var status = 0
        try check(inkaart_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status))
        return HTTPSAnswer(status: status, body: answer.body, retryAfterInSeconds: answer.retryAfter)
    }

    private func setBody(_ body: [UInt8]?) throws(HTTPSError) {
        guard let body else { return try check(inkaart_curl_set_long(handle, CURLOPT_HTTPGET, 1)) }
        try check(inkaart_curl_set_long(handle, CURLOPT_POST, 1))
        try check(inkaart_curl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
        let code = body.withUnsafeBytes { bytes in
            inkaart_curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, bytes.bindMemory(to: CChar.self).baseAddress)
        }
        try check(code)
    }

    private static let numbers: [(CURLoption, Int)] = [
        (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NETRC, 0), (CURLOPT_NOSIGNAL, 1), (CURLOPT_SSL_VERIFYHOST, 2),
        (CURLOPT_CONNECTTIMEOUT, 10), (CURLOPT_TIMEOUT, 60), (CURLOPT_LOW_SPEED_LIMIT, 100),
        (CURLOPT_LOW_SPEED_TIME, 20), (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
        (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
    ]
    private static let texts: [(CURLoption, String)] = [
        (CURLOPT_PROTOCOLS_STR, "https"), (CURLOPT_PROXY, ""), (CURLOPT_NOPROXY, "*"), (CURLOPT_USERAGENT, "inkaart"),
    ]

    private func setOptions() throws(HTTPSError) {
        for (option, value) in Self.numbers { try check(inkaart_curl_set_long(handle, option, value)) }
        for (option, value) in Self.texts { try check(inkaart_curl_set_text(handle, option, value)) }
        try check(
            inkaart_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
                AnswerBuffer.from(context).receiveBody(bytes, count: size * count)
            })
        try check(
            inkaart_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
                AnswerBuffer.from(context).receiveHeader(bytes, count: size * count)
            })
    }

    private func set(_ trust: Trust) throws(HTTPSError) {
        switch trust {
        case .digestOnly:
            try check(inkaart_curl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 0))
            try check(inkaart_curl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 0))
        case .authorities(let path):
            try check(inkaart_curl_set_text(handle, CURLOPT_CAPATH, nil))
            try check(inkaart_curl_set_text(handle, CURLOPT_CAINFO, path))
        }
    }

    private func check(_ code: CURLcode) throws(HTTPSError) {
        if code != CURLE_OK { throw HTTPSError(code: code, message: String(cString: curl_easy_strerror(code))) }
    }
}

struct HTTPSRequest {
    let path: String
    var headers: [(name: String, value: String)] = []
    /// Sent by POST; `nil` means GET.
    var body: [UInt8]?
    /// Bytes; a larger answer is cut off and is an error.
    var answerLimit = 65_536
}

struct HTTPSAnswer {
    let status: Int
    let body: [UInt8]
    let retryAfterInSeconds: Int?
}

/// No whole answer came.
struct HTTPSError: Error, Equatable, CustomStringConvertible {
    /// curl.se/libcurl/c/libcurl-errors.html.
    let code: CURLcode
    let message: String

    var description: String { "\(message) (curl \(code.rawValue))" }

    /// The certificate is not one of ours: waiting will not help, a person must look.
    var isDistrust: Bool { code == CURLE_PEER_FAILED_VERIFICATION }

    static func == (one: HTTPSError, other: HTTPSError) -> Bool {
        one.code.rawValue == other.code.rawValue && one.message == other.message
    }
}
