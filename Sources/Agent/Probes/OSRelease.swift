import Inventory

/// The assignments of os-release(5): `NAME=value`, the value bare or in quotes of the shell.
struct OSRelease {
    private var values: [String: String] = [:]

    /// From the first of the files that exists, as far as it is not longer than any of its kind; empty if the host has none.
    init(_ files: HostFiles, paths: [String] = ["/etc/os-release", "/usr/lib/os-release"]) throws {
        for path in paths {
            guard let bytes = try files.bytes(path) else { continue }
            for line in bytes.split(separator: UInt8(ascii: "\n")) { read(line) }
            return
        }
    }

    subscript(_ name: String) -> String? { values[name] }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard line.first != UInt8(ascii: "#"), let equals = line.firstIndex(of: UInt8(ascii: "=")),
            let name = BoundedText.text(line[..<equals])
        else { return }
        values[name] = BoundedText.text(Self.unquoted(line[(equals + 1)...]))
    }

    /// A backslash stands before a character that is meant as such, but for single quotes.
    private static func unquoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
        guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return Array(value)
        }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in value.dropFirst() {
            if !isEscaped, byte == quote { break }
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"")
            if !isEscaped { text.append(byte) }
        }
        return text
    }
}
