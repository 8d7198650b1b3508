package import Console
import Inventory

/// The program `inkaart-collector`.
package enum CollectorProgram {
    package static let program = Program<CollectorContext>(
        name: "inkaart-collector", version: Product.version,
        sentence: "Takes what agents report and keeps the inventory of a school community",
        commands: commands)

    private static let commands: [Command<CollectorContext>] = [
        [InitCommand.command, ServeCommand.command, CheckCommand.command], CommunityCommands.all, SchoolCommands.all,
        RoomCommands.all, RecipientCommands.all, TokenCommands.all, AgentCommands.all, DeviceCommands.all,
        KnowledgeCommands.all, IdentityCommands.all, ConflictCommands.all, ImportCommand.all, MappingCommands.all,
        AuditCommands.all, LabelCommands.all, GrantCommands.all, AwardCommands.all, SupplierCommands.all,
        OrderCommands.all, InvoiceCommands.all, InvoiceImportCommand.all, InvoiceAttachCommand.all,
        DeviceLinkCommands.all, ArrivalCommands.all,
        ChargeCommands.all, ProofCommands.all, TermCommands.all, PriceCommands.all, TableCommands.all,
        [ReclassifyCommand.command],
    ].flatMap { $0 }
}
