import Glibc

/// A numeric IPv4 or IPv6 address with a port, in the form that system calls take.
struct SocketAddress {
    private(set) var storage = sockaddr_storage()

    var isIPv6: Bool {
        storage.ss_family == sa_family_t(AF_INET6)
    }

    init(address: String, port: UInt16) throws(HTTPServerError) {
        guard fillIPv6(address, port) || fillIPv4(address, port) else { throw .invalidAddress(address) }
    }

    /// Calls `body` with the pointer that is valid until it returns.
    func withPointer<Result>(_ body: (UnsafePointer<sockaddr>) -> Result) -> Result {
        withUnsafePointer(to: storage) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
    }

    /// The address without the port; an IPv4 client of an IPv6 socket is shown as IPv4. `nil` for other families.
    static func text(_ address: UnsafePointer<sockaddr>) -> String? {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { text(AF_INET, $0.pointee.sin_addr) }
        case AF_INET6:
            address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { text(AF_INET6, $0.pointee.sin6_addr) }
                .map { $0.hasPrefix(mappedIPv4) ? String($0.dropFirst(mappedIPv4.count)) : $0 }
        default: nil
        }
    }

    private static let mappedIPv4 = "::ffff:"  // RFC 4291 §2.5.5.2

    private static func text<Address>(_ family: Int32, _ address: Address) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { text in
            withUnsafePointer(to: address) { inet_ntop(family, $0, text.baseAddress, socklen_t(text.count)) }
                .map { String(cString: $0) }
        }
    }

    private mutating func fillIPv4(_ address: String, _ port: UInt16) -> Bool {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        guard inet_pton(AF_INET, address, &place.sin_addr) == 1 else { return false }
        withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: place, as: sockaddr_in.self) }
        return true
    }

    private mutating func fillIPv6(_ address: String, _ port: UInt16) -> Bool {
        var place = sockaddr_in6()
        place.sin6_family = sa_family_t(AF_INET6)
        place.sin6_port = port.bigEndian
        guard inet_pton(AF_INET6, address, &place.sin6_addr) == 1 else { return false }
        withUnsafeMutableBytes(of: &storage) { $0.storeBytes(of: place, as: sockaddr_in6.self) }
        return true
    }
}
