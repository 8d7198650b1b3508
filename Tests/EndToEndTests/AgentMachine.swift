import Foundation
import Inventory
import Spool
import Temporary

/// A machine with an agent: the kernel of this one, and files and state of its own.
struct AgentMachine {
    /// One of `Tests/Fixtures/hosts`, whose files it has.
    let host: String
    private let temporary: TemporaryFolder

    init(files host: String = "laptop") throws {
        self.host = host
        temporary = try TemporaryFolder()
    }

    var folder: AgentFolder { AgentFolder(temporary.path("a")) }

    /// Runs a command that collects nothing.
    func agent(_ words: String..., input: String = "") throws -> Ended {
        try Programs.run("inkaart-agent", words + ["--state", folder.path], input: input)
    }

    /// Runs a command that looks at the machine.
    func looking(_ words: String...) throws -> Ended {
        try Programs.run("inkaart-agent", words + ["--root", "\(fixtures)/\(host)/root", "--state", folder.path])
    }
}

/// `Tests/Fixtures/hosts`
let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/hosts").path
