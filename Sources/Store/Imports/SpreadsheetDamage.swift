import Assets

/// What a spreadsheet makes of a cell that nobody touched, told from what was exported.
enum SpreadsheetDamage {
    /// Why a value is likely to be damage and no change; `nil` if it is a change.
    static func reason(_ before: String, became after: String) -> String? {
        if hasLostZeros(before, after) {
            return
                "'\(after)' is '\(before)' without its zeros in front, which a spreadsheet drops: give the column the format Text "
                + "and write them again; \(asMeant)"
        }
        guard let day = Day(before), let other = Day(after), areSwapped(day, other) else { return nil }
        return
            "\(other.belgian) is \(day.belgian) with day and month changed places, as a spreadsheet with the region USA does: open "
            + "the file with the region Belgium; \(asMeant)"
    }

    private static let asMeant = "if it is meant, say so with 'device set'"

    /// Digits are taken for a number: of 00123 it makes 123.
    private static func hasLostZeros(_ before: String, _ after: String) -> Bool {
        guard after.utf8.count < before.utf8.count, !after.isEmpty, before.hasSuffix(after) else { return false }
        let isDigits = before.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isDigits && before.utf8.dropLast(after.utf8.count).allSatisfy { $0 == UInt8(ascii: "0") }
    }

    private static func areSwapped(_ day: Day, _ other: Day) -> Bool {
        let (one, two) = (day.parts, other.parts)
        return one.year == two.year && one.month == two.day && one.day == two.month && day != other
    }
}
