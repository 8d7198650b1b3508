import Console
import Store
import Synchronization

/// Tells how far an import is, phase by phase.
final class ImportProgress: Sendable {
    private struct State: ~Copyable {
        var phase: ImportPhase?
        var progress: Progress?
    }

    private let rows: Int
    private let output: any Output
    private let state = Mutex(State())

    init(rows: Int, output: any Output) {
        self.rows = rows
        self.output = output
    }

    func advance(_ phase: ImportPhase, by count: Int) {
        state.withLock { state in
            if state.phase != phase {
                state.phase = phase
                state.progress = Progress(phase == .reading ? "importing" : "matching", total: rows, output: output)
            }
            state.progress?.advance(by: count)
        }
    }

    /// Takes the line away.
    func end() { state.withLock { $0.progress = nil } }
}
