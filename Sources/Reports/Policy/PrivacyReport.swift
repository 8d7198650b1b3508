import Inventory
import Sheets
import Store

/// Text for the register of processing (art. 30 GDPR), ready to paste: from the real list of fields, and what the store holds.
struct PrivacyReport {
    let schoolBoards: [SchoolBoard]
    let counts: PrivacyCounts

    static let title = Words(nl: "Tekst voor het verwerkingsregister", en: "Text for the register of processing")

    /// Asked where somebody reads it.
    static func report(_ about: About, _ asked: @escaping @Sendable () throws -> PrivacyReport) -> Report {
        let controllers = ReportTable(
            "controllers", controllersTitle, PrivacyTables.controllerColumns, whenEmpty: .noSchools
        ) { try asked().controllers }
        return Report(
            about: about, tables: [PrivacyTables.categories, PrivacyTables.fields, controllers],
            sections: { try asked().sections(about) }, notes: { [note] })
    }

    private func sections(_ about: About) -> [Section] {
        [
            controller, purposes, data(about), fields, section(.receiver, "Ontvangers", "Receivers"),
            section(.transfer, "Doorgifte", "Transfer"), retention,
            section(.security, "Beveiliging", "Security measures"),
            section(.right, "Rechten van de betrokkenen", "Rights of the persons"),
            section(.never, "Wat niet verzameld wordt", "What is not collected"),
        ]
    }

    private static let note = Words(
        nl:
            "Gemaakt uit de lijst van velden van deze versie en uit deze collector; het schoolbestuur kijkt de tekst na "
            + "en vult hem aan.",
        en:
            "Made from the list of fields of this version and from this collector; the school board reviews the text "
            + "and completes it.")

    private var controller: Section {
        var section = section(.controller, "Verwerkingsverantwoordelijke", "Controller")
        section.table = ReportTable("controllers", Self.controllersTitle, controllers, whenEmpty: .noSchools)
        return section
    }

    private static let controllersTitle = Words(nl: "Verwerkingsverantwoordelijken", en: "Controllers")

    private var controllers: Sheet {
        var sheet = Sheet(columns: PrivacyTables.controllerColumns)
        for board in schoolBoards {
            sheet.append([
                .text(board.name), board.number.map { .text($0.text) },
                board.enterpriseNumber.map { .text($0.description) },
            ])
        }
        return sheet
    }

    private var purposes: Section {
        let ofFields = Purpose.allCases.map { purpose in
            Words(nl: "\(purpose.words.nl): \(purpose.sentence.nl)", en: "\(purpose.words.en): \(purpose.sentence.en)")
        }
        return Section(
            title: Words(nl: "Doeleinden", en: "Purposes"),
            sentences: (ofFields + PrivacySentence.about(.purpose)).map(\.listed))
    }

    private func data(_ about: About) -> Section {
        let categories = PrivacyCategory.all.map { category in
            Words(
                nl: "\(category.what.dutch). Van: \(category.persons.dutch). Bron: \(category.source.dutch).",
                en: "\(category.what.english). Of: \(category.persons.english). From: \(category.source.english).")
        }
        return Section(
            title: Words(nl: "Categorieën van gegevens en van personen", en: "Categories of data and of persons"),
            sentences: categories.map(\.listed) + [counts.sentence(on: about.day.iso)])
    }

    private var fields: Section {
        let personal = PrivacyField.all.filter { $0.category != nil }.count
        let all = PrivacyField.all.count
        return Section(
            title: Words(nl: "Velden die naar een persoon kunnen leiden", en: "Fields that may lead to a person"),
            sentences: [
                Words(
                    nl:
                        "\(personal) van de \(all) velden die een toestel kan verzenden of die mensen invoeren. Wat "
                        + "bij het inschrijven nog eens verzonden wordt, staat hier één keer. De hele lijst met doel: "
                        + "--table fields --format csv.",
                    en:
                        "\(personal) of the \(all) fields that a machine can send or that people enter. What is sent "
                        + "again on enrolment stands here once. The whole list with purpose: --table fields --format "
                        + "csv.")
            ], table: PrivacyTables.personalFields)
    }

    private var retention: Section {
        let ofCategories = PrivacyCategory.all.map { category in
            let (nl, en) = (category.endedBy.map { " (\($0))" } ?? "", category.endedBy.map { " (\($0))" } ?? "")
            return Words(
                nl: "\(category.what.dutch): \(category.retention.dutch)\(nl).",
                en: "\(category.what.english): \(category.retention.english)\(en).")
        }
        return Section(
            title: Words(nl: "Bewaartermijnen", en: "Retention"),
            sentences: PrivacySentence.about(.retention) + ofCategories.map(\.listed))
    }

    private func section(_ topic: PrivacySentence.Topic, _ dutch: String, _ english: String) -> Section {
        Section(title: Words(nl: dutch, en: english), sentences: PrivacySentence.about(topic).map(\.listed))
    }
}

extension Words {
    /// As one of a list.
    fileprivate var listed: Words { Words(nl: "- \(dutch)", en: "- \(english)") }
}
