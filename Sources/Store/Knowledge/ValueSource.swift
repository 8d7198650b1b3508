/// Who says a value. What a person says wins; an agent sees better than an import.
package enum ValueSource: String, CaseIterable, Sendable {
    case person
    case agent
    case imported
}
