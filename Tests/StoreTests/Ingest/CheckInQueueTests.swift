import Foundation
import Inventory
import Synchronization
import TestSupport
import Testing

@testable import SQLite
@testable import Store

@Suite struct CheckInQueueTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }

    @Test func eachOfManyThreadsIsAnsweredAndStoredOnce() throws {
        let devices = try (1...20).map { try sample.addDevice($0) }
        let queue = CheckInQueue(sample.store)
        let checkIns = try (1...10).flatMap { seq in
            try devices.enumerated().map { index, device in
                let body = try SampleBody.body(seq: Int64(seq), .laptop(index + 1))
                return CheckIn(device: device, body: body, receivedAt: SampleStore.now + Int64(seq))
            }
        }
        let stored = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: checkIns.count) { index in
            let outcome = try? queue.ingest(checkIns[index])
            guard case .stored? = outcome else { return }
            stored.withLock { $0 += 1 }
        }
        #expect(stored.withLock { $0 } == checkIns.count)
        let count = try sample.store.questions.read { connection in
            try connection.first("SELECT count(*) FROM snapshot") { $0.integer(0) }
        }
        #expect(count == Int64(checkIns.count))
        #expect(try sample.store.questions.assets().count == devices.count)
        #expect(try sample.store.faults().isEmpty)
    }

    @Test func eachGetsItsOwnOutcome() throws {
        let device = try sample.addDevice()
        let queue = CheckInQueue(sample.store)
        let bodies = [
            (try SampleBody.body(), "stored"), (try SampleBody.body(.laptop(2)), "conflict"),
            (try SampleBody.body(seq: 2, .laptop(3), digestsOf: ["machine"]), "lacks"),
            (try SampleBody.body(seq: 3), "SQLiteError"),
        ]
        _ = try queue.ingest(CheckIn(device: device, body: bodies[0].0, receivedAt: SampleStore.now))
        let wrong = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 100) { index in
            let (body, expected) = bodies[index % bodies.count]
            let result = Result {
                // A device that there is not cannot be stored, and takes nobody with it.
                let device = expected == "SQLiteError" ? 99 : device
                return try queue.ingest(CheckIn(device: device, body: body, receivedAt: SampleStore.now))
            }
            let found = Self.name(of: result)
            if found != expected { wrong.withLock { $0.append("\(expected): \(found)") } }
        }
        #expect(wrong.withLock { $0 }.isEmpty)
    }

    private static func name(of result: Result<CheckInOutcome, any Error>) -> String {
        switch result {
        case .success(.stored): "stored"
        case .success(.lacks): "lacks"
        case .success(.conflict): "conflict"
        case .failure(let error): "\(type(of: error))"
        }
    }
}
