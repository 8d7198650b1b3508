import Assets

/// Witnesses of machines that do not exist, for tables of cases.
enum SampleWitness {
    static let school = "030569"

    /// An agent that was there from one moment to another, with evidence such as `uuid=a serial=b`.
    static func agent(
        _ enrolment: String, _ evidence: String, _ first: Int64 = 0, _ last: Int64? = nil, school: String = school,
        number: Int = 1
    ) -> Witness {
        let span = Span(first, last ?? first)
        return Witness(
            key: number == 1 ? "agent \(enrolment)" : "agent \(enrolment) \(number)",
            source: .agent(enrolment: enrolment),
            isComputer: true, school: school, presence: [span], evidence: shown(evidence, span))
    }

    static func row(
        _ key: String, _ evidence: String, _ first: Int64 = 0, _ last: Int64? = nil, of list: String = "google-admin",
        maker: String? = nil, isComputer: Bool? = true
    ) -> Witness {
        let span = Span(first, last ?? first)
        return Witness(
            key: "import \(list) \(key)", source: .imported(list), isComputer: isComputer, school: school, maker: maker,
            presence: [span], evidence: shown(evidence, span))
    }

    static func typed(_ key: String, _ evidence: String, _ first: Int64 = 0) -> Witness {
        let span = Span(first, .max)
        return Witness(
            key: "typed \(key)", source: .typed, isComputer: nil, school: school, presence: [span],
            evidence: shown(evidence, span))
    }

    /// The view that a host has of something attached.
    static func view(
        _ host: String, _ evidence: String, _ spans: [(Int64, Int64)], portable: Bool = false
    ) -> Witness {
        let presence = spans.map { Span($0.0, $0.1) }
        let all = shown(evidence, Span(0, 0)).mapValues { _ in presence }
        return Witness(
            key: "host \(host) \(evidence)",
            source: .host(enrolment: host, isPortable: portable, isOfRoom: evidence.contains("sbi")), isComputer: false,
            school: school, presence: presence, evidence: all)
    }

    private static func shown(_ text: String, _ span: Span) -> [Evidence: [Span]] {
        let pairs = text.split(separator: " ").compactMap { word -> (Evidence, [Span])? in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let kind = Evidence.Kind(rawValue: parts[0]) else { return nil }
            return Evidence(kind, parts[1]).map { ($0, [span]) }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension Placement {
    /// Each thing as its keys in order, joined by `+`; one that waits with `?` in front.
    var text: [String] {
        things.map { thing in
            (thing.isHeld ? "? " : "") + thing.keys.map { $0.replacing("agent ", with: "") }.joined(separator: " + ")
        }
    }

    init(_ witnesses: [Witness], _ decisions: Set<Decision> = []) {
        self.init(of: witnesses, decisions: decisions, by: .builtIn)
    }

    func cause(_ key: String) -> Doubt.Cause? {
        if case .held(let doubt)? = grounds[key] { doubt.cause } else { nil }
    }
}
