import Dispatch
import Glibc
import SQLite
import Synchronization
import TestSupport
import Testing

@testable import Store

@Suite struct RelayTests {
    private let sample: SampleStore

    init() throws { sample = try SampleStore() }

    private var questions: Questions { sample.store.questions }

    /// What was answered, in the order in which it was visited.
    private func visited<Answer: Sendable>(
        _ parts: Range<Int>, _ questions: Questions,
        answer: @escaping @Sendable (borrowing Connection, Int) throws -> Answer
    ) throws -> [Answer] {
        let answers = Mutex<[Answer]>([])
        try questions.readInParts { connection, relay in
            for part in parts { try relay.take(part, connection) }
        } answer: { connection, part in
            try answer(connection, part)
        } visit: { answer in
            answers.withLock { $0.append(answer) }
        }
        return answers.withLock { $0 }
    }

    /// The thread that answers.
    private static var thread: UInt { pthread_self() }

    @Test func answersComeInTheOrderOfTheirPartsWhoeverGivesThem() throws {
        for count in [0, 1, 2, 3, 300] {
            let alone = try visited(0..<count, questions) { _, part in part }
            #expect(alone == Array(0..<count))
            let byTwo = try questions.atOneMoment { try visited(0..<count, $0) { _, part in part } }
            #expect(byTwo == alone)
        }
    }

    @Test func twoThreadsAnswerAtOnceAndNoMoreThanNinePartsWait() throws {
        let ninth = DispatchSemaphore(value: 0)
        let newest = Atomic(0)
        let isEarly = Atomic(true)
        let threads = try questions.atOneMoment { questions in
            try visited(0..<40, questions) { _, part in
                newest.store(part, ordering: .relaxed)
                // The partner's first part ends with the last one that the other thread may answer before it waits for that.
                if part == 0, ninth.wait(timeout: .now() + 20) == .timedOut { isEarly.store(false, ordering: .relaxed) }
                if part == 0, newest.load(ordering: .relaxed) > 8 { isEarly.store(false, ordering: .relaxed) }
                if part == 8 { ninth.signal() }
                return Self.thread
            }
        }
        let wasEarly = isEarly.load(ordering: .relaxed)
        #expect(wasEarly)
        #expect(!threads[0...3].contains(Self.thread))
        #expect(Set(threads[4...8]) == [Self.thread])
    }

    @Test func outsideOfAMomentOneThreadAnswersAll() throws {
        let threads = try visited(0..<40, questions) { _, _ in Self.thread }
        #expect(Set(threads) == [Self.thread])
    }

    @Test(arguments: [0, 1, 2, 20, 39]) func whatCannotBeAnsweredIsThrown(_ bad: Int) throws {
        #expect(throws: StoreError.refused("part \(bad)")) {
            try questions.atOneMoment { questions in
                try visited(0..<40, questions) { _, part in
                    if part == bad { throw StoreError.refused("part \(part)") }
                }
            }
        }
        let next = try visited(0..<1, questions) { _, part in part }
        #expect(next == [0])
    }

    @Test func bothSeeOneMomentThoughSomebodyWrites() throws {
        let path = sample.path
        try Connection.opened(path, mode: .write).script("CREATE TABLE tick (at INTEGER)")
        let isOver = Mutex(false)
        let (written, ended) = (DispatchSemaphore(value: 0), DispatchGroup())
        DispatchQueue.global().async(group: ended) {
            guard let writer = try? Connection.opened(path, mode: .write) else { return }
            while !isOver.withLock(\.self) {
                try? writer.run("INSERT INTO tick (at) VALUES (1)")
                written.signal()
                usleep(500)
            }
        }
        defer {
            isOver.withLock { $0 = true }
            ended.wait()
        }
        var (together, counts): (Int, Set<Int64>) = (0, [])
        for _ in 1...60 {
            guard written.wait(timeout: .now() + 20) == .success else { break }
            let answers = try questions.atOneMoment { questions in
                try visited(0..<12, questions) { connection, _ in
                    (Self.thread, try connection.first("SELECT count(*) FROM tick") { $0.integer(0) } ?? -1)
                }
            }
            #expect(Set(answers.map(\.1)).count == 1)
            counts.formUnion(answers.map(\.1))
            if answers.contains(where: { $0.0 != Self.thread }) { together += 1 }
        }
        #expect(together > 0)
        #expect(counts.count > 1)
    }

    @Test func theVersionOfTheDataTellsThatSomebodyElseWroteAndASnapshotKeepsItsOwn() throws {
        let writer = try Connection.opened(sample.path, mode: .write)
        try writer.script("CREATE TABLE tick (at INTEGER)")
        let reader = try Connection.opened(sample.path, mode: .read)
        func seen() throws -> (version: Int64, ticks: Int64?) {
            (try reader.dataVersion(), try reader.first("SELECT count(*) FROM tick") { $0.integer(0) })
        }
        let before = try reader.dataVersion()
        let begun = try reader.beginSnapshotNow()
        #expect(begun == before)
        try writer.run("INSERT INTO tick (at) VALUES (1)")
        let within = try seen()
        #expect(within == (before, 0))
        reader.endSnapshot()
        let after = try seen()
        #expect(after.version != before)
        #expect(after.ticks == 1)
    }
}
