import Assets
import Sheets

/// Numbers as a picture, in a form that a page, a terminal and a program can show.
struct Chart {
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
    var scale = Scale.numbers()

    enum Form {
        /// Lying, a line for each: for names.
        case bars
        /// Standing, in the order of time; they lie where they would stand too close for their texts.
        case columns
    }

    /// How the values are read.
    enum Scale: Equatable {
        /// With so many decimals: 1234 is 12,34 with two of them.
        case numbers(places: Int = 0)
        /// Days after a first day, for calendars.
        case days(after: Day)
    }

    struct Series {
        let id: String
        let name: Words
        let tone: Tone
    }

    /// What a colour means; never told by the colour alone.
    enum Tone: String, CaseIterable {
        case first, second, third, fourth
        case good, notice, warning, critical
        /// What is unknown or left over.
        case quiet
    }

    struct Bar {
        let name: Words
        /// One for each series, not negative.
        let values: [Int64]
        /// Beside the bar, instead of the sum of its values.
        var shown: Words?
        /// Whether it stands out, such as the present.
        var isMarked = false
        /// Behind the name, in a quieter voice: 214 toestellen.
        var remark: Words?
        /// Of this bar alone, instead of that of its series.
        var tone: Tone?
    }

    struct Mark {
        let value: Int64
        /// `Vlaanderen 2023: 54 (MICTIVO)`
        let name: Words
    }
}

extension Chart {
    /// Where the longest bar or the farthest mark ends.
    var largest: Int64 { max(0, bars.map(\.total).max() ?? 0, marks.map(\.value).max() ?? 0) }

    /// Whether a bar is made of several parts.
    var isStacked: Bool { series.count > 1 }

    /// What stands beside a bar.
    func shown(_ bar: Bar, in language: Language) -> String {
        bar.shown?.text(in: language) ?? scale.text(bar.total, in: language)
    }

    /// The same where there is little room.
    func brieflyShown(_ bar: Bar, in language: Language) -> String {
        bar.shown?.text(in: language) ?? scale.briefText(bar.total, in: language)
    }

    /// The parts of a bar that are not empty, from its foot.
    func parts(of bar: Bar) -> [Part] {
        var start: Int64 = 0
        return zip(series, bar.values).compactMap { series, value in
            guard value > 0 else { return nil }
            defer { start = start.addingClamped(value) }
            return Part(start: start, value: value, tone: bar.tone ?? series.tone)
        }
    }

    /// A part of a bar, with a length.
    struct Part: Equatable {
        let start: Int64
        let value: Int64
        let tone: Tone
    }
}

extension Chart.Bar {
    /// Where it ends.
    var total: Int64 { values.reduce(0) { $0.addingClamped(max(0, $1)) } }
}

extension Int64 {
    /// The sum, or the largest number that there is.
    fileprivate func addingClamped(_ other: Int64) -> Int64 {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? .max : sum
    }
}
