import Crypto
import Inventory
import Store
import TestSupport

/// Lets machines in, one after the other, and looks at the clock.
struct Reception {
    struct Visit {
        /// Finding all that has to do with the asset, and placing it: what ``Store/explanation(of:)`` does, which writes nothing.
        let matching: Duration
        /// The enrolment and the first full check-in, each safe on the disk.
        let checkIn: Duration
        /// The processor's part of that.
        let work: Duration
    }

    private let store: Store
    private let arrival: Arrival
    private let token: TokenID
    private let clock = ContinuousClock()

    init(_ store: Store, for arrival: Arrival) throws {
        let secret = Crypto.sha256(Array(arrival.rawValue.utf8))
        guard let school = SchoolNumber("900011"), let token = TokenID(bytes: Array(secret.bytes.prefix(8))) else {
            preconditionFailure("six digits are a number, and 8 bytes an id")
        }
        try store.addToken(
            token, secret: secret, school: school, maximumUses: 1_000_000, now: arrival.time, expiresAt: 1 << 40)
        self.store = store
        self.arrival = arrival
        self.token = token
    }

    /// - Throws: ``WrongAsset`` where the machine did not become the asset of its number.
    func receive(_ number: Int) throws -> Visit {
        let facts = Facts.benched(number)
        let enrolment = "\(arrival) \(number)"
        let attempt = EnrolmentAttempt(
            token: token, enrolment: enrolment, credential: Crypto.sha256(Array(enrolment.utf8)),
            machine: facts.machine ?? Machine(), now: arrival.time)
        let body = try SampleBody.body(epoch: UInt64(number), facts)
        let beginning = clock.now
        let idle = ProcessorClock.now
        guard case .enrolled(let device, _) = try store.enrol(attempt) else {
            throw WrongAsset(number: number, asset: nil)
        }
        _ = try store.ingest([CheckIn(device: device, body: body, receivedAt: arrival.time)])[0].get()
        let work = ProcessorClock.now - idle
        let end = clock.now
        let asset = try store.questions.device(device).asset
        guard let asset, asset == Int64(number) else { throw WrongAsset(number: number, asset: asset) }
        let matching = try clock.measure { _ = try store.explanation(of: asset) }
        return Visit(matching: matching, checkIn: end - beginning, work: work)
    }
}

struct WrongAsset: Error, CustomStringConvertible {
    let number: Int
    let asset: Int64?

    var description: String { "machine \(number) became asset \(asset.map { String($0) } ?? "none")" }
}
