import Console
import Inventory
import Spool

/// Options that several commands share.
enum AgentOptions {
    static let root = Option(
        "--root", placeholder: "DIR", meaning: "read /proc, /etc, /var and /run below this folder", defaultText: "/",
        parse: Parse.text)
    static let noSoftware = Option(flag: "--no-software", meaning: "leave out the installed packages")
    static let noHostname = Option(flag: "--no-hostname", meaning: "leave out the name of the machine")
    static let state = Option(
        "--state", placeholder: "DIR", meaning: "folder of the agent's state", defaultText: AgentFolder.standard,
        parse: Parse.text)

    /// What decides which facts are collected.
    static let facts: [any AnyOption] = [root, noSoftware, noHostname]
}

extension Call {
    /// Everything that the probes see, by the options of this call.
    func collectFacts(probes: [Probe] = Probe.all) throws -> Facts {
        var omissions: Set<Omission> = []
        if self[AgentOptions.noSoftware] { omissions.insert(.software) }
        if self[AgentOptions.noHostname] { omissions.insert(.hostname) }
        let root = try required(AgentOptions.root)
        return try Facts.collect(without: omissions, probes: probes) { try Host.running(root: root) }
    }

    /// One line for each thing that could not be read, and one if the name of the machine tells whose it is.
    func note(_ facts: Facts) {
        if facts.system?.hostnameNamesUser == true {
            output.note("the name of this machine holds a name of a user: --no-hostname sends none")
        }
        for problem in facts.problems?.list ?? [] {
            output.note("\(problem.probe ?? "a probe") saw only a part: \(problem.reason ?? "no reason given")")
        }
    }
}
