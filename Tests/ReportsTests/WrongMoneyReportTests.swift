import Funding
import Store
import Temporary
import TestSupport
import Testing

@testable import Reports

/// What people ask wrong of the reports of money, and what they are told; nothing of it is for standard output.
@Suite struct WrongMoneyReportTests {
    private let books: SampleBooks

    init() throws { books = try SampleBooks() }

    private static let onDay = ["digisprong", "reconcile", "exceptions", "ledger", "depreciation"]
    private static let byGrant = ["digisprong", "reconcile", "exceptions", "ledger"]
    private static let bySchool = ["reconcile", "exceptions", "ledger", "depreciation", "forecast"]
    private static let everyone = onDay + ["forecast"]
    private static let export = "digisprong export pack"

    /// What is asked of which reports; 64 where the option itself is wrong, 1 where the store does not have it.
    static let cases: [(commands: [String], typed: String, code: Int32, sentence: String)] = [
        (onDay, "--on 31/02/2026", 64, "--on: 31/02/2026 is no day: write 31/08/2026 or 2026-08-31"),
        (onDay, "--on gisteren", 64, "--on: gisteren is no day"),
        (onDay, "--on 23/11/2026", 64, "--on: 2026-11-23 has not begun yet"), (onDay, "--on 01/01/2199", 64, "has not"),
        (onDay, "--on ''", 64, "--on: "), (onDay, "--on 1/1/2020 --on 1/1/2021", 64, "--on"),
        (byGrant, "--grant digi", 1, "there is no grant line digi: there is digisprong-1-gedeeld, digisprong-1-inf"),
        (
            byGrant, "--grant digisprong-1-gedeeld --on 21/11/2026", 1,
            "there is no grant line digisprong-1-gedeeld: there"
        ),
        (byGrant, "--grant ''", 64, "--grant: the value is empty"),
        (bySchool, "--school 999999", 1, "there is no school 999999: see 'inkaart-collector school list'"),
        (bySchool, "--school 1234567", 64, "--school: 1234567 is no instellingsnummer: it has six digits"),
        (bySchool, "--school Linde", 64, "--school: Linde is no instellingsnummer"),
        (bySchool, "--school-board 'VZW West'", 1, "there is no school board VZW West: see 'inkaart-collector school-"),
        (bySchool, "--school-board 999999", 1, "there is no school board 999999"),
        (bySchool, "--school 030569 --school-board 'VZW Noord'", 64, "give --school or --school-board, not both"),
        (["digisprong"], "--school-year 2023", 64, "--school-year: 2023 is no school year: write 2023-2024"),
        (["digisprong"], "--school-year 2023-2025", 64, "2023-2025 is no school year"),
        (["digisprong"], "--year 23", 64, "--year: 23 is no year: write 2023"),
        (["digisprong"], "--year -2023", 64, "-2023 is no year"), (["digisprong"], "--year 2,023", 64, "is no year"),
        (["digisprong"], "--year 2023 --school-year 2023-2024", 64, "give --school-year or --year, not both"),
        (["depreciation"], "--booked-by 31/02/2026", 64, "--booked-by: 31/02/2026 is no day"),
        (["depreciation"], "--booked-by 01/01/2199", 64, "--booked-by: 2199-01-01 has not begun yet"),
        (["depreciation"], "--on 31/12/2025 --booked-by 30/12/2025", 64, "--booked-by is a day after --on"),
        (["forecast"], "--years 0", 64, "--years: '0' is not a number of school years from 1 to 20"),
        (["forecast"], "--years -1", 64, "--years: '-1' is not a number of school years"),
        (["forecast"], "--years 1,5", 64, "--years: '1,5' is not a number of school years"),
        (everyone, "--format excel", 64, "--format: excel is not one of table, csv, json"),
        (everyone, "--language fr", 64, "--language: fr is not one of nl, en"),
        (everyone, "--profile boek", 64, "--profile: boek is not one of director, machine"),
        (everyone, "2026", 64, "2026"), (["ledger"], "--invoice ''", 64, "--invoice: the value is empty"),
        (["ledger"], "--serial", 64, "--serial"), ([export], "--school-board 'VZW Noord'", 64, "--grant is missing"),
        ([export], "--grant digisprong-1-gedeeld", 64, "--school-board is missing"),
        ([export], "--grant digi --school-board 'VZW Noord'", 1, "there is no grant line digi: there is digisprong-1"),
        ([export], "--grant digisprong-1-gedeeld --school-board West", 1, "there is no school board West: see"),
        (
            [export], "--grant digisprong-1-gedeeld --school-board 'VZW Noord' --on 31/02/2026", 64,
            "31/02/2026 is no day"
        ),
        ([export], "--grant digisprong-1-gedeeld --school-board 'VZW Noord' --on 01/01/2199", 64, "has not begun yet"),
        (["digisprong export"], "--grant digisprong-1-gedeeld --school-board 'VZW Noord'", 64, "DIR is missing"),
        (["digisprong verify"], "", 64, "DIR is missing"),
    ]

