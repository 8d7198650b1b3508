import Inventory
import Sheets

/// A question of a survey, and where its answer comes from.
struct SurveyQuestion: Sendable {
    let column: Sheet.Column
    let topic: Topic
    let answer: @Sendable (SurveyFigures) -> Cell?

    enum Topic: CaseIterable, Sendable {
        case pupils, computers, devices, ages, systems, boards, safety, sights, contact

        var words: Words {
            switch self {
            case .pupils: Words(nl: "Leerlingen en computers", en: "Pupils and computers")
            case .computers: Words(nl: "Computers per soort", en: "Computers by kind")
            case .devices: Words(nl: "Alle toestellen", en: "All devices")
            case .ages: Words(nl: "Leeftijd van de computers", en: "Age of the computers")
            case .systems: Words(nl: "Besturingssysteem van de computers", en: "Operating system of the computers")
            case .boards: Words(nl: "Digitale borden", en: "Interactive boards")
            case .safety: Words(nl: "Beveiliging", en: "Security")
            case .sights: Words(nl: "Gezien", en: "Seen")
            case .contact: Words(nl: "Contact", en: "Contact")
            }
        }
    }

    /// In the order of a form.
    static let all: [SurveyQuestion] = [
        pupils, computers, devices, ages, systems, boards, safety, sights, contact,
    ].flatMap(\.self)

    private init(
        _ topic: Topic, _ id: String, _ words: Words, _ type: ColumnType = .number, in unit: Unit? = nil,
        _ answer: @escaping @Sendable (SurveyFigures) -> Cell?
    ) {
        column = Sheet.Column(
            id, nl: words.dutch.capitalised, en: words.english.capitalised, type, in: unit, mayShrink: true)
        self.topic = topic
        self.answer = answer
    }

    /// A number of devices.
    private static func count(
        _ topic: Topic, _ id: String, _ words: Words, _ count: @escaping @Sendable (SurveyFigures) -> Int
    ) -> SurveyQuestion {
        SurveyQuestion(topic, id, words) { .integer(Int64(count($0))) }
    }

    private static let pupils: [SurveyQuestion] = [
        SurveyQuestion(.pupils, "pupils", Words(nl: "leerlingen", en: "pupils")) {
            $0.devices.pupils.known.map { .integer(Int64($0)) }
        },
        count(.pupils, "computers", DeviceGroup.computers.words) { $0.computers.total },
        SurveyQuestion(
            .pupils, "per100Pupils", Words(nl: "computers per 100 leerlingen", en: "computers per 100 pupils")
        ) { $0.devices.computersPer100Pupils.map { .decimal(Int64($0), places: 1) } },
    ]

    private static let computers = DeviceGroup.computers.kinds.map { kind in
        count(.computers, "kind.\(kind.rawValue)", Words(kind.words)) { $0.computers.kinds[kind] ?? 0 }
    }

    private static let devices: [SurveyQuestion] =
        DeviceGroup.allCases.filter { $0 != .computers }.map { group in
            count(.devices, group.rawValue, group.words) { $0.devices.of(group).total }
        } + [
            count(.devices, "devices", Words(nl: "alle toestellen", en: "all devices")) { $0.devices.all.total }
        ]

    private static let oldest = 8

    private static let ages: [SurveyQuestion] =
        stride(from: 0, to: oldest, by: 2).map { age in
            count(.ages, "age.\(age)-\(age + 1)", Words(nl: "\(age)-\(age + 1) jaar", en: "\(age)-\(age + 1) years")) {
                $0.computers.ages.count(from: age) - $0.computers.ages.count(from: age + 2)
            }
        } + [
            count(.ages, "age.\(oldest)+", Words(nl: "\(oldest) jaar en ouder", en: "\(oldest) years or more")) {
                $0.computers.ages.count(from: oldest)
            },
            SurveyQuestion(
                .ages, "old", Words(nl: "computers van 4 jaar en ouder", en: "computers of 4 years or more"), .share,
                in: .percent
            ) {
                .share($0.computers.ages.count(from: AgeTally.oldFrom), of: $0.computers.ages.total)
            },
            SurveyQuestion(.ages, "medianAge", Words(nl: "mediaan", en: "median"), in: .years) {
                $0.computers.ages.medianInTenths.map { .decimal(Int64($0), places: 1) }
            },
            count(.ages, "estimatedAges", Words(nl: "leeftijd geschat", en: "age estimated")) {
                $0.computers.ages.estimated
            },
        ]

    private static let systems: [SurveyQuestion] =
        SystemFamily.allCases.map { family in
            count(.systems, "system.\(family.rawValue)", family.words) { $0.computers.systems[family] ?? 0 }
        } + [
            count(.systems, "system.unknown", Words(nl: "systeem onbekend", en: "system unknown")) {
                $0.computers.total - $0.computers.systems.values.reduce(0, +)
            }
        ] + answers(.systems, "supported", supportWords) { $0.computers.supported }

    private static let supportWords = [
        Words(nl: "krijgt updates", en: "gets updates"), Words(nl: "geen updates meer", en: "no more updates"),
        Words(nl: "updates onbekend", en: "updates unknown"),
    ]

    private static let boards: [SurveyQuestion] =
        DeviceGroup.boards.kinds.map { kind in
            count(.boards, "board.\(kind.rawValue)", Words(kind.words)) { $0.devices.of(.boards).kinds[kind] ?? 0 }
        }
        + BoardDriver.allCases.map { driver in
            count(.boards, "boards.\(driver.rawValue)", driver.words) { $0.boards[driver] ?? 0 }
        }

    private static let safety = answers(
        .safety, "encrypted",
        [
            Words(nl: "draagbaar, versleuteld", en: "portable, encrypted"),
            Words(nl: "draagbaar, niet versleuteld", en: "portable, not encrypted"),
            Words(nl: "draagbaar, niet gekend", en: "portable, not known"),
        ]
    ) { $0.devices.all.encrypted }

    private static let sights = [
        count(.sights, "seenIn30Days", Words(nl: "computers in 30 dagen", en: "computers in 30 days")) {
            $0.computers.seen.in30Days
        },
        count(.sights, "seenIn90Days", Words(nl: "computers in 90 dagen", en: "computers in 90 days")) {
            $0.computers.seen.in90Days
        },
        count(.sights, "neverSeen", Words(nl: "computers nooit", en: "computers never")) { $0.computers.seen.never },
    ]

    /// Inkaart knows no people: the school fills it in.
    private static let contact = [
        SurveyQuestion(
            .contact, "ictContact", Words(nl: "ICT-contact van de school", en: "ICT contact of the school"), .text
        ) { _ in nil }
    ]

    private static func answers(
        _ topic: Topic, _ id: String, _ words: [Words], _ tally: @escaping @Sendable (SurveyFigures) -> AnswerTally
    ) -> [SurveyQuestion] {
        let parts: [(id: String, count: @Sendable (AnswerTally) -> Int)] = [
            ("yes", { $0.yes }), ("no", { $0.no }), ("unknown", { $0.unknown }),
        ]
        return zip(parts, words).map { part, words in
            count(topic, "\(id).\(part.id)", words) { part.count(tally($0)) }
        }
    }
}

extension String {
    /// As a heading; a name with capitals of its own, such as iPadOS, stays as it is.
    fileprivate var capitalised: String {
        contains { $0.isUppercase } ? self : prefix(1).uppercased() + dropFirst()
    }
}
