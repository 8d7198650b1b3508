import Glibc

/// The addresses that are burnt into network interfaces, asked of the kernel at once for all: netlink(7), needs no root.
enum PermanentAddresses {
    /// NETLINK_ROUTE, linux/netlink.h.
    private static let routes: Int32 = 0
    /// The kernel sends no larger datagrams for a list (`NLMSG_GOODSIZE` is 8 KiB, at most 32 KiB).
    private static let maximumBytes = 32_768
    /// Enough for thousands of interfaces.
    private static let maximumDatagrams = 256
    private static let timeoutInSeconds = 2

    /// By the names of the interfaces; empty where the kernel does not answer or is older than Linux 5.6.
    static func read() -> [String: String] {
        let descriptor = socket(AF_NETLINK, Int32(SOCK_RAW.rawValue | SOCK_CLOEXEC.rawValue), routes)
        guard descriptor >= 0 else { return [:] }
        defer { close(descriptor) }
        var timeout = timeval(tv_sec: timeoutInSeconds, tv_usec: 0)
        let isBounded = setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        guard isBounded == 0, send(descriptor, request, request.count, 0) == request.count else { return [:] }
        var answer = LinkMessages()
        for _ in 0..<maximumDatagrams where !answer.isComplete {
            guard let datagram = datagram(from: descriptor) else { break }
            answer.read(datagram)
        }
        return answer.permanentAddresses
    }

    /// `nil` after the time limit, and at an error.
    private static func datagram(from descriptor: Int32) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: maximumBytes) { buffer, count in
            count = max(0, recv(descriptor, buffer.baseAddress, maximumBytes, 0))
        }
        return bytes.isEmpty ? nil : bytes
    }

    /// RTM_GETLINK with NLM_F_REQUEST and NLM_F_DUMP, and IFLA_EXT_MASK that spares the statistics (RTEXT_FILTER_SKIP_STATS).
    private static let request: [UInt8] =
        bytes(of: 40 as UInt32) + bytes(of: 18 as UInt16) + bytes(of: 0x301 as UInt16) + bytes(of: 1 as UInt32)
        + [UInt8](repeating: 0, count: 20)  // from any port; struct ifinfomsg: all interfaces
        + bytes(of: 8 as UInt16) + bytes(of: 29 as UInt16) + bytes(of: 8 as UInt32)

    /// In this machine's order.
    private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number) { Array($0) }
    }
}
