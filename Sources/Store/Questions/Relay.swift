import Dispatch
import SQLite
import Synchronization

/// Parts of a question, answered in turns by the thread that brings them and by a partner on another core. The answers are visited in the
/// order of the parts.
struct Relay<Part: Sendable, Answer: Sendable> {
    private let partner: Questions?
    private let answer: @Sendable (borrowing Connection, Part) throws -> Answer
    private let visit: @Sendable (Answer) throws -> Void
    private let thread = DispatchQueue(label: "partner")
    /// Of the parts that were taken and not visited yet, the first one first.
    private var waiting: [Promise<Answer>] = []

    init(
        partner: Questions?, answer: @escaping @Sendable (borrowing Connection, Part) throws -> Answer,
        visit: @escaping @Sendable (Answer) throws -> Void
    ) {
        self.partner = partner
        self.answer = answer
        self.visit = visit
    }

    /// Leaves a part to the partner unless it has enough to do, and visits what is answered.
    mutating func take(_ part: Part, _ connection: borrowing Connection) throws {
        if let partner, waiting.count(where: { !$0.isKept }) < Limits.atPartner {
            waiting.append(promise(of: part, by: partner))
        } else {
            waiting.append(Promise(try answer(connection, part)))
        }
        while let first = waiting.first, first.isKept || waiting.count > Limits.waiting {
            waiting.removeFirst()
            try visit(try first.value())
        }
    }

    mutating func finish() throws {
        for promise in waiting { try visit(try promise.value()) }
        waiting = []
    }

    /// Returns when the partner does nothing more: its connection may be closed then.
    func stop() { thread.sync {} }

    private func promise(of part: Part, by partner: Questions) -> Promise<Answer> {
        let promise = Promise<Answer>()
        thread.async { [answer] in
            promise.keep(Result { try partner.read { try answer($0, part) } })
        }
        return promise
    }
}

private enum Limits {
    /// One that it works at, and those that it finds while the other thread visits: with one of them it waits a sixth of its time, with more
    /// than three nothing is won.
    static let atPartner = 4
    /// As many parts are in memory at once.
    static let waiting = 8
}

/// A value that another thread makes.
private final class Promise<Value: Sendable>: Sendable {
    private let result: Mutex<Result<Value, any Error>?>
    private let kept = DispatchSemaphore(value: 0)

    init() { result = Mutex(nil) }

    init(_ value: Value) {
        result = Mutex(.success(value))
        kept.signal()
    }

    var isKept: Bool { result.withLock { $0 != nil } }

    func keep(_ value: Result<Value, any Error>) {
        result.withLock { $0 = value }
        kept.signal()
    }

    /// Waits for it. To be asked once.
    func value() throws -> Value {
        kept.wait()
        guard let value = try result.withLock(\.self)?.get() else { preconditionFailure("kept without a value") }
        return value
    }
}
