import Crypto
package import Inventory

/// Bodies of check-ins as an agent would send them.
package enum SampleBody {
    /// With every section in full, unless `digestsOf` names it.
    package static func body(
        epoch: UInt64 = 1, seq: Int64 = 1, _ facts: Facts = .laptop(), digestsOf: Set<String> = []
    ) throws -> CheckInBody {
        let report = ReportID(epoch: Epoch(number: epoch), seq: seq)
        let full = try parsed(Snapshot(report: report, takenAt: 1_700_000_000, agent: "0.1.0", facts: facts).json)
        return try parsed(full.bytes { !digestsOf.contains($0.name) })
    }

    /// With sections as they stand in a JSON object.
    package static func body(epoch: UInt64 = 1, seq: Int64 = 1, sections: String) throws -> CheckInBody {
        let epoch = Epoch(number: epoch)
        return try parsed(
            Array(#"{"agent":"0.1.0","epoch":"\#(epoch)","seq":\#(seq),"takenAt":0,"sections":\#(sections)}"#.utf8))
    }

    package static func parsed(_ bytes: [UInt8]) throws -> CheckInBody {
        try CheckInBody(parsing: bytes, hash: Crypto.sha256)
    }
}
