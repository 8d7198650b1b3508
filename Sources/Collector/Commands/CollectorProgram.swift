package import Console

/// The program `inkaart-collector`.
package enum CollectorProgram {
    package static let version = "0.1.0"

    package static let program = Program<CollectorContext>(
        name: "inkaart-collector", version: version,
        sentence: "Takes what agents report and keeps the inventory of a school community",
        commands: [InitCommand.command, ServeCommand.command, CheckCommand.command]
            + CommunityCommands.all + SchoolCommands.all + TokenCommands.all + DeviceCommands.all)
}
