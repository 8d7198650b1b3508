import Store
import TestSupport
import Testing

@testable import Reports

@Suite struct MailTextTests {
    static let cases: [(golden: String, scope: RecipientScope, name: String?, role: String?)] = [
        ("school", .school(SampleStore.school), "Basisschool De Linde", "directeur"),
        ("school-board", .schoolBoard("VZW Noord"), "VZW Noord", nil),
        ("community", .community, nil, "directeur coördinatie"),
    ]

    @Test(arguments: cases.indices) func aMailSaysWhatItSaid(_ index: Int) throws {
        let one = Self.cases[index]
        let files = [
            MailAttachment(
                name: "030569-basisschool-de-linde.csv", mediaType: "text/csv",
                meaning: "de toestellen, opent in Excel",
                bytes: Array(repeating: 1, count: 12_345))
        ]
        let text = MailText(
            scope: one.scope, name: one.name, community: "SG De Linde", role: one.role,
            month: try #require(DeliveryMonth("2026-11")), madeAt: SampleStore.now, attachments: files,
            contact: try MailAddress("ict@delinde.be"))
        let difference = try Golden.difference(
            "\(text.subject)\n\n\(text.text)", to: "reports/mail-\(one.golden).txt")
        #expect(difference == nil)
    }

    static let sizes = [
        (0, "0 B"), (999, "999 B"), (1_000, "1 kB"), (12_345, "12 kB"), (999_499, "999 kB"), (999_500, "1,0 MB"),
        (1_449_999, "1,4 MB"), (20_000_000, "20,0 MB"), (1_950_000, "2,0 MB"),
    ]

    @Test(arguments: sizes) func aSizeIsShort(_ bytes: Int, _ text: String) { #expect(FileSize.text(bytes) == text) }
}
