import Funding
import Sheets
import Store

/// The files that a reader gets: of which reports, in which forms, by which names. The one place that knows.
struct ReaderFiles {
    let inquiry: Inquiry
    let language: Language
    let profile: CSVProfile
    private let ownNeeds: Once<[SchoolScope.Width: [ReplacementNeed]]>

    init(inquiry: Inquiry, language: Language, profile: CSVProfile) {
        (self.inquiry, self.language, self.profile) = (inquiry, language, profile)
        ownNeeds = Once { try inquiry.ownNeeds() }
    }

    /// A report that is to be a file.
    struct Planned {
        let name: String
        let format: ReportFormat
        /// What it is to the reader: `het overzicht, opent in elke browser`.
        let meaning: Words
        let report: Report
    }

    /// Those of a school, of the schools of a board or of all; of no other school.
    func files(of standing: Standing) throws -> [Planned] {
        let scope = standing.scope
        let inquiry = inquiry.as(Reader(of: scope.owner))
        let limits = try inquiry.limits()
        let needs = limits == nil ? [:] : try ownNeeds.value
        let page = try inquiry.page(of: scope, Once { standing.told(to: limits, needs: needs) })
        let name = Self.name(of: scope.owner)
        let list = try inquiry.inventory(of: scope)
        let files = [
            Planned(name: "\(name).html", format: .html, meaning: Self.page, report: page),
            Planned(name: "\(name).xlsx", format: .xlsx, meaning: Self.workbook, report: page),
            Planned(name: "\(name).csv", format: .csv, meaning: Self.list, report: list),
        ]
        guard scope.width != .school else { return files }
        return files + [Planned(name: "\(name)-totalen.csv", format: .csv, meaning: Self.totals, report: page)]
    }

    func form(of file: Planned) -> ReportForm { ReportForm(format: file.format, language: language, profile: profile) }

    private static let page = Words(nl: "het overzicht, opent in elke browser", en: "the overview, for any browser")
    private static let workbook = Words(
        nl: "alle lijsten en cijfers, opent in Excel en LibreOffice",
        en: "all lists and figures, for Excel and LibreOffice")
    private static let list = Words(nl: "de toestellen als CSV-bestand", en: "the devices as a CSV file")
    private static let totals = Words(
        nl: "de totalen per school en schoolbestuur", en: "the totals of schools and school boards")

    /// `030569-basisschool-de-linde`: the number makes it unique, the name readable.
    static func name(of owner: RowOwner) -> String {
        switch owner {
        case .school(let school):
            let words = words(school.name)
            return words.isEmpty ? school.number.text : "\(school.number.text)-\(words)"
        case .schoolBoard(let name):
            let words = words(name)
            return words.isEmpty ? "schoolbestuur" : "schoolbestuur-\(words)"
        case .all: return "scholengemeenschap"
        }
    }

    /// Letters and digits alone, so that no shell, mail program or file system stumbles; at most 50 of them, of at most four bytes each,
    /// since a name has 255.
    private static func words(_ name: String) -> String {
        let letters = name.lowercased().map { character in
            (character.isLetter || character.isNumber) && character.utf8.count <= 4 ? character : "-"
        }
        return String(String(letters).split(separator: "-").joined(separator: "-").prefix(50))
    }
}

extension Reader {
    /// Who sees just this.
    init(of owner: RowOwner) {
        switch owner {
        case .school(let school): self = .director(school.number)
        case .schoolBoard(let name): self = .schoolBoard(name)
        case .all: self = .coordinator
        }
    }
}

extension Inquiry {
    /// The same for another reader.
    func `as`(_ reader: Reader) -> Inquiry {
        var other = self
        other.reader = reader
        return other
    }

    /// The list of devices of these schools.
    func inventory(of scope: SchoolScope) throws -> Report {
        let table = InventoryCommand.table(of: scope, questions, try limits())
        return Report(about: try about("inventory", InventoryCommand.title, of: scope.owner), tables: [table])
    }
}
