/// The kernel's names for places on USB: `1-2.4` is port 4 of the hub on port 2 of bus 1, `1-2.4:1.0` an interface of
/// the device there.
enum USBPort {
    /// The device that has what lies at a path: that of the last interface in it.
    static func nearest(in path: String) -> String? {
        for part in path.split(separator: "/").reversed() {
            guard let colon = part.firstIndex(of: ":"), isPort(part[..<colon]) else { continue }
            return String(part[..<colon])
        }
        return nil
    }

    /// `1-2` for `1-2.4`; `nil` for what hangs on a root hub.
    static func hub(of port: String) -> String? {
        port.lastIndex(of: ".").map { String(port[..<$0]) }
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.contains("-") && text.first != "-"
            && text.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) }
    }
}
