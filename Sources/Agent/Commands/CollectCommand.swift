import Console
import Files
import Glibc
import Inventory
import Spool

/// `collect`
enum CollectCommand {
    static let command = Command<Void>(
        "collect", "Takes a snapshot of this machine and keeps it until it is sent; needs no network",
        options: AgentOptions.facts + [AgentOptions.state], examples: ["collect", "collect --no-software"],
        exitStatuses: [.done, .failed, .partly, .usage]
    ) { _, call in
        try collect(call)
    }

    static func collect(_ call: Call) throws -> ExitStatus {
        let folder = AgentFolder(try call.required(AgentOptions.state))
        try folder.createForCollect()
        let facts = try call.collectFacts()
        let log = SnapshotLog(folder)
        let report = try FileLock.holding(folder.collectLock) {
            try log.append(facts, agent: Product.version, takenAt: Int64(time(nil)))
        }
        guard let report else { throw AgentError.busy }
        let waiting = try log.spool.waiting().count
        try call.output.write("snapshot \(report) kept, \(waiting) to send\n")
        call.note(facts)
        return facts.problems == nil ? .done : .partly
    }
}

/// Why a command of the agent does not do its work.
enum AgentError: Error, Equatable, CustomStringConvertible {
    case busy
    case noSender(path: String, reason: String)

    var description: String {
        switch self {
        case .busy: "another inkaart-agent is collecting"
        case .noSender(let path, let reason): "cannot start \(path): \(reason)"
        }
    }
}
