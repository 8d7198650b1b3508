import Inventory
import Sheets
import Store

/// The figures that the community's own ICT survey asks for: a row for each school to copy into a form, with sums.
struct SurveyReport {
    private let rows: [(owner: RowOwner, figures: SurveyFigures)]

    static let title = Words(nl: "ICT-enquête", en: "ICT survey")

    init(_ figures: [SchoolNumber: SurveyFigures], of scope: SchoolScope) {
        rows = scope.rows {
            figures[$0.number]
        } sum: {
            $0.reduce(SurveyFigures(), +)
        }
    }

    /// Asked where somebody reads it.
    static func report(_ about: About, _ asked: @escaping @Sendable () throws -> SurveyReport) -> Report {
        let columns = RowOwner.columns + SurveyQuestion.all.map(\.column)
        let table = ReportTable("schools", title, columns, whenEmpty: .noSchools) { try asked().sheet }
        return Report(about: about, tables: [table], sections: { try asked().sections }, notes: { notes })
    }

    private var sections: [Section] {
        guard !rows.isEmpty else { return [Section(sentences: [.noSchools])] }
        return SurveyQuestion.Topic.allCases.compactMap(rows.count == 1 ? answers : comparison)
    }

    private var sheet: Sheet {
        var sheet = Sheet(columns: RowOwner.columns + SurveyQuestion.all.map(\.column))
        for (owner, figures) in rows {
            sheet.append(owner.cells + SurveyQuestion.all.map { $0.answer(figures) }, isSum: owner.isSum)
        }
        return sheet
    }

    /// Of one school: a line for each question.
    private func answers(on topic: SurveyQuestion.Topic) -> Section? {
        guard let figures = rows.first?.figures else { return nil }
        var sheet = Sheet(columns: Self.answerColumns)
        for question in SurveyQuestion.all where question.topic == topic {
            sheet.append([
                .word(question.column.id, question.column.name),
                question.answer(figures)?.said(in: question.column.unit),
            ])
        }
        let table = ReportTable("answers", topic.words, sheet, whenEmpty: .noSchools)
        return Section(title: topic.words, table: table, style: TableStyle(hasHeadings: false))
    }

    private static let answerColumns: [Sheet.Column] = [
        .init("question", nl: "Vraag", en: "Question", mayShrink: true), .init("answer", nl: "Antwoord", en: "Answer"),
    ]

    /// Of several: the schools below each other, with what any of them has. What nobody can answer is left to the form.
    private func comparison(on topic: SurveyQuestion.Topic) -> Section? {
        guard topic != .contact else { return nil }
        let ids = SurveyQuestion.all.filter { $0.topic == topic }.map(\.column.id)
        let sheet = sheet.joiningOwners.keeping(["name"] + ids).withoutZeros(keeping: ["name"])
        guard sheet.columns.count > 1 else { return Section(title: topic.words, sentences: [Self.none]) }
        return Section(title: topic.words, table: ReportTable("schools", topic.words, sheet, whenEmpty: .noSchools))
    }

    private static let none = Words(nl: "Geen.", en: "None.")

    private static let notes = [
        Words(
            nl:
                "Computers zijn laptops, convertibles, chromebooks, tablets, desktops, all-in-ones en mini-pc's die de "
                + "school nog heeft. Leeg is niet gekend. De hele rij van elke school: --format csv.",
            en:
                "Computers are laptops, convertibles, Chromebooks, tablets, desktops, all-in-ones and mini PCs that "
                + "the school still has. Empty is not known. The whole row of each school: --format csv.")
    ]
}
