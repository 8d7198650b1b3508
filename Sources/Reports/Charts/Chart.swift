import Sheets

/// Numbers as a picture.
struct Chart: Sendable {
    /// Name for programs, in English camelCase.
    let id: String
    let title: Words
    /// What is to be seen, in a sentence or two, for those who do not see it.
    let text: Words
    let form: Form
    /// What the values count: toestellen, EUR.
    let unit: Words
    /// The parts that lie upon each other in each bar; one for plain bars.
    let series: [Series]
    let bars: [Bar]
    /// Values to hold the bars against.
    var marks: [Mark] = []

    enum Form: Sendable {
        /// Lying, a line for each: for names.
        case bars
        /// Standing, in the order of time.
        case columns
    }

    struct Series: Sendable {
        let id: String
        let name: Words
        let tone: Tone
    }

    /// What a colour means; never told by the colour alone.
    enum Tone: String, CaseIterable, Sendable {
        case first, second, third, fourth
        case good, notice, warning, critical
        /// What is unknown or left over.
        case quiet
    }

    struct Bar: Sendable {
        let name: Words
        /// One for each series, not negative.
        let values: [Int64]
        /// Behind the bar: their sum as people read it.
        let shown: Words
        /// Whether it stands out, such as the present.
        var isMarked = false
    }

    struct Mark: Sendable {
        let value: Int64
        /// `Vlaanderen 2023: 54 (MICTIVO)`
        let name: Words
    }
}
