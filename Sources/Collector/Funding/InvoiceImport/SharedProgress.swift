import Console
import Synchronization

/// A line of progress that the store advances.
final class SharedProgress: Sendable {
    private struct State: ~Copyable {
        var progress: Progress?
    }

    private let state: Mutex<State>

    init(_ title: String, total: Int, output: any Output) {
        state = Mutex(State(progress: Progress(title, total: total, output: output)))
    }

    func advance() { state.withLock { $0.progress?.advance() } }

    /// Takes the line away.
    func end() { state.withLock { $0.progress = nil } }
}
