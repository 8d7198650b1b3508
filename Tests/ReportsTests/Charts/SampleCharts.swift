import Assets
import Sheets

@testable import Reports

/// Charts of a community that does not exist: each that a report has, and each that is hard to draw.
enum SampleCharts {
    static let usual = [kinds, ages, perPupils, spending, seen, batteries, support, replacements]
    static let odd = [none, zero, one, many, huge, hostile, crowded]
    static var all: [Chart] { usual + odd }

    static let kinds = Chart(
        id: "devicesPerKind", title: Words(nl: "Toestellen per soort", en: "Devices per kind"),
        text: Words(
            nl: "Meer dan de helft zijn laptops; interactieve borden staan in elke klas.",
            en: "More than half are laptops; there is an interactive board in each class."),
        form: .bars, unit: devices, series: [plain],
        bars: [
            bar("Laptop", "Laptop", 412), bar("Chromebook", "Chromebook", 186), bar("Tablet", "Tablet", 97),
            bar("Interactief bord", "Interactive board", 48), bar("Vaste computer", "Desktop computer", 31),
            bar("Alles-in-één-computer", "All-in-one computer", 12), bar("Beamer", "Projector", 9),
            bar("Netwerkapparaat", "Network device", 0),
        ])

    static let ages = Chart(
        id: "devicesByAge", title: Words(nl: "Toestellen per leeftijd", en: "Devices by age"),
        text: Words(
            nl: "De meeste toestellen zijn twee tot vijf jaar oud.", en: "Most devices are two to five years old."),
        form: .bars, unit: devices,
        series: [
            .init(id: "computers", name: Words(nl: "Computers", en: "Computers"), tone: .first),
            .init(id: "boards", name: Words(nl: "Interactieve borden", en: "Interactive boards"), tone: .second),
            .init(id: "others", name: Words(nl: "Andere", en: "Others"), tone: .quiet),
        ],
        bars: [
            ("0 jaar", [61, 4, 3]), ("1 jaar", [74, 2, 10]), ("2 jaar", [118, 12, 8]), ("3 jaar", [142, 6, 14]),
            ("4 jaar", [131, 9, 11]), ("5 jaar", [88, 3, 20]), ("6 jaar", [42, 5, 9]), ("7 jaar", [19, 2, 4]),
            ("8 jaar", [7, 0, 2]), ("9 jaar", [3, 1, 0]), ("10 en meer", [12, 4, 6]), ("onbekend", [4, 0, 9]),
        ].map { Chart.Bar(name: Words($0.0), values: $0.1) })

    static let perPupils = Chart(
        id: "devicesPerHundredPupils", title: Words(nl: "Toestellen per 100 leerlingen", en: "Devices per 100 pupils"),
        text: Words(
            nl: "De school heeft meer toestellen per leerling dan het Vlaamse gemiddelde.",
            en: "The school has more devices per pupil than the Flemish mean."),
        form: .bars, unit: Words(nl: "toestellen per 100 leerlingen", en: "devices per 100 pupils"),
        series: [plain],
        bars: [
            Chart.Bar(name: Words(nl: "Deze school", en: "This school"), values: [623], isMarked: true),
            Chart.Bar(name: Words(nl: "Schoolbestuur", en: "School board"), values: [517], tone: .quiet),
            Chart.Bar(name: Words(nl: "Alle scholen", en: "All schools"), values: [488], tone: .quiet),
        ],
        marks: [.init(value: 540, name: Words(nl: "Vlaanderen 2023: 54 (MICTIVO)", en: "Flanders 2023: 54 (MICTIVO)"))],
        scale: .numbers(places: 1))

