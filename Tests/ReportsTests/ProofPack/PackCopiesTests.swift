import TestSupport
import Testing

@testable import Reports

@Suite struct PackCopiesTests {
    static let names: [(text: String, plain: String)] = [
        ("F2026-118", "F2026-118"), ("../../etc/passwd", "etc-passwd"), ("2024/0017 (kopie)", "2024-0017-kopie"),
        ("Boekhandel Éénôïñç", "Boekhandel-Eenoinc"), ("e\u{301}cole", "ecole"), ("\u{202E}fdp.exe", "fdp-exe"),
        ("日本", ""), ("---", ""), ("", ""),
        (String(repeating: "ab-", count: 30), "ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-ab-a"),
        ("a\nb\0c;d'e", "a-b-c-d-e"),
    ]

    @Test(arguments: names.indices) func aNameIsMadePlain(_ index: Int) {
        #expect(PlainName.text(of: Self.names[index].text) == Self.names[index].plain)
    }

    static let endings: [(name: String, ending: String)] = [
        ("scan.pdf", ".pdf"), ("SCAN.PDF", ".pdf"), ("factuur.xml", ".xml"), ("virus.pdf.exe", ".bin"),
        ("page.html", ".bin"),
        ("geen", ".bin"), (".pdf", ".bin"), ("", ".bin"), ("x.p/../df", ".bin"),
    ]

    @Test(arguments: endings.indices) func aFileEndsAsItsNameSays(_ index: Int) {
        #expect(FileEnding.ending(of: Self.endings[index].name) == Self.endings[index].ending)
    }
}
