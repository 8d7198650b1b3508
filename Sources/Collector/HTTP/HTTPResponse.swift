/// An answer. `Date`, `Content-Length` and `Connection` are written by the server.
package struct HTTPResponse: Sendable, Equatable {
    package let status: Int
    package let headers: [HTTPField]
    package let body: [UInt8]

    package init(status: Int, headers: [HTTPField] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// One sentence for the person who reads the client's log.
    package init(status: Int, sentence: String, headers: [HTTPField] = []) {
        let type = HTTPField("Content-Type", "text/plain; charset=utf-8")
        self.init(status: status, headers: [type] + headers, body: Array((sentence + "\n").utf8))
    }
}
