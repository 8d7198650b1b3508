import Assets
import Inventory
import Sheets
import Store

/// What somebody ought to look at: a part for each kind of finding, with what to do next above its lines.
struct HealthReport: Sendable {
    let health: Health
    /// Of which it tells.
    let schools: [School]
    /// Of each kind; `nil` for no limit.
    let maximumLines: Int?

    var sections: [Section] {
        health.findings.isEmpty ? [Section(sentences: [Self.nothing])] : [summary] + parts
    }

    /// All that is known of each, asked when it is written.
    static func table(of schools: [School], _ health: @escaping @Sendable () throws -> Health) -> ReportTable {
        let names = Dictionary(uniqueKeysWithValues: schools.map { ($0.number, $0.name) })
        let health = Once(health)
        return ReportTable("findings", title, HealthSheet.columns, whenEmpty: nothing) {
            try health.value.findings
        } sheet: {
            HealthSheet.sheet($0, subjects: try health.value.subjects, schoolNames: names)
        }
    }

    static let title = Words(nl: "Wat aandacht vraagt", en: "What somebody ought to look at")
    private static let nothing = Words(
        nl: "Alles in orde: er is niets om naar te kijken.", en: "All is well: there is nothing to look at.")

    private var summary: Section { Section(sentences: [health.counts.words]) }

    var parts: [Section] {
        let byKind = Dictionary(grouping: health.findings, by: \.kind)
        return FindingKind.allCases.compactMap { kind in byKind[kind].map { part(kind, $0) } }
    }

    private func part(_ kind: FindingKind, _ findings: [Finding]) -> Section {
        let single = findings.filter { $0.kind != .notUnique || $0.name != nil }
        let count = findings.occurrences
        var section = Section(
            title: Words(nl: "\(kind.words.nl): \(count)", en: "\(kind.words.en): \(count)"), severity: kind.severity,
            sentences: [Words(kind.advice)], style: TableStyle(hasHeadings: false))
        if !single.isEmpty {
            let told = maximumLines.map { Array(single.prefix($0)) } ?? single
            section.table = ReportTable(kind.rawValue, Words(kind.words), lines(told), whenEmpty: Self.nothing)
            section.style.left = single.count - told.count
        }
        return section
    }

    private func lines(_ findings: [Finding]) -> Sheet {
        var sheet = Sheet(columns: Self.columns)
        let showsSchool = schools.count > 1
        for finding in findings {
            let subject = finding.asset.flatMap { health.subjects[$0] }
            let detail = [Language.dutch, .english].map { finding.detail(subject?.status, in: $0) }
            sheet.append([
                showsSchool ? (finding.school?.text).map { .text($0) } : nil, finding.asset.map { .integer($0) },
                name(finding, subject), detail[0].isEmpty ? nil : .word(id: detail[1], nl: detail[0], en: detail[1]),
            ])
        }
        return sheet.withoutEmptyColumns
    }

    private func name(_ finding: Finding, _ subject: HealthSubject?) -> Cell? {
        if finding.kind == .quietSchool {
            return (schools.first { $0.number == finding.school }?.name).map { .text($0) }
        }
        guard let subject else { return finding.conflict == nil ? nil : finding.name.map { .text($0) } }
        let room = subject.room.map { " (\($0))" } ?? ""
        if subject.names.isEmpty {
            let words = subject.kind.words
            return .word(id: words.en + room, nl: words.nl + room, en: words.en + room)
        }
        return .text(subject.names.joined(separator: " ") + room)
    }

    private static let columns: [Sheet.Column] = [
        .init("school", nl: "School", en: "School"), .init("device", nl: "Nr.", en: "No.", .code),
        .init("name", nl: "Toestel", en: "Device", mayShrink: true),
        .init("detail", nl: "Vaststelling", en: "Finding", mayShrink: true),
    ]
}

extension Health {
    var counts: SeverityCounts {
        SeverityCounts(Dictionary(grouping: findings, by: \.kind.severity).mapValues(\.occurrences))
    }
}

extension [Finding] {
    var occurrences: Int { reduce(0) { $0 + $1.occurrences } }
}

extension HealthSubject {
    /// By which people find it; the maker only where nothing else tells it apart.
    fileprivate var names: [String] {
        let own = [inventoryNumber, hostname].compactMap(\.self)
        guard own.isEmpty else { return own + [model ?? maker].compactMap(\.self) }
        return ProductName.words(maker, model) + [serial].compactMap(\.self)
    }
}
