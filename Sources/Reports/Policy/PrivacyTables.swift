import Sheets

/// What the register says, for spreadsheets and programs.
enum PrivacyTables {
    static var categories: ReportTable {
        var sheet = Sheet(columns: categoryColumns)
        for category in PrivacyCategory.all {
            let words = [category.persons, category.source, category.retention]
            let fields = PrivacyField.all.filter { $0.category == category.id }.map(\.path)
            sheet.append(
                [.word(category.id, category.what)] + words.map { .word($0.english, $0) }
                    + [
                        category.endedBy.map { .text($0) },
                        fields.isEmpty ? nil : .text(fields.joined(separator: ", ")),
                    ])
        }
        return ReportTable(
            "categories", Words(nl: "Categorieën van gegevens", en: "Categories of data"), sheet, whenEmpty: .noSchools)
    }

    /// All of them, also those that lead to nobody.
    static var fields: ReportTable {
        table(PrivacyField.all, Words(nl: "Velden", en: "Fields")) { $0 }
    }

    /// For people.
    static var personalFields: ReportTable {
        let fields = PrivacyField.all.filter { $0.category != nil && !$0.path.hasPrefix("enrolment.") }
        return table(fields, Words(nl: "Velden", en: "Fields")) { $0.keeping(["field", "meaning", "purpose"]) }
    }

    private static func table(_ fields: [PrivacyField], _ title: Words, _ form: (Sheet) -> Sheet) -> ReportTable {
        var sheet = Sheet(columns: fieldColumns)
        for field in fields {
            sheet.append([
                .text(field.path), .word(field.meaning.english, field.meaning),
                .word(field.purpose.rawValue, field.purpose.words), .flag(field.category != nil),
                field.category.flatMap { id in PrivacyCategory.all.first { $0.id == id } }.map {
                    .word($0.id, $0.what)
                },
            ])
        }
        return ReportTable("fields", title, form(sheet), whenEmpty: .noSchools)
    }

    static let controllerColumns: [Sheet.Column] = [
        .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
        .init("number", nl: "Instellingsnummer", en: "Number"),
        .init("enterpriseNumber", nl: "Ondernemingsnummer", en: "Enterprise number"),
    ]

    private static let categoryColumns: [Sheet.Column] = [
        .init("category", nl: "Gegevens", en: "Data", mayShrink: true),
        .init("persons", nl: "Personen", en: "Persons", mayShrink: true),
        .init("source", nl: "Bron", en: "Source", mayShrink: true),
        .init("retention", nl: "Bewaartermijn", en: "Retention", mayShrink: true),
        .init("endedBy", nl: "Eindigt door", en: "Ended by", mayShrink: true),
        .init("fields", nl: "Velden", en: "Fields", mayShrink: true),
    ]

    private static let fieldColumns: [Sheet.Column] = [
        .init("field", nl: "Veld", en: "Field"),
        .init("meaning", nl: "Wat het is (deels Engels)", en: "What it is", mayShrink: true),
        .init("purpose", nl: "Waarvoor", en: "What for"),
        .init("personal", nl: "Persoonsgegeven", en: "Personal", .flag),
        .init("category", nl: "Categorie", en: "Category", mayShrink: true),
    ]
}
