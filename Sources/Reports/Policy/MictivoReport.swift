import Inventory
import Sheets
import Store

/// The indicators of the Flemish monitor, beside what it found in Flanders. Schools stand in the order of their numbers: nobody is ranked.
struct MictivoReport {
    let scope: SchoolScope
    private let rows: [(owner: RowOwner, figures: Indicators)]
    private let all: Indicators

    static let title = Words(nl: "Indicatoren van MICTIVO", en: "Indicators of MICTIVO")

    init(_ figures: [SchoolNumber: DeviceFigures], of scope: SchoolScope) {
        self.scope = scope
        rows = scope.rows {
            figures[$0.number].map { Indicators($0) }
        } sum: {
            Indicators($0)
        }
        all = Indicators(scope.schools.compactMap { figures[$0.number].map { Indicators($0) } })
    }

    /// Asked where somebody reads it.
    static func report(_ about: About, _ asked: @escaping @Sendable () throws -> MictivoReport) -> Report {
        let schools = ReportTable("schools", schoolsTitle, MictivoColumns.all, whenEmpty: .noSchools) {
            try asked().schools
        }
        return Report(
            about: about, tables: [schools, flanders], sections: { try asked().sections }, notes: { notes })
    }

    private static let schoolsTitle = Words(nl: "Indicatoren per school", en: "Indicators by school")

    private var sections: [Section] {
        guard !scope.schools.isEmpty else { return [Section(sentences: [.noSchools])] }
        let narrow = schools.joiningOwners.keeping(MictivoColumns.narrow)
        return [
            Section(figures: figures, charts: MictivoCharts(rows: rows, scope: scope).all),
            Section(
                title: Words(nl: "Per school", en: "By school"),
                table: ReportTable("schools", Self.schoolsTitle, narrow, whenEmpty: .noSchools), notes: schoolNotes),
            Section(title: Self.flanders.title, table: Self.flanders, notes: [Self.sourceNote]),
        ]
    }

    private var figures: [Figure] {
        FlemishFigure.Indicator.allCases.map { indicator in
            Figure(
                id: indicator.id, name: indicator.name, value: all.cell(indicator),
                unit: indicator.isShare ? .percent : nil, remark: FlemishFigure.of(indicator).last?.words)
        }
    }

    private var schools: Sheet {
        var sheet = Sheet(columns: MictivoColumns.all)
        for (owner, figures) in rows {
            sheet.append(owner.cells + MictivoColumns.cells(of: figures, owner), isSum: owner.isSum)
        }
        return sheet
    }

    private static var flanders: ReportTable {
        var sheet = Sheet(columns: MictivoColumns.flanders)
        for figure in FlemishFigure.all {
            sheet.append([
                .word(figure.indicator.rawValue, figure.indicator.words),
                .word(figure.level.rawValue, figure.level.words),
                figure.year.map { .text(String($0)) }, .integer(Int64(figure.value)),
                .word(figure.indicator.isShare ? "percent" : "devices", figure.indicator.unitWords),
                .text(figure.source),
            ])
        }
        return ReportTable(
            "flanders", Words(nl: "Vlaamse cijfers", en: "Flemish figures"), sheet, whenEmpty: .noSchools)
    }

    private var schoolNotes: [Words] {
        var notes: [Words] = []
        let without = all.devices.pupils.schoolsWithout
        if without > 0 {
            notes.append(
                Words(
                    nl:
                        "Van \(without) van de \(all.schools) scholen zijn de leerlingen niet ingevoerd "
                        + "('inkaart-collector school pupils'): hun toestellen tellen niet mee per 100 leerlingen.",
                    en:
                        "Of \(without) of the \(all.schools) schools no pupils were entered ('inkaart-collector school "
                        + "pupils'): their devices do not count per 100 pupils."))
        }
        if all.ages.estimated > 0 {
            notes.append(
                Words(
                    nl:
                        "Van \(all.ages.estimated) van de \(all.ages.total) toestellen is geen aankoopdatum gekend: "
                        + "hun leeftijd telt vanaf de dag waarop ze het eerst gezien werden, en is dus minstens zo "
                        + "hoog.",
                    en:
                        "Of \(all.ages.estimated) of the \(all.ages.total) devices no day of purchase is known: their "
                        + "age counts from the day on which they were first seen, and so is at least that."))
        }
        return notes
    }

    private static let sourceNote = Words(
        nl:
            "Zonder jaar: de bron zegt niet van welk jaar het cijfer is. Vergelijk met zorg: de monitor ondervraagt "
            + "scholen, Inkaart telt toestellen.",
        en:
            "Without a year: the source does not say of which year the figure is. Compare with care: the monitor asks "
            + "schools, Inkaart counts devices.")

    private static let notes = [
        Words(
            nl:
                "Toestellen zijn hier laptops, convertibles, chromebooks, tablets, desktops, all-in-ones en mini-pc's "
                + "die de school nog heeft. Leerlingen: op de laatste teldag, 1 februari.",
            en:
                "Devices here are laptops, convertibles, Chromebooks, tablets, desktops, all-in-ones and mini PCs that "
                + "the school still has. Pupils: on the last count date, 1 February."),
        Words(
            nl: "De scholen staan in de volgorde van hun nummer; dit is geen rangschikking.",
            en: "The schools stand in the order of their numbers; this is no ranking."),
    ]
}

extension FlemishFigure.Indicator {
    /// Name for programs, in English camelCase.
    var id: String {
        switch self {
        case .devicesPer100Pupils: "per100Pupils"
        case .olderThan4Years: "old"
        case .schoolsWithBoards: "schoolsWithBoards"
        }
    }

    /// Short, for a figure.
    fileprivate var name: Words {
        switch self {
        case .devicesPer100Pupils: Words(nl: "Toestellen per 100 leerlingen", en: "Devices per 100 pupils")
        case .olderThan4Years: Words(nl: "Computers van 4 jaar en ouder", en: "Computers of 4 years or more")
        case .schoolsWithBoards: Words(nl: "Scholen met borden", en: "Schools with boards")
        }
    }

    fileprivate var unitWords: Words { isShare ? Words("%") : Words(nl: "toestellen", en: "devices") }
}

extension Words {
    /// To say instead of an empty table.
    static let noSchools = Words(
        nl: "Er zijn nog geen scholen: voeg ze toe met 'inkaart-collector school add'.",
        en: "There are no schools yet: add them with 'inkaart-collector school add'.")
}
