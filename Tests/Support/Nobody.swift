import Foundation
import Synchronization

/// An ordinary user, as whom root can read and write files for a moment.
package enum Nobody {
    /// Whether this process may become another user.
    package static var isAtHand: Bool { geteuid() == 0 }

    /// Works on a thread whose rights to files are those of `nobody` (setfsuid(2), which holds for one thread alone).
    package static func does<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) throws -> Value {
        let errand = Errand<Value>()
        Thread {
            _ = setFileUser?(65_534)
            errand.end(Result { try work() })
        }.start()
        return try errand.wait()
    }

    /// Of sys/fsuid.h, which Glibc's module does not cover.
    private static let setFileUser: (@convention(c) @Sendable (uid_t) -> CInt)? = dlsym(nil, "setfsuid").map {
        unsafeBitCast($0, to: (@convention(c) @Sendable (uid_t) -> CInt).self)
    }

    private final class Errand<Value: Sendable>: Sendable {
        private let result = Mutex<Result<Value, any Error>?>(nil)
        private let done = DispatchSemaphore(value: 0)

        func end(_ result: Result<Value, any Error>) {
            self.result.withLock { $0 = result }
            done.signal()
        }

        func wait() throws -> Value {
            done.wait()
            guard let result = result.withLock({ $0 }) else { preconditionFailure("it has ended") }
            return try result.get()
        }
    }
}
