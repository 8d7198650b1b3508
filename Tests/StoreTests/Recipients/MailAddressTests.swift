import Store
import TestSupport
import Testing

@Suite struct MailAddressTests {
    static let accepted: [(text: String, canonical: String)] = [
        ("an@linde.be", "an@linde.be"), ("An.De-Smet+ict@Mail.Linde.BE", "An.De-Smet+ict@mail.linde.be"),
        ("o'neil@linde.be", "o'neil@linde.be"), ("-x@linde.be", "-x@linde.be"),
        ("directie@xn--lind-epa.be", "directie@xn--lind-epa.be"), ("a@1.be", "a@1.be"),
        (String(repeating: "a", count: 64) + "@b.be", String(repeating: "a", count: 64) + "@b.be"),
    ]

    @Test(arguments: accepted.indices) func anAddressIsTaken(_ index: Int) throws {
        let address = try MailAddress(Self.accepted[index].text)
        #expect(address.text == Self.accepted[index].canonical)
    }

    static let refused: [(text: String, sentence: String)] = [
        ("", "it has one @"), ("linde.be", "it has one @"), ("an@linde.be@x.be", "it has one @"),
        ("an@linde.be\r\nBcc: x@y.be", "no blanks, line ends or control characters"),
        ("an@linde.be\n", "no blanks, line ends"), (" an@linde.be", "no blanks"), ("an\u{0}@linde.be", "no blanks"),
        ("an\u{7F}@linde.be", "control characters"), ("an\u{85}@linde.be", "control characters"),
        ("é@linde.be", "has ASCII letters only"), ("an@lindé.be", "as its A-label"), ("an@linde\u{202E}.be", "ASCII"),
        ("@linde.be", "before its @"), (".an@linde.be", "before its @"), ("a..n@linde.be", "before its @"),
        ("\"an\"@linde.be", "before its @"), ("<an@linde.be>", "before its @"), ("an,b@linde.be", "before its @"),
        (String(repeating: "a", count: 65) + "@b.be", "before its @"), ("an@", "no domain"), ("an@linde", "no domain"),
        ("an@linde..be", "no domain"), ("an@-linde.be", "no domain"), ("an@linde_x.be", "no domain"),
        ("an@[127.0.0.1]", "no domain"), ("an@127.0.0.1", "no domain"),
        ("an@" + String(repeating: "a", count: 64) + ".be", "no domain"),
        ("an@" + String(repeating: "abcdefgh.", count: 30) + "be", "at most 254 characters"),
    ]

    @Test(arguments: refused.indices) func whatIsNoneIsToldWhy(_ index: Int) {
        let error = thrown(MailAddressError.self) { try MailAddress(Self.refused[index].text) }
        #expect(error?.description.contains(Self.refused[index].sentence) == true, "\(String(describing: error))")
    }

    @Test func itsDomainIsBehindTheAt() throws {
        let domain = try MailAddress("an@Mail.Linde.be").domain
        #expect(domain == "mail.linde.be")
    }
}
