import Console
import Crypto
import Inventory
import Spool

/// `enrol TOKEN`
enum EnrolCommand {
    static let state = Option(
        "--state", placeholder: "DIR", meaning: "folder of the agent's state", defaultText: AgentFolder.standard,
        parse: Parse.text)
    static let machine = Option(
        "--machine", placeholder: "JSON",
        meaning: "facts of the machine, as inkaart-agent gives them, by which the collector knows it again",
        parse: Parse.text)
    static let anew = Option(flag: "--anew", meaning: "give up the enrolment that this machine has")
    static let token = Argument(
        "TOKEN", meaning: "the line from 'inkaart-collector token add'; - reads it from standard input",
        parse: { text in
            do {
                let line = text == "-" ? readLine() ?? "" : text
                return try EnrolmentToken(BoundedText.trimmed(line) ?? "", hash: Crypto.sha256)
            } catch {
                throw UsageError.sentence("\(error)")
            }
        })

    static let command = Command<Void>(
        "enrol", "Makes this machine a device of a collector", options: [state, machine, anew], arguments: [token],
        examples: ["enrol inkaart1.Ab…@collector.example.be:8443"],
        exitStatuses: [.done, .failed, .usage, .unavailable], run: run)

    @Sendable private static func run(_: Void, _ call: Call) throws -> ExitStatus {
        let folder = AgentFolder(try call.required(state))
        try StateOwner.become(in: folder)
        let machine = try call[machine].map { try Machine(JSONValue(parsing: Array($0.utf8))) } ?? Machine()
        let token = try call.required(token)
        let enroller = Enroller(folder: folder, token: token, agent: Product.version)
        let answer = try enroller.enrol(machine: machine, anew: call[anew])
        let agent = answer.device ?? 0
        if answer.state == DeviceState.pending.rawValue {
            call.output.note(
                "only a coordinator can tell which machine this is, with 'inkaart-collector conflict list': until then its reports are kept"
            )
        }
        try call.output.write("enrolled as agent \(agent) at \(token.address)\n")
        return .done
    }
}
