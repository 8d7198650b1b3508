import Console
import Crypto
import Files
import Glibc
import Inventory
import Store

/// Answers agents: who may ask is decided before the body is read, what is acknowledged is on the disk.
final class CollectorHandler: HTTPHandler {
    private let store: Store
    private let queue: CheckInQueue
    private let expiry: WordExpiry
    private let trust: [UInt8]
    private let folder: String
    private let limits: CollectorLimits
    private let gates: Gates
    private let log: Log
    private let now: @Sendable () -> Int64

    init(
        store: Store, trust: [UInt8], folder: String, limits: CollectorLimits, log: Log,
        now: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
    ) {
        self.store = store
        queue = CheckInQueue(store)
        expiry = WordExpiry(store, log: log)
        self.trust = trust
        self.folder = folder
        self.limits = limits
        gates = Gates(limits)
        self.log = log
        self.now = now
    }

    func admit(_ head: HTTPHead) -> HTTPAdmission {
        do {
            guard let route = Route(rawValue: head.path) else { throw Refusal(404, "there is nothing here") }
            guard head.method == route.method else { throw Refusal.method(allowed: route.method) }
            if (head.contentLength ?? 0) > route.maximumBodySize {
                throw Refusal(413, "at most \(route.maximumBodySize) bytes are taken here")
            }
            return try admission(to: route, head)
        } catch {
            return .refuse(response(to: error))
        }
    }

    private func admission(to route: Route, _ head: HTTPHead) throws -> HTTPAdmission {
        switch route {
        case .trust:
            try gates.admitStranger(head.clientAddress)
            let document = trust
            return .accept(maximumBodySize: 0) { _ in .json(200, document) }
        case .enrolments:
            let token = try token(of: head)
            return accept(route) { [self] body in try enrol(body, token) }
        case .checkIns:
            let device = try device(of: head)
            return accept(route) { [self] body in try checkIn(body, device) }
        }
    }

    private func accept(
        _ route: Route, _ answer: @escaping @Sendable ([UInt8]) throws -> HTTPResponse
    ) -> HTTPAdmission {
        .accept(maximumBodySize: route.maximumBodySize) { [self] body in
            do { return try answer(body) } catch { return response(to: error) }
        }
    }

    // MARK: Who asks

    private func token(of head: HTTPHead) throws -> TokenID {
        guard case .token(let id, let secret) = try credential(of: head), let known = try store.admissions.token(id),
            Crypto.areEqual(known.secret, secret)
        else { throw try stranger(head) }
        // Whether it is used up is asked in the transaction: an enrolment whose answer was lost may be repeated.
        try gates.admitEnrolment()
        return id
    }

    private func device(of head: HTTPHead) throws -> Int64 {
        guard case .device(let id, let key) = try credential(of: head),
            let known = try store.admissions.credential(ofDevice: id), Crypto.areEqual(known.digest, key)
        else { throw try stranger(head) }
        if known.state == .revoked { throw Refusal(403, "this device was taken out: ask the coordinator") }
        try gates.admitDevice(id, bytes: head.contentLength ?? 0)
        try checkSpace()
        return id
    }

    private func credential(of head: HTTPHead) throws -> Credential? {
        guard head.headers.onlyValue(of: "Content-Type")?.lowercased() == "application/json" else {
            throw Refusal(415, "the body must be application/json")
        }
        return head.headers.onlyValue(of: "Authorization").flatMap { Credential($0) }
    }

    private func stranger(_ head: HTTPHead) throws -> Refusal {
        try gates.admitStranger(head.clientAddress)
        return Refusal(401, "the credential is not known here")
    }

    /// A full disk would take the readers and the coordinator's commands down with it.
    private func checkSpace() throws {
        let space = try Folder.space(at: folder)
        guard space.free >= Int64(limits.freeMebibytes) << 20,
            space.free * 100 >= space.total * Int64(limits.freePercent)
        else { throw Refusal(503, "the collector's disk is nearly full", retryAfterInSeconds: 3_600) }
    }

    // MARK: What is asked

    private func enrol(_ body: [UInt8], _ token: TokenID) throws -> HTTPResponse {
        let request = try EnrolmentRequest(JSONValue(parsing: body))
        guard let id = request.id, Base64URL.bytes(of: id)?.count == 16, let key = request.key.flatMap({ Digest($0) })
        else { throw FieldError(path: "id, key", expected: "the ids that an agent makes") }
        let attempt = EnrolmentAttempt(
            token: token, enrolment: id, credential: key, machine: request.machine ?? Machine(), now: now())
        switch try store.enrol(attempt) {
        case .enrolled(let device, let state):
            log.notice("device \(device) enrolled, \(state.rawValue)")
            return .json(200, EnrolmentAnswer(device: device, state: state).json)
        case .tokenSpent: throw Refusal(403, "this token has expired or is used up: ask the coordinator for a new one")
        case .taken: throw Refusal(409, "this enrolment belongs to another key")
        }
    }

    private func checkIn(_ bytes: [UInt8], _ device: Int64) throws -> HTTPResponse {
        let body = try CheckInBody(parsing: bytes, hash: Crypto.sha256)
        expiry.endIfDue(at: now())
        switch try queue.ingest(CheckIn(device: device, body: body, receivedAt: now())) {
        case .stored(let have):
            return .json(200, CheckInAnswer.acknowledged(body.report, digest: body.digest, have: have).json)
        case .lacks(let sections): return .json(202, CheckInAnswer.lacks(sections).json)
        case .conflict:
            log.warning("device \(device) sent other content as report \(body.report): is it cloned?")
            throw Refusal(409, "report \(body.report) was stored with other content")
        }
    }

    private func response(to error: any Error) -> HTTPResponse {
        switch error {
        case let refusal as Refusal: return refusal.response
        case let error as JSONError: return HTTPResponse(status: 422, sentence: "the body is refused: \(error)")
        case let error as FieldError: return HTTPResponse(status: 422, sentence: "the body is refused: \(error)")
        case let error where StoreError.isFullDisk(error):
            log.error("\(error)")
            return Refusal(503, "the collector's disk is full", retryAfterInSeconds: 3_600).response
        default:
            log.error("\(error)")
            return Refusal(503, "the collector has a fault, see its log", retryAfterInSeconds: 300).response
        }
    }
}
