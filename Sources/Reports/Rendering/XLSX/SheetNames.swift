/// Names of the sheets of a workbook, each different, as Excel takes them.
struct SheetNames {
    private var used: Set<String> = []

    /// The name itself, or what is nearest to it: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end. A name that is used
    /// already gets a number.
    mutating func unused(_ name: String) -> String {
        let plain = Self.plain(name)
        var candidate = Self.joined(plain, "")
        var number = 1
        while !used.insert(candidate.lowercased()).inserted {
            number += 1
            candidate = Self.joined(plain, " (\(number))")
        }
        return candidate
    }

    private static func joined(_ name: String, _ end: String) -> String {
        var name = name
        while name.utf16.count + end.utf16.count > maximumUnits { name.unicodeScalars.removeLast() }
        return trimmed(name + end)
    }

    private static let maximumUnits = 31

    private static func plain(_ name: String) -> String {
        let scalars = WorkbookText.plain(name).unicodeScalars.map { forbidden.contains($0) ? "-" : $0 }
        let plain = trimmed(String(String.UnicodeScalarView(scalars)))
        // "History" is the name of a sheet of Excel's own.
        return plain.isEmpty || plain.lowercased() == "history" ? "\(plain)-" : plain
    }

    private static let forbidden = Set<UnicodeScalar>("[]:*?/\\".unicodeScalars)

    private static func trimmed(_ name: String) -> String {
        let ends: Set<UnicodeScalar> = ["'", " "]
        let start = name.unicodeScalars.drop { ends.contains($0) }
        let count = start.reversed().drop { ends.contains($0) }.count
        return String(start.prefix(count))
    }
}
