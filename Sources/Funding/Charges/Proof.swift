/// What became of a proof: all that an invoice charges to one grant line, for one school board.
package enum ProofStatus: String, Sendable, CaseIterable {
    /// No event yet.
    case toSubmit = "to-submit"
    case submitted
    case accepted
    case rejected
    /// Another invoice stands in for it.
    case replaced
}

/// Why an event of a proof is refused.
package struct ProofFault: Error, Equatable, CustomStringConvertible {
    package let from: ProofStatus
    package let to: ProofStatus

    package init(from: ProofStatus, to: ProofStatus) {
        self.from = from
        self.to = to
    }

    package var description: String {
        let next = ProofStatus.allCases.filter { from.mayBecome($0) }.map { "'\($0.rawValue)'" }
        return
            "a proof that is '\(from.rawValue)' does not become '\(to.rawValue)', only \(next.joined(separator: " or "))"
    }
}

extension ProofStatus {
    /// What may follow. A decision may be corrected by the administration, and a submission be withdrawn.
    private static let successors: [ProofStatus: Set<ProofStatus>] = [
        .toSubmit: [.submitted, .replaced],
        .submitted: [.accepted, .rejected, .toSubmit],
        .accepted: [.rejected],
        .rejected: [.replaced, .submitted, .accepted],
        .replaced: [.toSubmit],
    ]

    package func mayBecome(_ other: ProofStatus) -> Bool { Self.successors[self]?.contains(other) == true }

    /// - Throws: ``ProofFault``.
    package func check(becoming other: ProofStatus) throws {
        if !mayBecome(other) { throw ProofFault(from: self, to: other) }
    }

    /// Whether it may still bring money: what is rejected or replaced no longer does.
    package var counts: Bool { self != .rejected && self != .replaced }
}
