import TestSupport
import Testing

@testable import Manuals

/// Each form for the sample program, byte for byte.
struct GoldenManualTests {
    private static let manual = SampleProgram.manual

    private static let forms: [(name: String, text: String)] = [
        ("inkaart-sample.bash", BashCompletion.text(of: manual)),
        ("_inkaart-sample", ZshCompletion.text(of: manual)),
        ("inkaart-sample.fish", FishCompletion.text(of: manual)),
        (
            "inkaart-sample.1",
            ManualPage.text(
                of: manual, day: ReleaseDay.text(of: 1_795_305_600),
                others: ["inkaart-a", "inkaart-sample", "inkaart-b"])
        ),
    ]

    @Test(arguments: forms.indices) func aFormIsWhatItWas(_ index: Int) throws {
        let form = Self.forms[index]
        #expect(try Golden.difference(form.text, to: "manuals/\(form.name)") == nil)
    }
}
