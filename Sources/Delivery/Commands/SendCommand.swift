import Console
import Files
import Glibc
import Inventory
import Spool

/// `send`
enum SendCommand {
    static let retry = Option(
        "--retry-for", placeholder: "SECONDS", meaning: "keep trying for so long when the collector cannot be reached",
        defaultText: "0", parse: Parse.number(in: 0...86_400))

    static let command = Command<Void>(
        "send", "Delivers what waits in the spool, oldest first", options: [EnrolCommand.state, retry],
        examples: ["send", "send --retry-for 600"], exitStatuses: [.done, .failed, .partly, .usage, .unavailable],
        run: run)

    @Sendable private static func run(_: Void, _ call: Call) throws -> ExitStatus {
        let folder = AgentFolder(try call.required(EnrolCommand.state))
        let seconds = try call.required(retry)
        guard File.exists(folder.delivery) else { throw DeliveryError.notEnrolled }
        try StateOwner.become(in: folder)
        let outcome = try FileLock.holding(folder.deliveryLock) {
            try Enroller.finish(in: folder)
            let sender = Sender(folder: folder, identity: try Identity(in: folder)) { Int64(time(nil)) }
            return try retrying(for: seconds) { try sender.sendAll() }
        }
        guard let outcome else { throw DeliveryError.busy }
        try call.output.write("\(outcome.delivered) delivered\n")
        if outcome.buried == 0 { return .done }
        call.output.note("\(outcome.buried) refused for good: they lie in \(folder.dead)")
        return .partly
    }

    /// Tries again, with growing pauses, while the time is not over and waiting can help.
    private static func retrying<Value>(for seconds: Int, _ work: () throws -> Value) throws -> Value {
        let deadline = Progress.monotonicSeconds() + Double(seconds)
        var backoff = Backoff()
        while true {
            do {
                return try work()
            } catch let error as DeliveryError where error.exitStatus == .unavailable {
                let pause = backoff.nextInSeconds(random: .random(in: 0...1), asked: error.secondsToWait)
                if Progress.monotonicSeconds() + pause > deadline { throw error }
                sleep(UInt32(pause.rounded(.up)))
            }
        }
    }
}

extension DeliveryError {
    var secondsToWait: Int? {
        guard case .later(_, let seconds) = self else { return nil }
        return seconds
    }
}
