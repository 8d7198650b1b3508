import Assets
import Foundation
import Sheets
import Temporary
import Testing

@testable import Reports

private let office = "/usr/bin/soffice"

/// LibreOffice opens the files as a director in Belgium does, and finds what was meant: no zero less, no serial shortened, no day that was
/// none.
@Suite(.serialized, .enabled(if: FileManager.default.isExecutableFile(atPath: office), "LibreOffice is not installed"))
struct OfficeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        setenv("TZ", "Europe/Brussels", 1)
        tzset()
    }

    /// Token by token: `;`, quotation marks, UTF-8, from the first line, all columns by themselves, in Dutch of Belgium, quoted fields like
    /// others, and whether days in any form and numbers with exponents are looked for.
    private static func filter(guessing: Bool) -> String { "--infilter=CSV:59,34,UTF8,1,,2067,false,\(guessing)" }

    private func open(_ files: [String], into name: String, _ options: [String] = []) throws {
        _ = try SecondReader.run(
            office,
            ["--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to", "fods"] + options
                + ["--outdir", folder.path(name)] + files.map(folder.path))
    }

    @Test func everythingArrivesAsItWasMeant() throws {
        try Meant.write(Self.report, sheets: ["Toestellen", "Gokken"], to: folder.path)
        try open(["report.xlsx"], into: "workbook")
        let lists = ["director-devices.csv", "director-guesses.csv"]
        try open(lists, into: "lists", [Self.filter(guessing: false)])
        try open(lists, into: "guesses", [Self.filter(guessing: true)])
        let differences = try SecondReader.output(of: "office.py", folder.path("meant.json"))
        #expect(differences == "\n")
    }

    private static var report: Report {
        var guesses = Sheet(columns: [.init("text", nl: "Tekst", en: "Text"), .init("x", nl: "X", en: "X")])
        for text in GuessCandidates.all { guesses.append([.text(text), .text("x")]) }
        let hostile = HostileReport.report
        return Report(
            about: hostile.about,
            tables: [
                ReportTable("devices", Words("Toestellen"), HostileReport.sheet, whenEmpty: Words("-")),
                ReportTable("guesses", Words("Gokken"), guesses, whenEmpty: Words("-")),
            ])
    }
}

/// Texts that a spreadsheet might take for something else.
private enum GuessCandidates {
    static var all: [String] {
        let dated = months.flatMap { month in forms.map { $0.split(separator: "M").joined(separator: month) } }
        let plain = numbers + dated
        return plain + plain.map { " " + $0 } + plain.map { $0 + "\u{A0}" } + plain.map { $0.uppercased() }
    }

    /// With the month for M; none ends with it, as splitting would lose it there.
    private static let forms = [
        "M1", "M 1.", "1 M 26", "1-M-2026", "1.M.26", "M/1", "M 1, 2026", "zo 1 M 2026", "zondag 1 M 2026",
    ]
    .map { $0.hasPrefix("M") ? " " + $0 : $0 }

    private static let months = [
        "jan", "januari", "january", "janvier", "feb", "februari", "mrt", "maa", "maart", "mar", "march", "apr",
        "april", "mei",
        "may", "mai", "jun", "juni", "jul", "juli", "juil", "aug", "augustus", "ao\u{FB}t", "sep", "sept", "september",
        "okt", "oktober", "oct", "october", "nov", "november", "dec", "december", "d\u{E9}cembre",
    ]

    private static let numbers = [
        "00", "007", "12345678901", "123456789012", "1234567890123456", "12E4", "1e-5", "1E400", "1-2", "1/2", "1 1/2",
        "3-4-5", "1.2.3", "1.2.3.4", "29/02/2025", "12/2026", "2026/12", "2026-11-22T12:00:00Z", "12:30", "24:00",
        "25:61", "::1", "1:1", "1,5", "1.5", "1.000", "1,000.5", "1.000,5", ",5", "5,", "5.", "1'000", "1 000", "1 2 3",
        "50%", "5%%", "% 5", "\u{20AC} 5", "5 \u{20AC}", "\u{20AC}5,-", "$5", "\u{A3}5", "EUR 5", "5 EUR", "USD 5",
        "5 GB", "(5)", "5-", "5 pm", "5 p", "17u30", "Q1 2026", "2026-W12", "0x1F", "1F", "1D5", "E5", "A1", "R1C1",
        "waar", "onwaar", "true", "false", "vrai", "wahr", "inf", "nan", "#N/B", "#N/A", "#DIV/0!", "#REF!", "#VERW!",
        "\u{661}\u{662}", "\u{FF11}\u{FF12}", "\u{BD}", "\u{221E}", "III", "zo 22/11", "1er mars", "1st", "22 nov.",
    ]
}
