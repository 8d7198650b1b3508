import Console
import Files
import Sheets
import Store

/// `export DIR`
enum ExportCommand {
    private static let folder = Argument("DIR", meaning: "folder to write to; made if it is absent", parse: Parse.text)
    private static let format = Option(
        "--format", placeholder: "csv|html|xlsx", meaning: "only these files; may be repeated", isRepeatable: true,
        parse: Parse.choice(of: ReportFormat.self))

    static let command = Command<ReportsContext>(
        "export", "Writes the files of each director, of each school board and of the community: page, workbook, lists",
        options: [format, ReportOptions.profile, SheetOptions.language, Reader.option, ReportsContext.data],
        arguments: [folder],
        examples: ["export /srv/directeurs", "export /srv/directeurs --format csv"]
    ) { context, call in
        try ReportsContext.questions(call).atOneMoment { questions in
            try write(Inquiry(context, call, questions), call)
        }
        return .done
    }

    private static func write(_ inquiry: Inquiry, _ call: Call) throws {
        let folder = try call.required(folder)
        let formats = call.all(format)
        let files = ReaderFiles(
            inquiry: inquiry, language: try call.required(SheetOptions.language),
            profile: try call.required(ReportOptions.profile))
        try Folder.create(folder)
        let standing = try inquiry.standing(of: try inquiry.scope())
        let scopes = standing.scope.parts
        var names = FileNames()
        var progress = Progress("exporting", total: scopes.count, output: call.output)
        for scope in scopes {
            for file in try files.files(of: standing.limited(to: scope))
            where formats.isEmpty || formats.contains(file.format) {
                let path = "\(folder)/\(names.unused(file.name))"
                try files.form(of: file).write(file.report, toFile: path)
                try call.output.write("\(Visible.text(path))\n")
            }
            progress.advance()
        }
    }
}

extension SchoolScope {
    /// Each school by itself, each school board of several, and all.
    fileprivate var parts: [SchoolScope] {
        let schools = schools.map { SchoolScope($0) }
        guard width > .school else { return schools }
        let boards = self.schools.bySchoolBoard.map { SchoolScope(.schoolBoard($0.name), $0.schools) }
        return schools + boards + (width == .all ? [self] : [])
    }
}
