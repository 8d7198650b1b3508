/// Parsers for options and arguments that many commands need; all throw ``UsageError/sentence(_:)``.
package enum Parse {
    /// Any text but the empty one.
    @Sendable package static func text(_ text: String) throws -> String {
        guard !text.isEmpty else { throw UsageError.sentence("the value is empty") }
        return text
    }

    /// A whole number in decimal digits, within bounds that are part of the sentence when it is not.
    package static func number(in range: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
        { text in
            guard let number = Int(text), range.contains(number) else {
                let bounds = "\(range.lowerBound) to \(range.upperBound)"
                throw UsageError.sentence("\(text) is not a whole number from \(bounds)")
            }
            return number
        }
    }

    /// One of the raw values of an enumeration, `--format csv`.
    package static func choice<Choice>(of type: Choice.Type = Choice.self) -> @Sendable (String) throws -> Choice
    where Choice: RawRepresentable<String> & CaseIterable & Sendable {
        let choices = Choice.allCases.map { (name: $0.rawValue, value: $0) }
        return { text in
            guard let choice = choices.first(where: { $0.name == text }) else {
                let known = choices.map(\.name)
                let question = NearestName.question(for: text, among: known)
                throw UsageError.sentence("\(text) is not one of \(known.joined(separator: ", "))\(question)")
            }
            return choice.value
        }
    }
}
