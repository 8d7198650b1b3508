/// What is known of ids and names, as the judgements use it.
package struct Tables: Sendable {
    var computers: [ComputerRule] = []
    var usbDevices = USBRules([])
    var displays: [DisplayRule] = []
    /// Names by PNP id.
    var displayMakers: [String: String] = [:]
    var makers = MakerNames([])
    var supportedVersions: [SupportedVersion] = []
    /// The day that each table was written.
    package private(set) var versions: [TableName: String] = [:]

    /// Those that came with this version.
    package static let builtIn: Tables = {
        var tables = Tables()
        do {
            for text in TableName.allCases.compactMap(text) { try tables.replace(with: TableText(text)) }
        } catch {
            preconditionFailure("a built-in table is damaged: \(error)")
        }
        return tables
    }()

    /// The built-in table as text, to read or to start a newer one from; `nil` for a table that judges no hardware.
    package static func text(of name: TableName) -> [UInt8]? {
        switch name {
        case .computers: PackageResources.computers_tsv
        case .usbDevices: PackageResources.usb_devices_tsv
        case .displays: PackageResources.displays_tsv
        case .displayMakers: PackageResources.display_makers_tsv
        case .makers: PackageResources.makers_tsv
        case .osSupport: PackageResources.os_support_tsv
        case .evidence, .placeholders, .holidays: nil
        }
    }

    /// Puts a table in the place of the one in force, newer or older.
    /// - Throws: ``TableError`` if a row says what this version does not understand; nothing is replaced then.
    package mutating func replace(with table: TableText) throws {
        switch table.name {
        case .computers: computers = try table.rows.map(ComputerRule.init)
        case .usbDevices: usbDevices = USBRules(try table.rows.map(USBRule.init))
        case .displays: displays = try table.rows.map(DisplayRule.init)
        case .displayMakers: displayMakers = try Self.names(table.rows, by: "pnp")
        case .makers: makers = MakerNames(try table.rows.map(MakerNames.Spelling.init))
        case .osSupport: supportedVersions = try table.rows.map(SupportedVersion.init)
        case .evidence, .placeholders, .holidays: return
        }
        versions[table.name] = table.version
    }

    /// The name by which people know a maker, however it is written; `nil` for a placeholder.
    package func maker(_ text: String?) -> String? { makers.known(text) }

    private static func names(_ rows: [TableRow], by column: String) throws -> [String: String] {
        let pairs = try rows.map { (try $0.required(column), try $0.required("name")) }
        return Dictionary(pairs) { first, _ in first }
    }
}
