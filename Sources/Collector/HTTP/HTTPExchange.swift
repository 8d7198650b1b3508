/// One request and its answer. Lives on the thread of its connection, from the request line to the last byte of the answer.
final class HTTPExchange {
    /// As sent, before any decoding.
    let target: String
    private let connection: HTTPConnection
    private let service: HTTPService
    private var reservedSize = 0
    private var body: [UInt8] = []
    private var makeAnswer: (@Sendable ([UInt8]) -> HTTPResponse)?

    init(target: String, connection: HTTPConnection, service: HTTPService) {
        self.target = target
        self.connection = connection
        self.service = service
    }

    deinit {
        service.bodies.release(reservedSize)
        connection.enter(.waiting)
    }

    var clientAddress: String {
        connection.clientAddress
    }

    var isAdmitted: Bool {
        makeAnswer != nil
    }

    /// Checks the head and asks the handler; throws what to answer instead of reading the body.
    func admit(_ unchecked: HTTPUncheckedHead) throws(HTTPRefusal) {
        connection.enter(.receiving)
        let head = try HTTPFraming(limits: service.limits).check(unchecked).get()
        switch service.handler.admit(head) {
        case .refuse(let response): throw HTTPRefusal(response: response)
        case .accept(let maximumBodySize, let answer):
            try reserve(head.contentLength ?? 0, maximum: maximumBodySize)
            makeAnswer = answer
        }
    }

    /// Takes the next part of the body; `false` if it is longer than announced.
    func receive(_ part: UnsafeRawBufferPointer) -> Bool {
        guard body.count + part.count <= reservedSize else { return false }
        body.append(contentsOf: part)
        return true
    }

    /// The answer to the whole request; `nil` if the body is shorter than announced.
    func answer() -> HTTPResponse? {
        guard let makeAnswer, body.count == reservedSize else { return nil }
        connection.enter(.answering)
        return makeAnswer(body)
    }

    /// Whether the connection shall end with this answer, because the server stops.
    var isLast: Bool {
        service.connections.isDraining
    }

    private func reserve(_ size: Int, maximum: Int) throws(HTTPRefusal) {
        guard size <= maximum else {
            throw HTTPRefusal(response: HTTPResponse(status: 413, sentence: "The body is too long."))
        }
        guard service.bodies.reserve(size) else { throw HTTPRefusal(response: busy) }
        reservedSize = size
        body.reserveCapacity(size)
    }

    private var busy: HTTPResponse {
        let seconds = Int.random(in: service.limits.retryAfterInSeconds)
        return HTTPResponse(
            status: 503, sentence: "Too many requests are under way.",
            headers: [HTTPField("Retry-After", String(seconds))])
    }
}
