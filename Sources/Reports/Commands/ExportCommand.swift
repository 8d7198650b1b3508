import Console
import Files
import Inventory
import Sheets
import Store

/// `export DIR`
enum ExportCommand {
    private static let folder = Argument("DIR", meaning: "folder to write to; made if it is absent", parse: Parse.text)

    static let command = Command<ReportsContext>(
        "export", "Writes the inventory as CSV: one file for each school, and one for the community",
        options: [ReportsContext.all, ReportOptions.profile, SheetOptions.language, ReportsContext.data],
        arguments: [folder],
        examples: ["export /srv/directeurs"]
    ) { _, call in
        let questions = try ReportsContext.questions(call)
        let folder = try call.required(folder)
        let writer = CSVWriter(
            profile: try call.required(ReportOptions.profile), language: try call.required(SheetOptions.language))
        try Folder.create(folder)
        let schools = try questions.schools()
        var progress = Progress("exporting", total: schools.count + 1, output: call.output)
        // School by school, so that the assets of the whole community are never in memory at once, but as text.
        var community = writer.bytes(of: InventorySheet.sheet(of: []))
        for school in schools {
            let filter = AssetFilter(school: school.number, includesDisposedOf: call[ReportsContext.all])
            let sheet = InventorySheet.sheet(of: try questions.assets(filter))
            try write(writer.bytes(of: sheet), to: "\(folder)/\(fileName(of: school))", call)
            writer.appendRows(of: sheet, to: &community)
            progress.advance()
        }
        try write(community, to: "\(folder)/scholengemeenschap.csv", call)
        return .done
    }

    private static func write(_ csv: [UInt8], to path: String, _ call: Call) throws {
        try File.write(csv, to: path, mode: 0o640)
        try call.output.write("\(Visible.text(path))\n")
    }

    /// `030569-basisschool-de-linde.csv`: the number makes it unique, the name readable. Letters and digits alone, so that no
    /// shell, mail program or file system stumbles; at most 60 of them, of at most four bytes each, since a name has 255.
    static func fileName(of school: School) -> String {
        let letters = school.name.lowercased().map { character in
            (character.isLetter || character.isNumber) && character.utf8.count <= 4 ? character : "-"
        }
        let words = String(letters).split(separator: "-").joined(separator: "-").prefix(60)
        return words.isEmpty ? "\(school.number).csv" : "\(school.number)-\(words).csv"
    }
}
