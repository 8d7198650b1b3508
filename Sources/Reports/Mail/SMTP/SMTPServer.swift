/// A mail server that takes mails of ours: `smtp://HOST:PORT`, encrypted before anything is said (STARTTLS), or `smtps://HOST:PORT`,
/// encrypted from the start.
struct SMTPServer: Sendable, Equatable, CustomStringConvertible {
    let description: String

    /// Ports of RFC 6409 and RFC 8314 unless another is given. `nil` for anything but a name or an address, and a port.
    init?(_ text: String) {
        let ports = ["smtp": "587", "smtps": "465"]
        let scheme = text.prefix { $0 != ":" }.lowercased()
        let tail = text.dropFirst(scheme.count)
        guard let standard = ports[scheme], tail.hasPrefix("://") else { return nil }
        let place = tail.dropFirst(3)
        let host =
            place.hasPrefix("[")
            ? place.prefix(through: place.firstIndex(of: "]") ?? place.startIndex) : place.prefix { $0 != ":" }
        let rest = place.dropFirst(host.count)
        let port = rest.isEmpty ? standard : String(rest.dropFirst())
        guard Self.isHost(host), rest.isEmpty || rest.hasPrefix(":"),
            port.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = UInt16(port), number > 0
        else { return nil }
        description = "\(scheme)://\(host):\(number)"
    }

    private static func isHost(_ text: Substring) -> Bool {
        if text.hasPrefix("[") {
            return text.count > 3 && text.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        }
        return (1...253).contains(text.utf8.count) && !text.hasPrefix("-")
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
    }
}
