import Sheets
import Store

/// The files that go by mail: of which report, in which form. The one place that knows.
struct ReportFiles {
    let questions: Questions

    /// What somebody with this scope gets; of no other school.
    /// - Throws: `StoreError`, `SQLiteError`.
    func attachments(for scope: RecipientScope) throws -> [MailAttachment] {
        try questions.atOneMoment { questions in
            let schools = try questions.schools().filter { scope.covers($0) }
            let writer = CSVWriter(profile: .director, language: .dutch)
            var csv = writer.bytes(of: InventorySheet.sheet(of: []))
            for school in schools {
                let assets = try questions.assets(AssetFilter(school: school.number, includesDisposedOf: false))
                writer.appendRows(of: InventorySheet.sheet(of: assets), to: &csv)
            }
            return [
                MailAttachment(
                    name: name(scope, schools), mediaType: "text/csv; charset=utf-8",
                    meaning: "de toestellen, opent in Excel", bytes: csv)
            ]
        }
    }

    private func name(_ scope: RecipientScope, _ schools: [School]) -> String {
        switch (scope, schools.first) {
        case (.school, let school?): ExportCommand.fileName(of: school)
        case (.schoolBoard, _): "schoolbestuur.csv"
        default: "scholengemeenschap.csv"
        }
    }
}

extension RecipientScope {
    /// Whether somebody with this scope may see a school.
    func covers(_ school: School) -> Bool {
        switch self {
        case .school(let number): school.number == number
        case .schoolBoard(let name): school.schoolBoard == name
        case .community: true
        }
    }
}
