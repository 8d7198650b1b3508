import Inventory

/// What the kernel answers when it is asked for all network interfaces: messages behind each other (rtnetlink(7)).
struct LinkMessages {
    /// Permanent hardware addresses by the names of the interfaces.
    private(set) var permanentAddresses: [String: String] = [:]
    /// Whether the last message was seen, or one that says that there will be none.
    private(set) var isComplete = false

    private static let headerBytes = 16
    /// `struct ifinfomsg` stands before the attributes.
    private static let linkBytes = 16
    private enum Kind {
        static let error: UInt64 = 2  // NLMSG_ERROR
        static let done: UInt64 = 3  // NLMSG_DONE
        static let newLink: UInt64 = 16  // RTM_NEWLINK
    }
    private enum Attribute {
        static let name: UInt64 = 3  // IFLA_IFNAME
        static let permanentAddress: UInt64 = 54  // IFLA_PERM_ADDRESS, since Linux 5.6
    }
    /// `IFNAMSIZ` and `MAX_ADDR_LEN`.
    private static let maximumNameBytes = 16
    private static let maximumAddressBytes = 32
    private static let maximumInterfaces = 4_096

    /// Reads one datagram. What has a wrong length ends it: nobody knows where the next message begins.
    mutating func read(_ datagram: some Collection<UInt8>) {
        var rest = Array(datagram)[...]
        while !isComplete, let length = rest.number(at: 0, count: 4), let kind = rest.number(at: 4, count: 2),
            length >= Self.headerBytes, length <= rest.count
        {
            let message = rest.prefix(Int(length)).dropFirst(Self.headerBytes)
            switch kind {
            case Kind.done, Kind.error: isComplete = true
            case Kind.newLink: readLink(message.dropFirst(Self.linkBytes))
            default: break
            }
            rest = rest.dropFirst(Self.aligned(length))
        }
    }

    private mutating func readLink(_ attributes: ArraySlice<UInt8>) {
        var rest = attributes
        var name: String?
        var address: String?
        while let length = rest.number(at: 0, count: 2), let kind = rest.number(at: 2, count: 2), length >= 4,
            length <= rest.count
        {
            let value = rest.prefix(Int(length)).dropFirst(4)
            switch kind {
            case Attribute.name: name = BoundedText.text(value, limit: Self.maximumNameBytes)
            case Attribute.permanentAddress: address = Self.text(ofAddress: value)
            default: break
            }
            rest = rest.dropFirst(Self.aligned(length))
        }
        guard let name, let address, permanentAddresses.count < Self.maximumInterfaces else { return }
        permanentAddresses[name] = address
    }

    /// Such as `54:e1:ad:00:00:01`; `nil` for an address of zeros, which is none.
    private static func text(ofAddress bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count <= maximumAddressBytes, bytes.contains(where: { $0 != 0 }) else { return nil }
        return bytes.map { Hex.text(of: [$0]) }.joined(separator: ":")
    }

    /// Messages and attributes begin at multiples of four bytes.
    private static func aligned(_ length: UInt64) -> Int { Int(length + 3) & ~3 }
}

extension ArraySlice<UInt8> {
    /// The number in two or four bytes of this machine's order, this far from the start; `nil` if they are not all there.
    fileprivate func number(at offset: Int, count width: Int) -> UInt64? {
        guard offset + width <= count else { return nil }
        let bytes = Array(dropFirst(offset).prefix(width))
        return bytes.withUnsafeBytes { bytes in
            width == 2
                ? UInt64(bytes.loadUnaligned(as: UInt16.self)) : UInt64(bytes.loadUnaligned(as: UInt32.self))
        }
    }
}
