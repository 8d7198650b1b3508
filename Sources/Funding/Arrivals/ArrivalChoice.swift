/// Which of what is proposed a person confirms.
package struct ArrivalChoice: Sendable, Equatable {
    /// `nil` for all lines.
    package let lines: Set<Int64>?
    /// Devices that did not come with these lines.
    package let except: Set<Int64>
    /// Whether also those that are only possible.
    package let includesPossible: Bool

    package init(lines: Set<Int64>?, except: Set<Int64> = [], includesPossible: Bool = false) {
        self.lines = lines
        self.except = except
        self.includesPossible = includesPossible
    }

    /// The part of the proposals that is chosen.
    package func chosen(of proposals: [ArrivalProposal]) -> [ArrivalProposal] {
        proposals.compactMap { proposal in
            guard lines?.contains(proposal.line.line) ?? true, proposal.isCertain || includesPossible else {
                return nil
            }
            let arrivals = proposal.arrivals.filter { !except.contains($0.device.number) }
            guard !arrivals.isEmpty else { return nil }
            return ArrivalProposal(
                line: proposal.line, isCertain: proposal.isCertain, arrivals: arrivals, surplus: proposal.surplus)
        }
    }
}
