import Foundation
import Funding
import Store
import Temporary
import TestSupport
import Testing

@testable import Reports

@Suite struct DigisprongExportCommandTests {
    private let sample: SamplePack
    private static let tables = [
        "toekenningen", "facturen", "factuurlijnen", "aanrekeningen", "bewijsstukken", "toestellen",
    ]

    init() throws { sample = try SamplePack() }

    @Test func aPackHasThesePlacesAndSaysSo() throws {
        let answer = sample.export()
        #expect(answer.status == .done, "\(answer.text)")
        #expect(
            sample.files == [
                "SHA256SUMS", "aanrekeningen.csv", "bewijsstukken.csv", "facturen.csv",
                "facturen/C1_Cafe-t-Bos-zonen.bin",
                "facturen/F-2024-1_Cafe-t-Bos-zonen.pdf", "factuurlijnen.csv", "lees-mij.txt", "manifest.json",
                "samenvatting.html", "toekenningen.csv", "toestellen.csv",
            ])
        #expect(answer.text.contains("12 files, 4 invoices, 1 without a stored copy"), "\(answer.text)")
        let head = try #require(try sample.ledger.store.questions.chainHead())
        #expect(answer.text.contains(head.hex))
        #expect(try sample.text("manifest.json").contains(head.hex))
        #expect(try sample.text("samenvatting.html").contains(head.hex))
    }

    @Test(arguments: tables) func aTableSaysWhatItSaid(_ name: String) throws {
        sample.export()
        #expect(try Golden.difference(try sample.text("\(name).csv"), to: "reports/pack/\(name).csv") == nil)
    }

    /// But for the head of the chain, which has all that a store keeps in it.
    @Test func theTextsSayWhatTheySaid() throws {
        sample.export()
        let head = try #require(try sample.ledger.store.questions.chainHead()).hex
        for name in ["samenvatting.html", "lees-mij.txt"] {
            let text = try sample.text(name).replacingOccurrences(of: head, with: "HEAD")
            #expect(try Golden.difference(text, to: "reports/pack/\(name)") == nil)
        }
    }

    @Test func theManifestSaysWhatItIsOf() throws {
        sample.export()
        let manifest = try PackManifest(json: Array(try sample.text("manifest.json").utf8))
        #expect(manifest.grantLine == SamplePack.grant && manifest.schoolBoard == "VZW Noord")
        #expect(manifest.day == "2026-11-22" && manifest.madeAt == "2026-11-22T12:00:00Z")
        #expect(manifest.acts == 21 && manifest.headAct == 21)
        let paths = sample.files.filter { !["SHA256SUMS", "manifest.json"].contains($0) }
        #expect(manifest.files.map(\.path) == paths)
        #expect(try PackManifest(json: manifest.json) == manifest)
    }

    /// No hand-outs, no host names, nobody who entered it.
    @Test func nothingOfPersonsIsInIt() throws {
        let word = Word(asset: 1, field: .handedTo, value: "klas 5B van juf An")
        _ = try sample.ledger.store.say([word], "device set 1", by: Author(who: "annelies", at: SampleStore.now))
        sample.export()
        for name in sample.files where !name.hasPrefix("facturen/") {
            let text = try sample.text(name)
            for word in ["juf An", "annelies", "laptop-1", "pc-1"] { #expect(!text.contains(word), "\(name): \(word)") }
        }
    }

    @Test func thePageIsOfItselfAndRunsNothing() throws {
        sample.export()
        let page = try sample.text("samenvatting.html")
        for word in ["<script", "http:", "https:", "url(", "src=", "<zonen>", "@import"] {
            #expect(!page.contains(word))
        }
        #expect(page.contains("Café &quot;&#39;t Bos&quot; &amp; &lt;zonen&gt;"))
    }

    /// Apart from the moment that it was made at, which the clock gives.
    @Test func theSameStoreAndDayGiveTheSameBytes() throws {
        sample.export()
        sample.export(to: "again")
        for name in sample.files {
            let files = ["pack", "again"].map { URL(fileURLWithPath: sample.target.path("\($0)/\(name)")) }
            #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]), "\(name)")
        }
    }

    @Test func aFolderThatIsNotEmptyIsLeftAlone() throws {
        sample.export()
        let before = try sample.text("manifest.json")
        let answer = sample.export(["--on", "2026-11-22"])
        #expect(answer.status == .failed)
        #expect(answer.text.contains("pack is there already and is not empty: name a new folder"), "\(answer.text)")
        #expect(try sample.text("manifest.json") == before)
        #expect(try sample.target.names() == ["pack"])
    }

    @Test(.enabled(if: SmallDisk.isPossible, "needs root, to mount a small disk"))
    func aFullDiskLeavesNothingHalfDone() throws {
        let disk = try #require(try SmallDisk(bytes: 16_384))
        let words = ["digisprong", "export", "--grant", SamplePack.grant, "--school-board", "VZW Noord"]
        let answer = SampleReports.run(words + [disk.path + "/pack"], in: sample.ledger.sample.folder.path)
        #expect(answer.status == .failed)
        #expect(answer.text.contains("cannot write \(disk.path)/pack/"), "\(answer.text)")
        #expect(answer.text.contains(": No space left on device\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
    }

    @Test func aDamagedCopyLeavesNothingHalfDone() throws {
        try sample.forge("DROP TRIGGER document_is_not_changed; UPDATE document SET content = x'00'")
        let answer = sample.export()
        #expect(answer.status == .failed)
        #expect(answer.text.contains("is damaged: run 'inkaart-collector check'"), "\(answer.text)")
        #expect(try sample.target.names() == [])
    }

    private static let refused: [(words: [String], sentence: String)] = [
        (["--grant", "digi", "--school-board", "VZW Noord"], "there is no grant line digi: there is digisprong-1"),
        (["--grant", SamplePack.grant, "--school-board", "VZW"], "there is no school board VZW"),
        (["--grant", SamplePack.grant, "--school-board", "VZW Noord", "--on", "2027-01-01"], "has not begun yet"),
        (["--grant", SamplePack.grant, "--school-board", "VZW Noord", "--on", "2026-11-21"], "there is no grant line"),
        (
            ["--grant", "digisprong-1-infrastructuur", "--school-board", "VZW Noord"],
            "nothing is awarded to school board 'VZW Noord' or charged by it on digisprong-1-infrastructuur"
        ),
        (["--grant", SamplePack.grant], "--school-board is missing"),
    ]

    @Test(arguments: refused.indices) func whatCannotBeExportedIsSaid(_ index: Int) throws {
        let (words, sentence) = Self.refused[index]
        let answer = SampleReports.run(
            ["digisprong", "export"] + words + [sample.folder], in: sample.ledger.sample.folder.path)
        #expect(answer.status != .done)
        #expect(answer.text.contains(sentence), "\(answer.text)")
        #expect(try sample.target.names() == [])
    }
}
