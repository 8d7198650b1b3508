import Assets
import Funding
import Inventory
import Sheets
import Store

/// How long things will do, and what became of money.
extension PageCharts {
    /// Until when operating systems get security updates, the soonest first.
    var systems: Chart? {
        let known = standing.systems.filter { $0.supportedUntil != nil }
        let counts = Dictionary(grouping: known, by: SystemVersion.init).map { version, counts in
            (version, devices: counts.reduce(0) { $0 + $1.devices })
        }.sorted { $0.0 < $1.0 }
        guard let first = counts.first?.0.until else { return nil }
        let start = min(first, standing.today).adding(-30)
        let past = counts.filter { $0.0.until < standing.today }.reduce(0) { $0 + $1.devices }
        return Chart(
            id: "systemSupport",
            title: Words(nl: "Tot wanneer het besturingssysteem updates krijgt", en: "Until when systems get updates"),
            text: past == 0
                ? Words(
                    nl: "Elk gekend besturingssysteem krijgt nog updates.", en: "Every known system still gets updates."
                )
                : Words(
                    nl: "\(past) toestellen krijgen geen updates meer.", en: "\(past) devices get no updates any more."),
            form: .bars, unit: Self.devicesWord,
            series: [.init(id: "supported", name: Words(nl: "krijgt updates", en: "gets updates"), tone: .good)],
            bars: counts.map { version, devices in
                bar(version, devices, after: start)
            },
            marks: [
                .init(
                    value: Int64(standing.today.number - start.number), name: Words(nl: "vandaag", en: "today"))
            ], scale: .days(after: start))
    }

    private func bar(_ version: SystemVersion, _ devices: Int, after start: Day) -> Chart.Bar {
        let isPast = version.until < standing.today
        return Chart.Bar(
            name: Words(version.name), values: [Int64(max(0, version.until.number - start.number))],
            shown: Words(nl: version.until.belgian, en: version.until.iso),
            remark: devices == 1
                ? Words(nl: "1 toestel", en: "1 device") : Words(nl: "\(devices) toestellen", en: "\(devices) devices"),
            tone: isPast ? .critical : version.until < standing.today.adding(183) ? .warning : nil)
    }

    private struct SystemVersion: Hashable, Comparable {
        let name: String
        let until: Day

        init(_ count: SystemCount) {
            name = [count.name, count.version].compactMap(\.self).joined(separator: " ")
            until = count.supportedUntil ?? Day(number: 0)
        }

        static func < (one: SystemVersion, other: SystemVersion) -> Bool {
            (one.until.number, one.name) < (other.until.number, other.name)
        }
    }

    /// What batteries have lost, in classes of ten percent.
    var batteries: Chart? {
        guard !standing.batteries.isEmpty else { return nil }
        let most = 60
        let counts = Dictionary(grouping: standing.batteries) { min(most, $0.wearInPercent / 10 * 10) }
            .mapValues { $0.reduce(0) { $0 + $1.batteries } }
        let total = counts.values.reduce(0, +)
        let worn = counts.filter { $0.key >= 40 }.values.reduce(0, +)
        return Chart(
            id: "batteryWear", title: Words(nl: "Wat batterijen verloren hebben", en: "What batteries have lost"),
            text: Words(
                nl: "\(worn) van \(total) batterijen hebben 40 % of meer van hun capaciteit verloren.",
                en: "\(worn) of \(total) batteries have lost 40 % or more of their capacity."),
            form: .columns, unit: Words(nl: "batterijen", en: "batteries"),
            series: [.init(id: "batteries", name: Words(nl: "batterijen", en: "batteries"), tone: .first)],
            bars: stride(from: 0, through: most, by: 10).map { class_ in
                .init(
                    name: Words(class_ == most ? "\(class_) %+" : "\(class_)–\(class_ + 9) %"),
                    values: [Int64(counts[class_] ?? 0)], tone: class_ >= 40 ? .warning : nil)
            })
    }

    /// What new devices will cost, by school year.
    var replacements: Chart? {
        let needs = standing.needs.filter { $0.period.isDated }
        let years = Dictionary(grouping: needs, by: \.period).mapValues { $0.map(\.total).sum }.sorted {
            $0.key < $1.key
        }
        guard !years.isEmpty else { return nil }
        let sum = years.map(\.value).sum
        return Chart(
            id: "replacements", title: Words(nl: "Wat vervanging zal kosten", en: "What replacements will cost"),
            text: Words(
                nl: "\(sum.devices) toestellen te vervangen, samen \(sum.money.grouped) EUR.",
                en: "\(sum.devices) devices to replace, together \(sum.money.groupedInEnglish) EUR."),
            form: .columns, unit: Words("EUR"),
            series: [.init(id: "amount", name: Words("EUR"), tone: .second)],
            bars: years.map { period, total in
                .init(
                    name: Words(nl: period.words.nl, en: period.words.en), values: [total.money.euros],
                    remark: Words(nl: "\(total.devices) toestellen", en: "\(total.devices) devices"))
            })
    }

    /// Awarded, spent, ordered and left, for each grant line.
    var spending: Chart? {
        let rows = standing.money.parts.compactMap { line, rows in rows.last.map { (line, $0.spending) } }
        guard !rows.isEmpty else { return nil }
        return Chart(
            id: "spending", title: Words(nl: "Wat er met de subsidies gebeurde", en: "What became of the grants"),
            text: spendingText(rows.map(\.1).sum), form: .bars, unit: Words("EUR"),
            series: [
                .init(id: "spent", name: Words(nl: "besteed", en: "spent"), tone: .first),
                .init(id: "ordered", name: Words(nl: "besteld", en: "ordered"), tone: .second),
                .init(id: "left", name: Words(nl: "nog te besteden", en: "left"), tone: .quiet),
            ],
            bars: rows.map { line, spending in
                let left = spending.balance - spending.ordered
                return .init(
                    name: Words(line.name),
                    values: [spending.spentSoFar.euros, spending.ordered.euros, left.euros],
                    shown: Words(
                        nl: "\(whole(spending.spentSoFar, .dutch)) van \(whole(spending.awarded, .dutch))",
                        en: "\(whole(spending.spentSoFar, .english)) of \(whole(spending.awarded, .english))"))
            })
    }

    /// In whole euros, as there is little room.
    private func whole(_ amount: Cents, _ language: Language) -> String {
        let rounded = Cents(rawValue: amount.euros * 100) ?? amount
        let text = language == .dutch ? rounded.grouped : rounded.groupedInEnglish
        return String(text.prefix { $0 != (language == .dutch ? "," : ".") })
    }

    private func spendingText(_ sum: Spending) -> Words {
        Words(
            nl: "\(sum.spentSoFar.grouped) EUR besteed van \(sum.awarded.grouped) EUR toegekend.",
            en: "\(sum.spentSoFar.groupedInEnglish) EUR spent of \(sum.awarded.groupedInEnglish) EUR awarded.")
    }
}

extension Cents {
    /// For a drawing: none below 0.
    fileprivate var euros: Int64 { max(0, WholeEuros.of(cents: rawValue)) }
}
