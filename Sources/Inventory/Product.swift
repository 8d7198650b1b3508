/// What all programs say of themselves.
package enum Product {
    /// Semantic version of agent, collector and reports, which are released together.
    package static let version = "0.1.0"
}
