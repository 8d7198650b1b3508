import CCurl
import Store

/// A connection of libcurl to a mail server: nothing is said without encryption, no proxy, nothing from the environment.
final class SMTPConnection {
    private let handle: UnsafeMutableRawPointer

    /// - Throws: ``SMTPSetupError``.
    init(_ setup: SMTPSetup) throws(SMTPSetupError) {
        guard let handle = curl_easy_init() else { throw SMTPSetupError(description: "libcurl does not start") }
        self.handle = handle
        try set(setup)
        try setCallbacks()
    }

    deinit { curl_easy_cleanup(handle) }

    func send(_ message: [UInt8], to address: MailAddress) -> SMTPAnswer.Ending {
        let exchange = SMTPExchange(message)
        let recipients = curl_slist_append(nil, address.text)
        defer { curl_slist_free_all(recipients) }
        inkaart_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        inkaart_curl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(message.count))
        let code = withExtendedLifetime(exchange) {
            point(to: Unmanaged.passUnretained(exchange).toOpaque())
            // The connection outlives the exchange, and its farewell is heard by nobody.
            defer { point(to: nil) }
            return curl_easy_perform(handle)
        }
        return ending(code, exchange)
    }

    /// What the callbacks get.
    private func point(to context: UnsafeMutableRawPointer?) {
        for option in [CURLOPT_READDATA, CURLOPT_HEADERDATA, CURLOPT_DEBUGDATA] {
            inkaart_curl_set_pointer(handle, option, context)
        }
    }

    private func ending(_ code: CURLcode, _ exchange: SMTPExchange) -> SMTPAnswer.Ending {
        var replyCode = 0
        inkaart_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &replyCode)
        return SMTPAnswer.Ending(
            isDone: code == CURLE_OK && exchange.phase == .end, isOfSetup: Self.faultsOfSetup.contains(code.rawValue),
            replyCode: replyCode, phase: exchange.phase, sentence: Self.sentence(code),
            reply: exchange.reply)
    }

    /// curl.se/libcurl/c/libcurl-errors.html
    private static let faultsOfSetup: Set<UInt32> = Set(
        [
            CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_NOT_BUILT_IN, CURLE_PEER_FAILED_VERIFICATION,
            CURLE_USE_SSL_FAILED, CURLE_LOGIN_DENIED, CURLE_SSL_CACERT_BADFILE,
        ].map(\.rawValue))

    /// libcurl's own words, and ours where those say little.
    private static func sentence(_ code: CURLcode) -> String {
        switch code {
        case CURLE_USE_SSL_FAILED: "the server offers no encryption (STARTTLS)"
        case CURLE_PEER_FAILED_VERIFICATION: "the certificate of the server is not one to believe"
        default: String(cString: curl_easy_strerror(code))
        }
    }

    private func set(_ setup: SMTPSetup) throws(SMTPSetupError) {
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_NETRC, 0), (CURLOPT_NOSIGNAL, 1), (CURLOPT_UPLOAD, 1), (CURLOPT_VERBOSE, 1),
            (CURLOPT_USE_SSL, inkaart_curl_encrypt_all()), (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
            (CURLOPT_CONNECTTIMEOUT, min(30, setup.timeoutInSeconds)),
            (CURLOPT_SERVER_RESPONSE_TIMEOUT, setup.timeoutInSeconds), (CURLOPT_TIMEOUT, setup.timeoutInSeconds),
        ]
        let texts: [(CURLoption, String?)] = [
            (CURLOPT_PROTOCOLS_STR, "smtp,smtps"), (CURLOPT_PROXY, ""), (CURLOPT_NOPROXY, "*"),
            (CURLOPT_URL, setup.server.description), (CURLOPT_MAIL_FROM, setup.from.text),
            (CURLOPT_USERNAME, setup.login?.user), (CURLOPT_PASSWORD, setup.login?.password),
        ]
        for (option, value) in numbers { try check(inkaart_curl_set_long(handle, option, value)) }
        for (option, value) in texts where value != nil { try check(inkaart_curl_set_text(handle, option, value)) }
        guard let authorities = setup.authorities else { return }
        try check(inkaart_curl_set_text(handle, CURLOPT_CAPATH, nil))
        try check(inkaart_curl_set_text(handle, CURLOPT_CAINFO, authorities))
    }

    private func setCallbacks() throws(SMTPSetupError) {
        try check(
            inkaart_curl_set_receiver(handle, CURLOPT_READFUNCTION) { bytes, size, count, context in
                SMTPExchange.from(context)?.fill(bytes, room: size * count) ?? 0
            })
        try check(
            inkaart_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
                SMTPExchange.from(context)?.hear(reply: bytes, count: size * count) ?? size * count
            })
        // The only way to know which command the last answer was to.
        try check(
            inkaart_curl_set_hearer(handle) { _, kind, bytes, count, context in
                if kind == CURLINFO_HEADER_OUT { SMTPExchange.from(context)?.hear(command: bytes, count: count) }
                return 0
            })
    }

    private func check(_ code: CURLcode) throws(SMTPSetupError) {
        if code == CURLE_OK { return }
        throw SMTPSetupError(description: "libcurl cannot send mail: \(String(cString: curl_easy_strerror(code)))")
    }
}