    static let spending = Chart(
        id: "spendingPerGrantLine", title: Words(nl: "Besteding per subsidielijn", en: "Spending per grant line"),
        text: Words(
            nl: "Van de derde lijn is meer besteed dan er is toegekend.",
            en: "Of the third line more is spent than was awarded."),
        form: .bars, unit: Words("EUR"),
        series: [
            .init(id: "spent", name: Words(nl: "Besteed", en: "Spent"), tone: .first),
            .init(id: "ordered", name: Words(nl: "Besteld", en: "Ordered"), tone: .second),
            .init(id: "left", name: Words(nl: "Nog te besteden", en: "Left"), tone: .quiet),
            .init(id: "overspent", name: Words(nl: "Te veel besteed", en: "Overspent"), tone: .critical),
        ],
        bars: [
            grant("Digisprong 2021: toestellen voor leerlingen", [4_812_050, 0, 187_950, 0], "50.000,00"),
            grant("Digisprong 2022: ICT-infrastructuur basisonderwijs", [2_140_000, 612_345, 447_655, 0], "32.000,00"),
            grant("Digisprong 2023: toestellen voor leerkrachten", [1_800_000, 0, 0, 243_210], "18.000,00"),
            grant("Eigen middelen van het schoolbestuur", [35_000, 0, 1_215_000, 0], "12.500,00"),
        ], scale: .numbers(places: 2))

    static let seen = Chart(
        id: "seenAlive", title: Words(nl: "Laatst gezien", en: "Last seen"),
        text: Words(
            nl: "Negen op de tien toestellen werden de voorbije maand gezien.",
            en: "Nine in ten devices were seen in the past month."),
        form: .bars, unit: devices,
        series: [
            .init(id: "days7", name: Words(nl: "7 dagen", en: "7 days"), tone: .good),
            .init(id: "days30", name: Words(nl: "30 dagen", en: "30 days"), tone: .notice),
            .init(id: "days90", name: Words(nl: "90 dagen", en: "90 days"), tone: .warning),
            .init(id: "longer", name: Words(nl: "Langer geleden", en: "Longer ago"), tone: .critical),
            .init(id: "never", name: Words(nl: "Nooit", en: "Never"), tone: .quiet),
        ],
        bars: [
            Chart.Bar(name: Words(nl: "Alle toestellen", en: "All devices"), values: [641, 92, 31, 18, 13])
        ])

    static let batteries = Chart(
        id: "batteryHealth", title: Words(nl: "Toestand van batterijen", en: "Battery health"),
        text: Words(
            nl: "Veertien batterijen houden minder dan de helft van hun lading.",
            en: "Fourteen batteries hold less than half of their charge."),
        form: .columns, unit: Words(nl: "laptops", en: "laptops"), series: [plain],
        bars: [
            Chart.Bar(name: Words(nl: "80 % en meer", en: "80 % and more"), values: [231], tone: .good),
            Chart.Bar(name: Words("60–80 %"), values: [104], tone: .notice),
            Chart.Bar(name: Words("50–60 %"), values: [37], tone: .warning),
            Chart.Bar(name: Words(nl: "minder dan 50 %", en: "less than 50 %"), values: [14], tone: .critical),
            Chart.Bar(name: Words(nl: "niet bekend", en: "not known"), values: [26], tone: .quiet),
        ])

    private static let firstDay = Day(number: 19_723)  // 2024-01-01

    static let support = Chart(
        id: "systemSupport", title: Words(nl: "Beveiligingsupdates", en: "Security updates"),
        text: Words(
            nl: "Windows 10 krijgt geen updates meer: 74 toestellen.",
            en: "Windows 10 gets no more updates: 74 devices."),
        form: .bars, unit: Words(nl: "tot wanneer elk systeem ze krijgt", en: "until when each system gets them"),
        series: [
            .init(id: "supported", name: Words(nl: "Krijgt updates", en: "Supported"), tone: .first),
            .init(id: "soon", name: Words(nl: "Nog geen jaar", en: "Less than a year"), tone: .warning),
            .init(id: "past", name: Words(nl: "Voorbij", en: "Past"), tone: .critical),
        ],
        bars: [
            system("Windows 10 22H2", 74, [0, 0, 652]), system("Windows 11 23H2 Home en Pro", 8, [0, 0, 679]),
            system("Windows 11 24H2 Home en Pro", 41, [0, 0, 1_016]), system("Ubuntu 22.04 LTS", 31, [0, 1_186, 0]),
            system("Windows 11 25H2 Home en Pro", 221, [0, 1_380, 0]),
            system("ChromeOS op Lenovo 300e Chromebook (2e generatie) AST", 186, [1_642, 0, 0]),
            system("Debian 13", 12, [2_372, 0, 0]),
        ],
        marks: [.init(value: 1_056, name: Words(nl: "vandaag 22/11/2026", en: "today 2026-11-22"))],
        scale: .days(after: firstDay))

