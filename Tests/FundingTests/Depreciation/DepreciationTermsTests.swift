import Funding
import Inventory
import TestSupport
import Testing

@Suite struct DepreciationTermsTests {
    private static let offered: [(kind: DeviceKind, months: Int?)] = [
        (.laptop, 48), (.chromebook, 48), (.tablet, 48), (.desktop, 48), (.smartboard, 96), (.interactivePanel, 96),
        (.projector, 96), (.networkDevice, 60), (.unknown, 48), (.virtualMachine, nil),
    ]

    @Test func theBuiltInTableOffersATermForEachKindThatIsBought() {
        for (kind, months) in Self.offered {
            #expect(DepreciationTerms.builtIn.offer(for: kind)?.rawValue == months, "\(kind)")
        }
        #expect(DeviceKind.allCases.filter { DepreciationTerms.builtIn.offer(for: $0) == nil } == [.virtualMachine])
    }

    private static let counting: [(kind: DeviceKind, schoolBoard: Int64, months: Int?)] = [
        (.laptop, 1, 60), (.laptop, 2, 72), (.peripheral, 1, 48), (.peripheral, 2, nil), (.tablet, 1, nil),
        (.tablet, 2, 36), (.chromebook, 1, 48),
    ]

    @Test func aSchoolBoardsOwnTermCountsBeforeThatOfAllAndThatBeforeTheOffer() {
        var settings = KindSettings()
        settings.set(60, for: .laptop, schoolBoard: nil)
        settings.set(72, for: .laptop, schoolBoard: 2)
        settings.set(0, for: .peripheral, schoolBoard: 2)
        settings.set(0, for: .tablet, schoolBoard: nil)
        settings.set(36, for: .tablet, schoolBoard: 2)
        let terms = DepreciationTerms.builtIn.with(settings)
        for (kind, schoolBoard, months) in Self.counting {
            #expect(terms.term(of: kind, schoolBoard: schoolBoard)?.rawValue == months, "\(kind) \(schoolBoard)")
        }
    }

    private static let texts: [(text: String, months: Int?)] = [
        ("1", 1), ("48", 48), ("600", 600), ("0", nil), ("601", nil), ("-48", nil), ("+48", nil), ("4,5", nil),
        ("vier", nil), ("", nil), ("99999999999999999999", nil),
    ]

    @Test func aTermIsAWholeNumberOfMonths() {
        for (text, months) in Self.texts { #expect(DepreciationTerm(text)?.rawValue == months, "\(text)") }
    }

    private static let damages: [(wrong: String, right: String, error: String)] = [
        ("laptop\t48", "laptop\t0", "line 5: '0' under months is not a number from 1 to 600"),
        ("laptop\t48", "lapdog\t48", "line 5: the kind 'lapdog' is not known to this version"),
        ("tablet\t48", "laptop\t48", "line 8: the kind 'laptop' stands there twice"),
        ("\nunknown\t48\tas most devices", "", "the table lacks the kind 'unknown'"),
    ]

    @Test func aDamagedTableIsRefusedWithItsLine() {
        let table = String(decoding: DepreciationTerms.builtInTable, as: UTF8.self)
        for (right, wrong, error) in Self.damages {
            let damaged = Array(table.replacing(right, with: wrong).utf8)
            let found = thrown(TableError.self) { try DepreciationTerms(TableLines(damaged).rows) }
            #expect(found?.description == error)
        }
    }
}
