/// What an asset is known by.
package enum Witness: Hashable, Sendable, Comparable, CustomStringConvertible {
    case agent(String)
    /// The same credential on hardware that is another's: the second, the third ...
    case agentAgain(String, Int)
    case row(source: String, key: String)
    /// What an agent saw plugged in at a place from a moment on, in UTC seconds.
    case sight(agent: String, place: String, since: Int64)

    package var description: String {
        switch self {
        case .agent(let enrolment): "agent \(enrolment)"
        case .agentAgain(let enrolment, let number): "agent \(enrolment) on hardware \(number)"
        case .row(let source, let key): "row \(source) \(key)"
        case .sight(let agent, let place, let since): "sight \(agent) \(place) \(since)"
        }
    }

    package static func < (left: Witness, right: Witness) -> Bool { left.description < right.description }
}
