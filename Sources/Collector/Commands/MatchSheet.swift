import Sheets
import Store

/// What matching everything again changes.
enum MatchSheet {
    static func sheet(of changes: [MatchChange]) -> Sheet {
        var sheet = Sheet(columns: [
            .init("change", nl: "Wat", en: "What", mayShrink: true),
            .init("devices", nl: "Toestellen", en: "Devices", mayShrink: true),
            .init("witness", nl: "Getuige", en: "Witness"),
            .init("parts", nl: "Delen", en: "Parts"),
        ])
        for change in changes { sheet.append(row(change)) }
        return sheet
    }

    private static func row(_ change: MatchChange) -> [Cell?] {
        switch change {
        case .join(let assets):
            [join, .text(assets.map(String.init).joined(separator: ", ")), nil, nil]
        case .split(let asset, let parts): [split, .text("\(asset)"), nil, .integer(Int64(parts))]
        case .wait(let witness, let asset): [wait, asset.map { .text("\($0)") }, .integer(witness), nil]
        case .settle(let witness): [settle, nil, .integer(witness), nil]
        }
    }

    static func summary(of changes: [MatchChange]) -> String {
        var counts = (joined: 0, split: 0, waiting: 0, settled: 0)
        for change in changes {
            switch change {
            case .join(let assets): counts.joined += assets.count
            case .split: counts.split += 1
            case .wait: counts.waiting += 1
            case .settle: counts.settled += 1
            }
        }
        return "\(counts.joined) devices to join, \(counts.split) to split, \(counts.waiting) to wait for a person, "
            + "\(counts.settled) to settle"
    }

    private static let join = Cell.word(id: "join", nl: "worden één toestel", en: "become one device")
    private static let split = Cell.word(id: "split", nl: "valt uiteen", en: "falls apart")
    private static let wait = Cell.word(id: "wait", nl: "wacht op een beslissing", en: "waits for a decision")
    private static let settle = Cell.word(id: "settle", nl: "is beslist", en: "is settled")
}
