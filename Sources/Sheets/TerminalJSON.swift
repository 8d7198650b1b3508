package import Console

extension Output {
    /// JSON, which on a terminal commands nothing.
    package func write(json: some Sequence<UInt8>) throws {
        let text = String(decoding: Array(json), as: UTF8.self)
        try write(isTerminal ? TerminalJSON.text(text) : text)
    }
}

/// JSON that cannot command a terminal: programs read the same values from it.
package enum TerminalJSON {
    /// With what acts instead of being seen as escapes. JSON has none of it but in strings, and there escapes of ASCII are written already.
    package static func text(_ json: String) -> String {
        guard json.unicodeScalars.contains(where: acts) else { return json }
        return json.unicodeScalars.reduce(into: "") { text, scalar in
            if acts(scalar) {
                for unit in String(scalar).utf16 { text += escape(unit) }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func acts(_ scalar: UnicodeScalar) -> Bool {
        guard !scalar.isASCII else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
