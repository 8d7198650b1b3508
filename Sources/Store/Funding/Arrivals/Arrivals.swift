package import Funding
import SQLite

/// What arrived, as far as can be told, and what of it is still to come.
package struct Arrivals: Sendable, Equatable {
    /// Where a line stands.
    package struct Paper: Sendable, Equatable {
        /// Its number in the store.
        package let invoice: Int64
        /// The number on it.
        package let number: String
        package let supplier: String
    }

    /// Lines on which more devices were bought than are known of them, by line.
    package let lines: [OpenLine]
    /// That of each line.
    package let papers: [Int64: Paper]
    package let proposals: [ArrivalProposal]
}

extension Questions {
    /// What arrived of the lines that are still open, from one moment.
    package func arrivals() throws -> Arrivals { try read { try $0.arrivals() } }
}

extension Connection {
    func arrivals() throws -> Arrivals {
        let (lines, papers) = try openLines()
        let devices = lines.isEmpty ? [] : try newDevices()
        return Arrivals(
            lines: lines, papers: papers, proposals: ArrivalProposal.all(lines: lines, devices: devices))
    }
}
