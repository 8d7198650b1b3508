package import Console

/// The program `inkaart-reports`.
package enum ReportsProgram {
    package static let version = "0.1.0"

    package static let program = Program<ReportsContext>(
        name: "inkaart-reports", version: version, sentence: "Answers questions about the inventory; changes nothing",
        commands: [OverviewCommand.command, InventoryCommand.command, ExportCommand.command])
}
