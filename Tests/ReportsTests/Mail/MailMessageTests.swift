import Crypto
import Inventory
import Store
import Testing

@testable import Reports

@Suite struct MailMessageTests {
    private static func message(
        subject: String = "Toestellen", text: String = "Dag\n", files: [MailAttachment] = []
    ) throws -> MailMessage {
        MailMessage(
            from: try MailAddress("ict@delinde.be"), to: try MailAddress("directie@delinde.be"),
            replyTo: try MailAddress("hulp@delinde.be"), subject: subject, text: text, attachments: files,
            id: "0011@delinde.be", writtenAt: 1_795_348_800)
    }

    private static func file(_ name: String, _ bytes: [UInt8]) -> MailAttachment {
        MailAttachment(name: name, mediaType: "text/csv; charset=utf-8", meaning: "", bytes: bytes)
    }

    @Test func aPlainMailIsReadableAsItIs() throws {
        let message = try Self.message(files: [Self.file("a.csv", Array("een;twee\r\n".utf8))])
        let text = String(decoding: message.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        #expect(
            text == """
                Date: Sun, 22 Nov 2026 12:00:00 +0000
                From: Inkaart <ict@delinde.be>
                To: <directie@delinde.be>
                Reply-To: <hulp@delinde.be>
                Subject: Toestellen
                Message-ID: <0011@delinde.be>
                Auto-Submitted: auto-generated
                Content-Language: nl
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=_inkaart_=_part_="

                --=_inkaart_=_part_=
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Dag

                --=_inkaart_=_part_=
                Content-Type: text/csv; charset=utf-8
                Content-Disposition: attachment; filename="a.csv"
                Content-Transfer-Encoding: base64

                ZWVuO3R3ZWUNCg==
                --=_inkaart_=_part_=--

                """)
    }

    static let subjects = [
        "Toestellen van Basisschool De Linde, november 2026", "Sint-Ëlooi: 't Bos", "=?utf-8?B?eA==?= echt", "a  b",
        "De \u{1F3EB} van \u{4F60}\u{597D}", String(repeating: "lang woord ", count: 40) + "einde",
        String(repeating: "é", count: 200), String(repeating: "x", count: 300), "een,twee;\"drie\" <vier>",
        String(repeating: "e\u{301}", count: 100),
    ]

    @Test(arguments: subjects) func anotherReaderReadsTheSubject(_ text: String) throws {
        let mail = try ReadMail(try Self.message(subject: text).bytes)
        #expect(mail.headers["Subject"] == text)
        #expect(mail.headers["From"] == "Inkaart <ict@delinde.be>")
        #expect(mail.isASCII && mail.faults == 0 && mail.longestLine <= 78)
        #expect(mail.headers["Auto-Submitted"] == "auto-generated")
        #expect(mail.headers["Reply-To"] == "<hulp@delinde.be>" || mail.headers["Reply-To"] == "hulp@delinde.be")
    }

    @Test(arguments: ["a\r\nBcc: x@y.be", "a\nBcc: x@y.be", "a\r\n\r\nBcc: x@y.be"])
    func aSubjectBeginsNoHeader(_ subject: String) throws {
        let lines = String(decoding: try Self.message(subject: subject).bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(!lines.contains { $0.hasPrefix("Bcc") } && lines.contains { $0.hasPrefix("Subject: =?utf-8?B?") })
    }

    static let texts = [
        "Dag,\n\nDe toestellen.\n", ".\n..\n.x\n", "eind met blanco \n\ttab\t\n", "é=ë\u{1F3EB}\n",
        String(repeating: "een lange zin zonder einde. ", count: 50) + "\n",
        String(repeating: ".", count: 400) + "\n", String(repeating: "é", count: 300) + "\n", "From: x\nFrom y\n",
        "--=_inkaart_=_part_=\n--=_inkaart_=_part_=--\n",
    ]

    @Test(arguments: texts) func anotherReaderReadsTheText(_ text: String) throws {
        let mail = try ReadMail(try Self.message(text: text, files: [Self.file("a.csv", [1])]).bytes)
        #expect(mail.text == text)
        #expect(mail.files.count == 1)
        #expect(mail.isASCII && mail.faults == 0 && mail.longestLine <= 78)
    }

    static let names = [
        "030569-basisschool-de-linde.csv", "000005-sint-\u{EB}looi-t-bos.csv", "a \"b\"; c.csv", "\u{1F3EB}.xlsx",
        String(repeating: "\u{EB}", count: 120) + ".csv", String(repeating: "a", count: 251) + ".csv", "100%.csv",
    ]

    @Test(arguments: names) func anotherReaderReadsTheFiles(_ name: String) throws {
        let contents = [
            [], [0], [0, 255], [13, 10, 46, 13, 10], (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * 7) },
        ]
        let mail = try ReadMail(try Self.message(files: contents.map { Self.file(name, $0) }).bytes)
        #expect(mail.files.map { $0["name"] } == contents.map { _ in name })
        #expect(mail.files.map { $0["sha256"] } == contents.map { Hex.text(of: Crypto.sha256($0).bytes) })
        #expect(mail.isASCII && mail.faults == 0 && mail.longestLine <= 78)
    }

    @Test func theSameMailIsTheSameBytes() throws {
        let (one, other) = (try Self.message().bytes, try Self.message().bytes)
        #expect(one == other)
    }

    static let moments: [(Int64, String)] = [
        (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (1_772_323_199, "Sat, 28 Feb 2026 23:59:59 +0000"),
        (1_798_761_599, "Thu, 31 Dec 2026 23:59:59 +0000"),
    ]

    @Test(arguments: moments) func aMomentIsWrittenInUTC(_ moment: Int64, _ text: String) {
        #expect(MailDate(moment).description == text)
    }
}
