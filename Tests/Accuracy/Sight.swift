import Foundation
import Inventory

/// What `inkaart-agent show --json` says of a machine, as far as it is measured.
struct Sight: Decodable {
    let host: Finding
    let attached: [Finding]
    private let snapshot: Snapshot

    var chassisCode: Int? { snapshot.sections.machine?.chassisCode }
    /// The name that firmware gives the machine.
    var product: String? { snapshot.sections.machine?.product }

    private struct Snapshot: Decodable {
        let sections: Sections
    }
    private struct Sections: Decodable {
        let machine: Machine?
    }
    private struct Machine: Decodable {
        let chassisCode: Int?
        let product: String?
    }
}

/// What one thing was taken for.
struct Finding: Decodable {
    let kind: String
    let confidence: String
    let reasons: [String]
    let model: String?

    init(_ judgement: Judgement) {
        kind = judgement.kind.rawValue
        confidence = judgement.confidence.rawValue
        reasons = judgement.reasons.map(\.en)
        model = judgement.model
    }

    var isInteractive: Bool { DeviceKind(rawValue: kind)?.isInteractive == true }

    func isOne(of kinds: [DeviceKind]) -> Bool { kinds.contains { $0.rawValue == kind } }
}
