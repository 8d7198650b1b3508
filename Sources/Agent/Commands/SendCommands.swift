import Console
import Inventory

/// `enrol TOKEN`: the facts by which the collector knows the machine again need root, the conversation does not.
enum EnrolCommand {
    private static let token = Argument(
        "TOKEN", meaning: "the line from 'inkaart-collector token add'; - reads it from standard input",
        parse: Parse.text)
    private static let anew = Option(flag: "--anew", meaning: "give up the enrolment that this machine has")

    static let command = Command<Void>(
        "enrol", "Makes this machine a device of a collector",
        options: [anew, AgentOptions.root, AgentOptions.state], arguments: [token],
        examples: ["enrol inkaart1.Ab…@collector.example.be:8443", "enrol - <token.txt"],
        exitStatuses: [.done, .failed, .usage, .unavailable]
    ) { _, call in
        let root = try call.required(AgentOptions.root)
        let machineOnly = Probe.all.filter { $0.name == "machine" }
        let facts = try Facts.collect(probes: machineOnly) { try Host.running(root: root) }
        call.note(facts)
        let machine = String(decoding: (facts.machine ?? Machine()).json, as: UTF8.self)
        return try SenderProgram.run(
            ["enrol", "--state", try call.required(AgentOptions.state), "--machine", machine]
                + (call[anew] ? ["--anew"] : []) + ["--", try call.required(token)])
    }
}

/// `send`
enum SendCommand {
    static let retry = Option(
        "--retry-for", placeholder: "SECONDS", meaning: "keep trying for so long when the collector cannot be reached",
        defaultText: "0", parse: Parse.number(in: 0...86_400))
    static let options: [any AnyOption] = [AgentOptions.state, retry]

    static let command = Command<Void>(
        "send", "Delivers the snapshots that wait, oldest first; needs no root", options: options,
        examples: ["send", "send --retry-for 600"], exitStatuses: [.done, .failed, .partly, .usage, .unavailable]
    ) { _, call in
        try send(call)
    }

    static func send(_ call: Call) throws -> ExitStatus {
        try SenderProgram.run(
            ["send", "--state", try call.required(AgentOptions.state), "--retry-for", "\(try call.required(retry))"])
    }
}

/// `run`
enum RunCommand {
    static let command = Command<Void>(
        "run", "Takes a snapshot and delivers all that wait", options: AgentOptions.facts + SendCommand.options,
        examples: ["run"], exitStatuses: [.done, .failed, .partly, .usage, .unavailable]
    ) { _, call in
        let collected: ExitStatus
        do {
            collected = try CollectCommand.collect(call)
        } catch {
            // What was kept before can still be delivered.
            call.output.note("inkaart-agent: \(error)")
            collected = .failed
        }
        let sent = try SendCommand.send(call)
        return collected == .failed || sent == .done ? collected : sent
    }
}
