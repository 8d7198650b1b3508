import Foundation
import Glibc
import Testing

/// Money as a secretary enters it, by the programs alone.
@Suite(.timeLimit(.minutes(10))) struct MoneyTests {
    private let community: Community

    init() throws {
        community = try Community()
        expectDone(try community.collector("grant", "add", "--template", "digisprong-1"))
        expectDone(
            try community.collector(
                "school", "pupils", Community.school, "--school-year", "2020-2021", "--kleuter", "100", "--lager-1-4",
                "160",
                "--lager-5-6", "80"))
    }

    /// 42 x 340 + 25 x 260 + 290 x 80.
    @Test func theWorkedExampleOfDigisprongIs43980Euros() throws {
        for line in ["infrastructuur", "gedeeld", "leerjaar-5-6"] {
            expectDone(try community.collector("award", "add", "digisprong-1-\(line)"))
        }
        let awards = try #require(try community.collector("award", "list", "--json").json as? [[String: Any]])
        let amounts = awards.compactMap { ($0["amount"] as? NSNumber)?.doubleValue }
        #expect(amounts.sorted() == [6_500, 14_280, 23_200])
        #expect(amounts.reduce(0, +) == 43_980)
        let shown = try community.collector("award", "list").output
        #expect(shown.contains("43980,00"), "\(shown)")
    }

    @Test func anInvoiceGoesFromItsPaperToItsProof() throws {
        expectDone(try community.collector("award", "add", "digisprong-1-gedeeld"))
        expectDone(try community.collector("supplier", "add", "Winkel NV", "--number", "0202.239.951"))
        let scan = community.temporary.path("scan.pdf")
        try Data("%PDF-1.7".utf8).write(to: URL(fileURLWithPath: scan))
        try community.serve()
        let added = try community.collector(
            "invoice", "add", "Winkel NV", "F2024-118", "01/03/2024", "--school", Community.school, "--line",
            "HP 250 G9;4;2.000,00;21;toestellen", "--total", "2420", "--file", scan)
        #expect(added.output == "1\n", "\(added.notes)")
        expectDone(
            try community.collector(
                "charge", "add", "1", "--grant", "digisprong-1-gedeeld", "--school", Community.school))
        expectDone(
            try community.collector(
                "proof", "set", "digisprong-1-gedeeld", "1", "--status", "ingediend", "--on", "20/04/2025"))
        let shown = try community.collector("invoice", "show", "1").output
        for word in ["scan.pdf", "2420,00", "digisprong-1-gedeeld", "ingediend", "20/04/2025"] {
            #expect(shown.contains(word), "\(shown)")
        }
        #expect(try community.collector("check").output.contains("sound"))
    }

    /// Not read: a sparse file of 1 GB is refused at once.
    @Test func aScanOfAGigabyteIsRefusedByItsSize() throws {
        expectDone(try community.collector("supplier", "add", "Winkel NV"))
        let scan = community.temporary.path("scan.pdf")
        try Data().write(to: URL(fileURLWithPath: scan))
        #expect(truncate(scan, 1 << 30) == 0)
        let ended = try community.collector(
            "invoice", "add", "Winkel NV", "F1", "01/03/2024", "--school", Community.school, "--line",
            "HP;1;100;21;toestellen", "--file", scan)
        #expect(ended.status == 64)
        #expect(ended.complaint?.hasSuffix("scan.pdf has 1024 MB: at most 15 MB are taken") == true, "\(ended.notes)")
    }
}
