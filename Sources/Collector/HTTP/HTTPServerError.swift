/// Why the server did not start.
package enum HTTPServerError: Error, Equatable, CustomStringConvertible {
    /// Not a numeric IPv4 or IPv6 address.
    case invalidAddress(String)
    /// A call of the system failed; `code` is its errno.
    case system(call: String, code: Int32)
    /// libmicrohttpd refused to start, mostly because of certificate, key or priorities; `reason` is what it logged last.
    case refused(place: String, reason: String)

    package var description: String {
        switch self {
        case .invalidAddress(let address): "\"\(address)\" is not a numeric IP address"
        case .system(let call, let code): "\(call) failed with errno \(code)"
        case .refused(let place, let reason): "cannot serve at \(place): \(reason)"
        }
    }
}
