package import Console
import Inventory

/// The program `inkaart-send`: what of the agent needs the network. Apart from the rest, so that reading the hardware, which
/// needs root, does not load a network library (docs/decisions/0002-send-is-a-program.md).
package enum DeliveryProgram {
    package static let program = Program<Void>(
        name: "inkaart-send", version: Product.version, sentence: "Delivers the agent's snapshots to its collector",
        commands: [EnrolCommand.command, SendCommand.command])
}
