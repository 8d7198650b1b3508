import Inventory

/// The whole of the collector's HTTP interface: docs/wire-format.md. Everything else is 404.
enum Route: String, CaseIterable {
    case trust = "/v1/trust"
    case enrolments = "/v1/enrolments"
    case checkIns = "/v1/check-ins"

    var method: String {
        switch self {
        case .trust: "GET"
        case .enrolments, .checkIns: "POST"
        }
    }

    /// Bytes of a request's body.
    var maximumBodySize: Int {
        switch self {
        case .trust: 0
        case .enrolments: EnrolmentRequest.maximumBytes
        case .checkIns: 1 << 20
        }
    }
}
