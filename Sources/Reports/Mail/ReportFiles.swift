import Sheets
import Store

/// The files that go by mail.
struct ReportFiles {
    let inquiry: Inquiry

    /// What somebody with this scope gets; of no other school.
    /// - Throws: `StoreError`, `SQLiteError`.
    func attachments(for scope: RecipientScope) throws -> [MailAttachment] {
        let files = ReaderFiles(inquiry: inquiry, language: .dutch, profile: .director)
        let standing = try inquiry.standing(of: try inquiry.scope(of: scope))
        return try files.files(of: standing).map { file in
            MailAttachment(
                name: file.name, mediaType: file.format.mediaType, meaning: file.meaning.dutch,
                bytes: try files.form(of: file).bytes(of: file.report))
        }
    }
}

extension Inquiry {
    /// The schools of whom a recipient may hear.
    fileprivate func scope(of recipient: RecipientScope) throws -> SchoolScope {
        let schools = try questions.schools()
        switch recipient {
        case .community: return SchoolScope(.all, schools)
        case .schoolBoard(let name):
            return SchoolScope(.schoolBoard(name), schools.filter { $0.schoolBoard == name })
        case .school(let number): return SchoolScope(try school(number, in: SchoolScope(.all, schools)))
        }
    }
}

extension ReportFormat {
    /// With its parameters.
    fileprivate var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        case .table: "text/plain; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}
