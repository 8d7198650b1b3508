package import Inventory

/// Something that reaches the collector.
package struct Input: Sendable {
    /// Where it comes from: one credential, one list, or the coordinator. What comes from one source keeps its order.
    package let source: Source
    /// By the collector's clock, in UTC seconds. No two are equal.
    package let at: Int64
    package let act: Act

    package enum Source: Hashable, Sendable {
        case agent(String)
        case list(String)
        case person
    }

    package enum Act: Sendable {
        case enrol(Enrolment)
        case report(Report)
        case rows(source: String, [ListRow])
        case move(Witness, school: Int)
    }
}

/// An agent that asks to be let in.
package struct Enrolment: Sendable {
    package let id: String
    /// Whose token it shows: an index into the schools.
    package let school: Int
    /// An index into ``History/facts``.
    package let facts: Int
}

/// A snapshot on its way.
package struct Report: Sendable {
    package let enrolment: String
    package let id: ReportID
    /// By the agent's clock, which may be wrong.
    package let takenAt: Int64
    /// An index into ``History/facts``.
    package let facts: Int
}

/// A row in the list of a management service.
package struct ListRow: Sendable {
    package let key: String
    package let serial: String?
    package let model: String
    /// An index into the schools.
    package let school: Int
    /// UTC seconds.
    package let lastSeenAt: Int64
}
