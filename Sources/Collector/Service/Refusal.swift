/// An answer that is not what was asked for, with one sentence for whoever reads the agent's status.
struct Refusal: Error, Equatable {
    let status: Int
    let sentence: String
    let headers: [HTTPField]

    init(_ status: Int, _ sentence: String, retryAfterInSeconds: Int? = nil) {
        self.status = status
        self.sentence = sentence
        headers = retryAfterInSeconds.map { [HTTPField("Retry-After", "\($0)")] } ?? []
    }

    private init(_ status: Int, _ sentence: String, header: HTTPField) {
        self.status = status
        self.sentence = sentence
        headers = [header]
    }

    static func method(allowed: String) -> Refusal {
        Refusal(405, "only \(allowed) is answered here", header: HTTPField("Allow", allowed))
    }

    var response: HTTPResponse { HTTPResponse(status: status, sentence: sentence, headers: headers) }
}

extension HTTPResponse {
    static func json(_ status: Int, _ body: [UInt8]) -> HTTPResponse {
        HTTPResponse(status: status, headers: [HTTPField("Content-Type", "application/json")], body: body)
    }
}
