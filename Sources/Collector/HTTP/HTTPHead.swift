/// A request without its body; everything in it has passed the framing rules.
package struct HTTPHead: Sendable, Equatable {
    /// As sent, in its case of letters. Any token of at most 16 letters: the handler answers 405.
    package let method: String
    /// Begins with a slash; has no query, no percent sign and no fragment.
    package let path: String
    package let headers: HTTPHeaders
    /// Numeric, without port; an IPv4 client of an IPv6 socket is shown as IPv4.
    package let clientAddress: String
    /// In bytes; `nil` if the client sent no length, then there is no body.
    package let contentLength: Int?

    package init(
        method: String, path: String, headers: HTTPHeaders, clientAddress: String, contentLength: Int? = nil
    ) {
        self.method = method
        self.path = path
        self.headers = headers
        self.clientAddress = clientAddress
        self.contentLength = contentLength
    }
}
