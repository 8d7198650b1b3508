import Assets
import Console
import Inventory
import Store

/// `digisprong export DIR`
enum DigisprongExportCommand {
    static let grant = Option(
        "--grant", placeholder: "CODE", meaning: "grant line to account for", isRequired: true, parse: Parse.text)
    static let schoolBoard = Option(
        "--school-board", placeholder: "NAME|NUMBER", meaning: "school board that accounts for it", isRequired: true,
        parse: Parse.text)
    private static let folder = Argument(
        "DIR", meaning: "folder to make; it must not be there, or be empty", parse: Parse.text)

    static let command = Command<ReportsContext>(
        "digisprong export", "Writes a proof pack: what a school board hands in to account for a grant line",
        options: [grant, schoolBoard, MoneyFilter.on, Reader.option, ReportsContext.data], arguments: [folder],
        examples: ["digisprong export --grant digisprong-1-gedeeld --school-board 900001 --on 31/08/2026 bewijs-2026"]
    ) { context, call in
        let questions = try ReportsContext.questions(call)
        let today = Day(of: context.now)
        let asOf = AsOf(try call.day(MoneyFilter.on, now: context.now) ?? today, today: today)
        let (grant, board, folder) = (
            try call.required(grant), try call.required(schoolBoard), try call.required(folder)
        )
        let pack = try questions.atOneMoment { questions in
            let inquiry = try Inquiry(context, call, questions)
            try inquiry.refuseDirectors(of: board)
            return try ProofPack(
                questions, grantLine: grant, schoolBoard: board, asOf, madeAt: context.now, limits: inquiry.limits())
        }
        var progress = Progress("copying invoices", total: pack.copies.names.count, output: call.output)
        let written = try PackWriting(pack: pack, questions: questions).write(to: folder) { progress.advance() }
        try call.output.write(text(pack, written, in: folder))
        return .done
    }

    private static func text(_ pack: ProofPack, _ written: (files: Int, sums: Digest), in folder: String) -> String {
        let without = pack.invoices.filter { $0.copy == nil }.count
        let copies = without == 0 ? "" : ", \(without) without a stored copy"
        let invoices = pack.invoices.count == 1 ? "1 invoice" : "\(pack.invoices.count) invoices"
        return """
            \(Visible.text(folder)): \(written.files) files, \(invoices)\(copies)
            audit chain  act \(pack.head.act)
                         \(pack.head.hex)
            \(PackSums.name)   \(Hex.text(of: written.sums.bytes))

            """
    }
}

extension Inquiry {
    /// A school board accounts for its money as a whole: a director, and another school board, see nothing of it.
    fileprivate func refuseDirectors(of schoolBoard: String) throws {
        let scope = try visibleSchools()
        guard scope.width > .school else {
            throw UsageError.sentence("a proof pack is of a school board: a director sees one school")
        }
        if reader.isLimited { _ = try schools(ofBoard: schoolBoard, in: scope) }
    }
}
