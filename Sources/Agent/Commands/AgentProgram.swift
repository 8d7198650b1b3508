package import Console
import Inventory

/// The program `inkaart-agent`.
package enum AgentProgram {
    package static let program = Program<Void>(
        name: "inkaart-agent", version: Product.version,
        sentence: "Sees what hardware a machine has and reports it to a collector",
        commands: [
            ShowCommand.command, EnrolCommand.command, CollectCommand.command, SendCommand.command, RunCommand.command,
            StatusCommand.command, SettleCommand.command,
        ])
}