    @Test func whatIsAskedWrongIsToldInASentence() throws {
        let head = try books.ledger.store.questions.chainHead()
        for (commands, typed, code, sentence) in Self.cases {
            for command in commands {
                let words = typedWords("\(command) \(typed)")
                let answer = SampleReports.run(words, in: books.ledger.sample.folder.path)
                #expect(answer.status.code == code, "\(words): \(answer.text)")
                #expect(answer.text.contains(sentence), "\(words): \(answer.text)")
                #expect(answer.text.hasPrefix("note: inkaart-reports: "), "\(words): \(answer.text)")
            }
        }
        #expect(try books.ledger.store.questions.chainHead() == head)
    }

    static let nothing: [(command: String, dutch: String, english: String)] = [
        ("digisprong", "Er is nog niets toegekend: ", "Nothing is awarded yet: "),
        ("reconcile", "Nog geen factuurlijn met toestellen: ", "No invoice line with devices yet: "),
        ("exceptions", "Niets waar een auditor naar zou vragen.", "Nothing that an auditor would ask about."),
        ("ledger", "Geen verrichtingen.", "No entries."),
        ("depreciation", "Er zijn hier geen toestellen die", "No devices are written off here."),
        ("forecast", "Er zijn hier geen toestellen om te vervangen.", "There are no devices to replace here."),
    ]

    /// Of a community with schools, and of a store that was made a moment ago.
    @Test(arguments: nothing.indices) func aStoreWithoutMoneySaysSo(_ index: Int) throws {
        let (command, dutch, english) = Self.nothing[index]
        let bare = try SampleStore()
        let empty = try TemporaryFolder()
        _ = try Store(path: empty.path("inkaart.sqlite"))
        for folder in [bare.folder.path, empty.path] {
            #expect(SampleReports.run([command], in: folder).text.contains("\n\n" + dutch))
            #expect(SampleReports.run([command, "--language", "en"], in: folder).text.contains("\n\n" + english))
            for words in [["--json"], ["--format", "csv"]] {
                #expect(SampleReports.run([command] + words, in: folder).status == .done)
            }
        }
    }

    @Test func whereNoGrantLineIsThatIsSaid() throws {
        let bare = try SampleStore()
        for command in Self.byGrant {
            let answer = SampleReports.run([command, "--grant", "x"], in: bare.folder.path)
            #expect(answer.status == .failed && answer.text.contains("there is no grant line x: there is none"))
        }
    }

    @Test(arguments: everyone) func whereNoStoreIsThatIsSaid(_ command: String) {
        let answer = SampleReports.run([command], in: "/nergens")
        #expect(answer.status == .failed)
        #expect(
            answer.text.contains("there is no store at /nergens/inkaart.sqlite: make one with 'inkaart-collector init'")
        )
    }

    /// Each of them may be entered: no sum of a few is a reason to answer nothing.
    @Test func hugeAmountsAddUp() throws {
        let ledger = try SampleLedger()
        let source = ChargeSource.award(school: SampleStore.school, grantLine: SampleLedger.shared)
        for number in 1...30 {
            let invoice = try ledger.enter(try ledger.draft("F\(number)", ["8000000000"]))
            let line = try ledger.store.questions.invoiceAccount(invoice).lines[0].line.id
            _ = try ledger.store.charge([ChargeEntry(line: line, to: source)], by: ledger.booking())
        }
        let folder = ledger.sample.folder.path
        for command in Self.everyone {
            let answer = SampleReports.run([command], in: folder)
            #expect(answer.status == .done, "\(command): \(answer.text)")
        }
        let digisprong = SampleReports.run(["digisprong", "--json"], in: folder).text
        #expect(digisprong.contains("290400000000.00"), "\(digisprong)")
    }
}
