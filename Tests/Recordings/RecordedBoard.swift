package import Inventory

/// What recordings of smartboards are, by the names of their files.
package enum RecordedBoard {
    /// The first line that fits; the first kind is the exact one, the others are as near as USB alone allows.
    private static let table: [(words: [String], kinds: [DeviceKind])] = [
        (["epson"], [.interactiveProjector]),
        (["flatfrog", "irtouch", "-6615-0070", "frame"], [.touchFrame]),
        (["vestel"], [.smartboard, .interactivePanel]),
        (["cvte", "viewsonic", "ifp", "android", "newline", "prowise", "benq"], [.interactivePanel]),
        (["0b8c-00", "sbid", "activpanel"], [.smartboard, .interactivePanel]),
        (["smart", "panaboard", "promethean", "activboard", "mimio", "hitachi"], [.smartboard]),
    ]

    /// The kinds that are right for this recording; empty if its name does not tell.
    package static func kinds(of file: String) -> [DeviceKind] {
        let name = file.lowercased()
        return table.first { line in line.words.contains { name.contains($0) } }?.kinds ?? []
    }
}
