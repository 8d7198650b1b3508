/// A spreadsheet takes digits for a number and drops the zeros in front: of 00123 it makes 123.
enum LostZeros {
    /// Whether a value is nothing but the other without zeros in front.
    static func make(_ after: String, of before: String) -> Bool {
        guard after.utf8.count < before.utf8.count, !after.isEmpty, before.hasSuffix(after) else { return false }
        let isDigits = before.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isDigits && before.utf8.dropLast(after.utf8.count).allSatisfy { $0 == UInt8(ascii: "0") }
    }

    static func reason(_ before: String, _ after: String) -> String {
        "'\(after)' is '\(before)' without its zeros in front, which a spreadsheet drops: give the column the format Text and "
            + "write them again; if they are to go, say so with 'device set'"
    }
}
