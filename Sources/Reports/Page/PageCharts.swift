import Assets
import Funding
import Inventory
import Sheets
import Store

/// The pictures of a page: what there is, how old it is, who sees it, how long it will do, and what became of the money.
struct PageCharts {
    let standing: Standing

    var devices: [Chart] { [kinds, ages, seen] + [per100].compactMap(\.self) }
    var futures: [Chart] { [systems, batteries, replacements].compactMap(\.self) }

    private var figures: DeviceFigures { standing.all }

    // MARK: what there is

    private var kinds: Chart {
        let counts = figures.all.kinds.filter { $0.value > 0 }
        let shown = DeviceKind.allCases.filter { counts[$0] != nil }
        let most = shown.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
        let text = most.map { kind in
            Words(
                nl:
                    "\(figures.all.total) toestellen van \(shown.count) soorten; het meest: \(kind.words.nl) (\(counts[kind] ?? 0)).",
                en:
                    "\(figures.all.total) devices of \(shown.count) kinds; most of all: \(kind.words.en) (\(counts[kind] ?? 0))."
            )
        }
        return Chart(
            id: "devicesPerKind", title: Words(nl: "Toestellen per soort", en: "Devices by kind"),
            text: text ?? Self.nothing, form: .bars, unit: Self.devicesWord,
            series: [.init(id: "devices", name: Self.devicesWord, tone: .first)],
            bars: shown.map { .init(name: Words($0.words), values: [Int64(counts[$0] ?? 0)]) })
    }

    /// The oldest together.
    private var ages: Chart {
        let oldest = 8
        let groups = [DeviceGroup.computers, .boards]
        let tallies = groups.map { figures.of($0).ages }
        let all = figures.all.ages
        let bars = (0...oldest).map { age in
            let counts = tallies.map { Int64(Self.count($0, age, oldest)) }
            let rest = Int64(Self.count(all, age, oldest)) - counts.reduce(0, +)
            let name = age == oldest ? Words(nl: "\(age) jaar en ouder", en: "\(age) years and more") : Self.years(age)
            return Chart.Bar(name: name, values: counts + [rest])
        }
        let old = all.count(from: AgeTally.oldFrom)
        let (nl, en) = Self.median(all)
        return Chart(
            id: "ages", title: Words(nl: "Hoe oud de toestellen zijn", en: "How old the devices are"),
            text: Words(
                nl: "\(old) van \(all.total) toestellen zijn 4 jaar of ouder\(nl).",
                en: "\(old) of \(all.total) devices are 4 years old or more\(en)."),
            form: .bars, unit: Self.devicesWord,
            series: zip(groups, [Chart.Tone.first, .second]).map { .init(id: $0.rawValue, name: $0.words, tone: $1) }
                + [.init(id: "others", name: Words(nl: "andere", en: "others"), tone: .quiet)],
            bars: bars)
    }

    private static func count(_ ages: AgeTally, _ age: Int, _ oldest: Int) -> Int {
        age == oldest ? ages.count(from: oldest) : ages.years[age] ?? 0
    }

    private static func years(_ age: Int) -> Words {
        age == 0
            ? Words(nl: "minder dan 1 jaar", en: "under 1 year")
            : Words(nl: "\(age) jaar", en: age == 1 ? "1 year" : "\(age) years")
    }

    private static func median(_ ages: AgeTally) -> (nl: String, en: String) {
        guard let tenths = ages.medianInTenths else { return ("", "") }
        let years = Cell.decimal(Int64(tenths), places: 1)
        return (
            "; de helft is \(years.text(in: .dutch)) jaar of jonger",
            "; half are \(years.text(in: .english)) years or younger"
        )
    }

    private var seen: Chart {
        let seen = figures.all.seen
        let total = figures.all.total
        let parts: [(id: String, name: Words, count: Int, tone: Chart.Tone)] = [
            ("in7Days", Words(nl: "laatste 7 dagen", en: "last 7 days"), seen.in7Days, .good),
            ("in30Days", Words(nl: "8 tot 30 dagen", en: "8 to 30 days"), seen.in30Days - seen.in7Days, .first),
            ("in90Days", Words(nl: "31 tot 90 dagen", en: "31 to 90 days"), seen.in90Days - seen.in30Days, .notice),
            ("longer", Words(nl: "langer geleden", en: "longer ago"), total - seen.never - seen.in90Days, .warning),
            ("never", Words(nl: "nooit", en: "never"), seen.never, .quiet),
        ]
        return Chart(
            id: "seen", title: Words(nl: "Wanneer ze het laatst gezien zijn", en: "When they were last seen"),
            text: Words(
                nl:
                    "\(seen.in30Days) van \(total) toestellen zijn in de laatste 30 dagen gezien, \(seen.never) nog nooit.",
                en: "\(seen.in30Days) of \(total) devices were seen in the last 30 days, \(seen.never) never."),
            form: .bars, unit: Self.devicesWord,
            series: [.init(id: "devices", name: Self.devicesWord, tone: .first)],
            bars: parts.map { .init(name: $0.name, values: [Int64(max(0, $0.count))], tone: $0.tone) })
    }

    /// Against the Flemish figure; `nil` where no pupils are counted.
    private var per100: Chart? {
        guard let all = figures.computersPer100Pupils else { return nil }
        let schools = standing.scope.schools.compactMap { school in
            standing.devices[school.number]?.computersPer100Pupils.map {
                Chart.Bar(name: Words("\(school.number.text) \(school.name)"), values: [Int64($0)])
            }
        }
        let owner = standing.scope.owner.name
        let name = Words(nl: owner.text(in: .dutch), en: owner.text(in: .english))
        let sum = Chart.Bar(name: name, values: [Int64(all)], isMarked: true)
        return Chart(
            id: "per100Pupils",
            title: Words(nl: "Computers en tablets per 100 leerlingen", en: "Computers and tablets per 100 pupils"),
            text: Words(
                nl: "\(Cell.decimal(Int64(all), places: 1).text(in: .dutch)) per 100 leerlingen.",
                en: "\(Cell.decimal(Int64(all), places: 1).text(in: .english)) per 100 pupils."),
            form: .bars, unit: Words(nl: "per 100 leerlingen", en: "per 100 pupils"),
            series: [.init(id: "per100", name: Words(nl: "per 100 leerlingen", en: "per 100 pupils"), tone: .second)],
            bars: standing.scope.width == .school ? schools : schools + [sum],
            marks: FlemishFigure.devicesPer100Pupils.map(\.mark), scale: .numbers(places: 1))
    }

    static let devicesWord = Words(nl: "toestellen", en: "devices")
    static let nothing = Words(nl: "Er is nog niets gekend.", en: "Nothing is known yet.")
}
