import Sheets

/// The indicators as pictures, with the Flemish figures as marks.
struct MictivoCharts {
    private let rows: [(owner: RowOwner, figures: Indicators)]

    /// Of each school; where there are too many for a picture, of each school board.
    init(rows: [(owner: RowOwner, figures: Indicators)], scope: SchoolScope) {
        let areTooMany = scope.schools.count > Self.mostSchools
        self.rows = rows.filter { row in
            switch row.owner {
            case .school: !areTooMany
            case .schoolBoard: areTooMany || scope.width == .schoolBoard
            case .all: true
            }
        }
    }

    private static let mostSchools = 40

    var all: [Chart] { [perPupils, old].compactMap(\.self) }

    private var perPupils: Chart? {
        chart(
            .devicesPer100Pupils, Words(nl: "Toestellen", en: "Devices"),
            in: Words(nl: "per 100 leerlingen", en: "per 100 pupils"), tone: .first
        ) { $0.devices.computersPer100Pupils }
    }

    private var old: Chart? {
        chart(
            .olderThan4Years, Words(nl: "Computers van 4 jaar en ouder", en: "Computers of 4 years or more"),
            in: Words("%"), tone: .second
        ) { one in
            guard case .share(let tenths)? = one.cell(.olderThan4Years) else { return nil }
            return tenths
        }
    }

    /// `nil` where nothing is known.
    private func chart(
        _ indicator: FlemishFigure.Indicator, _ title: Words, in unit: Words, tone: Chart.Tone,
        tenths: (Indicators) -> Int?
    ) -> Chart? {
        let bars = rows.compactMap { owner, figures in
            tenths(figures).map { Chart.Bar(name: owner.words, values: [Int64($0)], isMarked: owner.isSum) }
        }
        guard let last = rows.last, let sum = tenths(last.figures) else { return nil }
        let value = Cell.decimal(Int64(sum), places: 1)
        let whose = last.owner.name
        let flanders = FlemishFigure.of(indicator)
        func text(_ language: Language) -> String {
            let marks = flanders.map { $0.words.text(in: language) }.joined(separator: "; ")
            return "\(whose.text(in: language)): \(value.text(in: language)) \(unit.text(in: language)). \(marks)."
        }
        return Chart(
            id: indicator.id, title: title, text: Words(nl: text(.dutch), en: text(.english)), form: .bars, unit: unit,
            series: [.init(id: indicator.id, name: title, tone: tone)], bars: bars, marks: flanders.map(\.mark),
            scale: .numbers(places: 1))
    }
}

extension RowOwner {
    fileprivate var words: Words { Words(nl: name.text(in: .dutch), en: name.text(in: .english)) }
}
