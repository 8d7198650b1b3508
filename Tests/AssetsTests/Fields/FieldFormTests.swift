import Assets
import Inventory
import TestSupport
import Testing

@Suite struct FieldFormTests {
    private static let cases: [(form: FieldForm, text: String, canonical: String?)] = [
        (.text(maximumCharacters: 5), " 5B ", "5B"), (.text(maximumCharacters: 5), "123456", nil),
        (.text(maximumCharacters: 5), "", nil), (.text(maximumCharacters: 5), "a\u{7}b", nil),
        (.day, "1/9/2026", "2026-09-01"), (.day, "morgen", nil),
        (.kind, "Digitaal bord", "smartboard"), (.kind, "laptop", "laptop"), (.kind, "toestel", nil),
        (.kind, "Raspberry Pi e.d.", "single-board"), (.kind, "chromebook", "chromebook"),
        (.kind, "Mini PC", "mini-pc"),
        (.status, "In Gebruik", "in-use"), (.status, "afgevoerd (verkocht)", "sold"), (.status, "afgeschreven", nil),
        (.school, "30569", "030569"), (.school, "030569", "030569"), (.school, "0305690", nil),
        (.number, "8", "8"), (.number, "-8", nil), (.flag, "ja", "true"), (.flag, "misschien", nil),
    ]

    @Test(arguments: Self.cases.indices)
    func whatAPersonWritesIsBroughtToOneForm(_ index: Int) {
        let (form, text, canonical) = Self.cases[index]
        #expect((try? form.canonical(text)) == canonical)
    }

    @Test func aRefusalSaysWhatIsExpected() {
        let error = thrown(FieldValueError.self) { try FieldForm.day.canonical("morgen") }
        #expect(error?.description == "'morgen' is not a day such as 22/11/2026 or 2026-11-22")
    }

    @Test func everyWordForAKindOrAStatusIsUnderstood() throws {
        for kind in DeviceKind.allCases {
            for word in [kind.words.nl, kind.words.en, kind.rawValue] {
                let canonical = try FieldForm.kind.canonical(word.uppercased())
                #expect(canonical == kind.rawValue)
            }
        }
        for status in AssetStatus.allCases {
            for word in [status.words.nl, status.words.en] {
                let canonical = try FieldForm.status.canonical(word)
                #expect(canonical == status.rawValue)
            }
        }
        #expect(FieldForm.status.choices.count == AssetStatus.allCases.count)
        #expect(FieldForm.day.choices.isEmpty)
    }
}
