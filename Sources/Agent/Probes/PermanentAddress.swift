import Glibc
import Inventory

/// The address burnt into a network interface, asked of its driver: `ETHTOOL_GPERMADDR` (linux/ethtool.h), needs no root.
enum PermanentAddress {
    private static let command: UInt32 = 0x20
    /// `SIOCETHTOOL`, linux/sockios.h.
    private static let request: UInt = 0x8946
    /// `MAX_ADDR_LEN`, linux/netdevice.h.
    private static let maximumBytes = 32

    /// Such as `54:e1:ad:00:00:01`; `nil` if there is no such interface or its driver keeps none.
    static func text(of interface: String) -> String? {
        let bytes = bytes(of: interface)
        guard bytes.contains(where: { $0 != 0 }) else { return nil }
        return bytes.map { Hex.text(of: [$0]) }.joined(separator: ":")
    }

    private static func bytes(of interface: String) -> [UInt8] {
        let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0, interface.utf8.count < IFNAMSIZ else { return [] }
        defer { close(descriptor) }
        // struct ethtool_perm_addr: command, room for the address, the address.
        var answer = [UInt32](repeating: 0, count: 2 + maximumBytes / 4)
        answer[0] = command
        answer[1] = UInt32(maximumBytes)
        let isAnswered = answer.withUnsafeMutableBytes { answer in
            var ask = ifreq()
            withUnsafeMutableBytes(of: &ask.ifr_ifrn) { $0.copyBytes(from: interface.utf8) }
            ask.ifr_ifru.ifru_data = answer.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) }
            return ioctl(descriptor, request, &ask) == 0
        }
        guard isAnswered else { return [] }
        return answer.withUnsafeBytes { Array($0[8...].prefix(Int(answer[1]))) }
    }
}