    static let replacements = Chart(
        id: "replacements", title: Words(nl: "Te vervangen per schooljaar", en: "To replace per school year"),
        text: Words(
            nl: "De duurste jaren zijn 2027-2028 en 2028-2029.", en: "The dearest years are 2027-2028 and 2028-2029."),
        form: .columns, unit: Words("EUR"), series: [plain],
        bars: [
            ("2026-27", 4_210_000), ("2027-28", 9_812_500), ("2028-29", 9_140_000), ("2029-30", 6_075_000),
            ("2030-31", 2_230_000),
        ].map { (year: String, cents: Int64) in
            Chart.Bar(name: Words(year), values: [cents], isMarked: year == "2026-27")
        }, scale: .numbers(places: 2))
}

// MARK: - Hard to draw

extension SampleCharts {
    static let none = plain("noBars", "Zonder toestellen", [])
    static let zero = plain("allZero", "Alles nul", [bar("Laptop", "Laptop", 0), bar("Tablet", "Tablet", 0)])
    static let one = plain("oneBar", "Een enkele", [bar("Laptop", "Laptop", 1)])

    static let many = plain(
        "manyBars", "Veertig modellen",
        (1...40).map {
            Chart.Bar(name: Words("HP ProBook 4\($0)0 G\($0 % 9) Notebook PC"), values: [Int64(1_600 / $0)])
        })

    static let huge = plain(
        "hugeValues", "Van nul tot een biljoen",
        [
            bar("Niets", "Nothing", 0), bar("Een", "One", 1), bar("Miljoen", "Million", 1_000_000),
            bar("Biljoen", "Trillion", 1_000_000_000_000),
        ])

    static let hostile = plain(
        "hostileNames", "<script>alert(1)</script> & \"titel\"",
        [
            "<b onload='x'>vet</b> & zo", "\u{202E}gnikkurd\u{202C} rechts-naar-links",
            "tab\tnieuw\nregel\u{1B}[31m rood",
            String(repeating: "lang woord ", count: 45), String(repeating: "W", count: 500), "日本語の名前 👩‍👩‍👧‍👦 e\u{301}", "",
        ].enumerated().map { Chart.Bar(name: Words($1), values: [Int64($0) + 1]) })

    static let crowded = Chart(
        id: "crowdedColumns", title: Words("Te veel om te staan"), text: Words("Ze liggen."), form: .columns,
        unit: devices, series: [plain],
        bars: (0..<14).map { Chart.Bar(name: Words("\(2013 + $0)-\(2014 + $0)"), values: [Int64($0 * 7)]) })

    private static func plain(_ id: String, _ title: String, _ bars: [Chart.Bar]) -> Chart {
        Chart(
            id: id, title: Words(title), text: Words("Om te zien of het goed gaat."), form: .bars, unit: devices,
            series: [plain], bars: bars)
    }
}

// MARK: - Parts of them

extension SampleCharts {
    static let plain = Chart.Series(id: "devices", name: Words(nl: "Toestellen", en: "Devices"), tone: .first)
    private static let devices = Words(nl: "aantal toestellen", en: "number of devices")

    private static func bar(_ nl: String, _ en: String, _ value: Int64) -> Chart.Bar {
        Chart.Bar(name: Words(nl: nl, en: en), values: [value])
    }

    private static func grant(_ name: String, _ cents: [Int64], _ awarded: String) -> Chart.Bar {
        Chart.Bar(name: Words(name), values: cents, shown: Words(awarded))
    }

    private static func system(_ name: String, _ count: Int, _ days: [Int64]) -> Chart.Bar {
        Chart.Bar(
            name: Words(name), values: days, remark: Words(nl: "\(count) toestellen", en: "\(count) devices"))
    }
}

// MARK: - To look at

extension SampleCharts {
    /// All of them on one page.
    static func page(in language: Language) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Charts</title>
        <style>
        @page { size: A4; margin: 14mm }
        body {
          font: 16px/1.45 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
          margin: 0 auto; padding: 1rem; max-width: 75rem; background: var(--paper); color: var(--ink)
        }
        \(ChartStyle.css)
        </style>
        </head>
        <body>
        <h1>Charts</h1>
        <div class="charts">
        \(all.map { ChartSVG($0, in: language).figure }.joined())
        </div>
        </body>
        </html>

        """
    }
}
