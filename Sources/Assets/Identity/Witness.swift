/// What reports a thing: an agent, a row of an import, what a person typed in, or one computer's view of what hangs on it.
///
/// All that is compared is in it; nothing depends on the order in which witnesses came.
package struct Witness: Sendable {
    package enum Source: Sendable, Hashable {
        /// An enrolled agent, by its enrolment. The agent of a machine whose hardware became another's is a new witness of the
        /// same enrolment.
        case agent(enrolment: String)
        /// A row of the imports of this name.
        case imported(String)
        case typed
        /// A host's view of something attached, by the enrolment of the host's agent; whether the host is carried around, and whether the
        /// thing is for all who come in with a laptop.
        case host(enrolment: String, isPortable: Bool, isOfRoom: Bool)
    }

    /// Unique, and made of what it reports, not of when it came.
    package let key: String
    package let source: Source
    /// Whether it is a computer; `nil` where the source does not say.
    package let isComputer: Bool?
    /// Instellingsnummer of the school that it reports for, and of those to which a person or its list ever moved it.
    package let school: String
    package let movedTo: Set<String>
    /// One spelling for each maker.
    package let maker: String?
    /// When it was there; at least one.
    package let presence: [Span]
    package let evidence: [Evidence: [Span]]

    package init(
        key: String, source: Source, isComputer: Bool?, school: String, movedTo: Set<String> = [],
        maker: String? = nil, presence: [Span], evidence: [Evidence: [Span]]
    ) {
        self.key = key
        self.source = source
        self.isComputer = isComputer
        self.school = school
        self.movedTo = movedTo
        self.maker = maker
        self.presence = presence
        self.evidence = evidence
    }
}

extension Witness {
    /// The order of placement: who was there first, then by key.
    static func precedes(_ left: Witness, _ right: Witness) -> Bool {
        (left.presence.hull?.first ?? 0, left.key) < (right.presence.hull?.first ?? 0, right.key)
    }

    private static let longestVisitInSeconds: Int64 = 10 * 86_400
    /// Nothing is unplugged here and plugged in there, with a report before and after, in less.
    private static let shortestMoveInSeconds: Int64 = 3

    /// Whether both showed the evidence at once.
    func shares(_ proof: Evidence, with other: Witness) -> Bool {
        guard let mine = evidence[proof], let others = other.evidence[proof] else { return false }
        return mine.overlap(others, within: isView && other.isView ? Self.shortestMoveInSeconds : 0)
    }

    private var isView: Bool {
        if case .host = source { true } else { false }
    }

    var isAgent: Bool { enrolment != nil }

    /// Of an agent.
    var enrolment: String? {
        if case .agent(let enrolment) = source { enrolment } else { nil }
    }

    /// Whether the hardware itself spoke, and not a list that somebody keeps.
    var isHardware: Bool {
        switch source {
        case .agent, .host: true
        case .imported, .typed: false
        }
    }

    /// Whether both were there at once in a way that no single thing can be.
    func excludes(_ other: Witness) -> Bool {
        switch (source, other.source) {
        case (.agent(let mine), .agent(let others)):
            mine != others && [presence.hull].compactMap(\.self).overlap([other.presence.hull].compactMap(\.self))
        case (.imported(let mine), .imported(let others)): mine == others && presence.overlap(other.presence)
        case (.typed, .typed): true
        case (.host(let mine, let isPortable, let isOfRoom), .host(let others, let isOtherPortable, _)):
            // The laptop of a teacher and the computer in the wall share a smartboard, but not for weeks. Two fixed computers never do.
            presence.overlap(other.presence, within: Self.shortestMoveInSeconds)
                && (mine == others || isPortable == isOtherPortable || !isOfRoom
                    || presence.sharedTime(with: other.presence) > Self.longestVisitInSeconds)
        default: false
        }
    }
}
