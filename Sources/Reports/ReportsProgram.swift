package import Console
import Inventory

/// The program `inkaart-reports`.
package enum ReportsProgram {
    package static let program = Program<ReportsContext>(
        name: "inkaart-reports", version: Product.version,
        sentence: "Answers questions about the inventory; changes nothing",
        commands: [
            OverviewCommand.command, SchoolCommand.command, InventoryCommand.command, HealthCommand.command,
            ExportCommand.command,
            ChangesCommand.command, DeviceHistoryCommand.command,
            DigisprongCommand.command, DigisprongExportCommand.command, DigisprongVerifyCommand.command,
            ReconcileCommand.command, ExceptionsCommand.command, LedgerCommand.command,
            DepreciationCommand.command, ForecastCommand.command,
            MictivoCommand.command, EnqueteCommand.command, GripCommand.command, PrivacyCommand.command,
            SendCommand.command,
        ] + SendLogCommands.all)
}
