import Inventory
import Sheets
import Store

/// Evidence for measures of GRIP: what is asked, what the store shows on a day, how many are unknown, who answers for it, and where the
/// proof is.
struct GripReport {
    private let rows: [(owner: RowOwner, figures: GripFigures)]
    /// Of all schools of the report together.
    private let all: GripFigures
    private let head: ChainHead?

    static let title = Words(nl: "Bewijs voor GRIP", en: "Evidence for GRIP")

    init(_ figures: [SchoolNumber: GripFigures], of scope: SchoolScope, head: ChainHead?) {
        rows = scope.rows {
            figures[$0.number]
        } sum: {
            $0.reduce(GripFigures(), +)
        }
        all = scope.schools.compactMap { figures[$0.number] }.reduce(GripFigures(), +)
        self.head = head
    }

    /// Asked where somebody reads it.
    static func report(_ about: About, _ asked: @escaping @Sendable () throws -> GripReport) -> Report {
        Report(
            about: about,
            tables: [GripTables.measures { try asked().rows }, GripTables.tests { try asked().rows }],
            sections: { try asked().sections(about) }, notes: { notes })
    }

    private func sections(_ about: About) -> [Section] {
        guard !rows.isEmpty else { return [Section(sentences: [.noSchools])] }
        let schools = rows.count > 1 ? [comparison] : []
        let audit = head.map { [Section.audit($0)] } ?? []
        return [summary(about)] + GripMeasure.all.map(section) + schools + audit
    }

    private func summary(_ about: About) -> Section {
        var sheet = Sheet(columns: GripTables.summaryColumns)
        for measure in GripMeasure.all {
            let title = Cell.word(measure.code, measure.title)
            sheet.append([.text(measure.code), title, measure.judgement(all).cell])
        }
        let day = Cell.day(iso: about.day.iso)
        return Section(
            title: Words(nl: "Samengevat", en: "In short"),
            sentences: [
                Words(
                    nl: "Wat Inkaart op \(day.text(in: .dutch)) aantoont van zes maatregelen uit GRIP.",
                    en: "What Inkaart shows on \(day.text(in: .english)) of six measures of GRIP.")
            ],
            table: ReportTable("summary", Self.title, sheet, whenEmpty: .noSchools))
    }

    private func section(_ measure: GripMeasure) -> Section {
        let judgement = measure.judgement(all).words
        func title(_ language: Language) -> String {
            "\(measure.code) \(measure.title.text(in: language)): \(judgement.text(in: language))"
        }
        var sheet = Sheet(columns: GripTables.testColumns)
        for test in measure.tests { sheet.append(GripTables.cells(of: test, all)) }
        return Section(
            title: Words(nl: title(.dutch), en: title(.english)),
            sentences: [
                Words(
                    nl: "Verantwoordelijk: \(measure.responsible.dutch). Uitvoering: \(measure.doer.dutch).",
                    en: "Responsible: \(measure.responsible.english). Done by: \(measure.doer.english)."),
                Words(nl: "Per toestel: \(measure.proof)", en: "Device by device: \(measure.proof)"),
            ],
            table: ReportTable("tests", measure.title, sheet, whenEmpty: .noSchools))
    }

    /// Each school, in the order of their numbers.
    private var comparison: Section {
        let columns = GripMeasure.all.map { measure in
            Sheet.Column(measure.code, nl: measure.code, en: measure.code)
        }
        var sheet = Sheet(columns: [.init("name", nl: "School", en: "School", mayShrink: true)] + columns)
        for (owner, figures) in rows {
            sheet.append([owner.name] + GripMeasure.all.map { $0.judgement(figures).briefCell }, isSum: owner.isSum)
        }
        let title = Words(nl: "Aantoonbaar per school", en: "Demonstrable by school")
        return Section(title: title, table: ReportTable("schools", title, sheet, whenEmpty: .noSchools))
    }

    private static let notes = [
        Words(
            nl:
                "De drempels zijn van Inkaart, niet van GRIP. Wat onbekend is, telt als niet aangetoond. Computers "
                + "zijn laptops, convertibles, chromebooks, tablets, desktops, all-in-ones en mini-pc's.",
            en:
                "The thresholds are of Inkaart, not of GRIP. What is unknown counts as not shown. Computers are "
                + "laptops, convertibles, Chromebooks, tablets, desktops, all-in-ones and mini PCs."),
        Words(
            nl:
                "Inkaart weet niet wat mensen afspraken: beleid, procedures en attesten bewaart het schoolbestuur "
                + "zelf.",
            en:
                "Inkaart does not know what people agreed: the school board keeps policies, procedures and "
                + "certificates itself."
        ),
    ]
}
