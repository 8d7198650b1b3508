import Console
import Inventory

/// Why something could not be delivered, as a sentence with what to do next.
enum DeliveryError: HasExitStatus, Equatable, CustomStringConvertible {
    case notEnrolled
    case enrolledAlready(device: Int64, address: String)
    case busy
    case unreachable(CollectorAddress, String)
    case distrusted(CollectorAddress, String)
    case foreignTrust(CollectorAddress)
    case refused(status: Int, sentence: String)
    case later(status: Int, seconds: Int?)
    case strangeAnswer(String)

    var exitStatus: ExitStatus {
        switch self {
        case .unreachable, .later, .strangeAnswer, .distrusted: .unavailable
        case .notEnrolled, .enrolledAlready, .busy, .foreignTrust, .refused: .failed
        }
    }

    var description: String {
        switch self {
        case .notEnrolled:
            "this machine is not enrolled: ask the coordinator for a token and run 'inkaart-agent enrol TOKEN'"
        case .enrolledAlready(let device, let address):
            "this machine is enrolled already, as device \(device) at \(address); to enrol it anew, add --anew"
        case .busy: "another inkaart-send is at work"
        case .unreachable(let address, let reason): "the collector \(address) cannot be reached: \(reason)"
        case .distrusted(let address, let reason):
            "the collector \(address) shows a certificate that this machine does not trust: \(reason)"
        case .foreignTrust(let address):
            "what \(address) says of itself does not fit the token: wrong address, or somebody listens in; nothing was sent"
        case .refused(let status, let sentence): "the collector refuses: \(sentence) (\(status))"
        case .later(let status, let seconds):
            "the collector asks to try later" + (seconds.map { ", in \($0) s" } ?? "") + " (\(status))"
        case .strangeAnswer(let reason): "the collector's answer makes no sense: \(reason)"
        }
    }

    /// An error of the transport, said of the collector.
    init(_ error: HTTPSError, at address: CollectorAddress) {
        self = error.isDistrust ? .distrusted(address, error.message) : .unreachable(address, error.message)
    }
}

extension HTTPSAnswer {
    /// The sentence that every refusal of a collector carries as its body.
    var sentence: String { BoundedText.text(body) ?? "no reason given" }
}
