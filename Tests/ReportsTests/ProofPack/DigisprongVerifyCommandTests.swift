import Crypto
import Foundation
import Glibc
import Store
import TestSupport
import Testing

@testable import Reports

@Suite struct DigisprongVerifyCommandTests {
    private let sample: SamplePack

    init() throws {
        sample = try SamplePack()
        sample.export()
    }

    private func change(_ name: String, _ change: (inout Data) -> Void) throws {
        let file = URL(fileURLWithPath: "\(sample.folder)/\(name)")
        var bytes = try Data(contentsOf: file)
        change(&bytes)
        try bytes.write(to: file)
    }

    private func expectFault(_ sentence: String, _ words: [String] = []) {
        let answer = sample.verify(words)
        #expect(answer.status == .failed)
        #expect(answer.text.contains(sentence), "\(answer.text)")
    }

    @Test func aPackAsItWasMadeIsUnchanged() throws {
        let answer = sample.verify()
        let head = try #require(try sample.ledger.store.questions.chainHead())
        #expect(answer.status == .done)
        #expect(answer.text.hasPrefix("unchanged, 12 files: \(SamplePack.grant) of VZW Noord on 2026-11-22\n"))
        for text in ["2026-11-22T12:00:00Z", "act \(head.act)", head.hex] { #expect(answer.text.contains(text)) }
        #expect(sample.verify(["--data", sample.ledger.sample.folder.path]).text.contains("a link of this store"))
    }

    /// Each bit of a byte in the middle, and the first and the last byte, of each file.
    @Test func oneByteChangedInAnyFileIsFoundAndTheFileNamed() throws {
        for name in sample.files {
            let size = try Data(contentsOf: URL(fileURLWithPath: "\(sample.folder)/\(name)")).count
            for place in [0, size / 2, size - 1] {
                for bit in 0..<8 {
                    try change(name) { $0[place] ^= 1 << bit }
                    let answer = sample.verify()
                    #expect(answer.status == .failed && answer.text.contains(name), "\(name) \(place): \(answer.text)")
                    try change(name) { $0[place] ^= 1 << bit }
                }
            }
        }
        #expect(sample.verify().status == .done)
    }

    @Test func anyByteOfTheListsIsFound() throws {
        for name in ["SHA256SUMS", "manifest.json"] {
            let size = try Data(contentsOf: URL(fileURLWithPath: "\(sample.folder)/\(name)")).count
            for place in 0..<size {
                try change(name) { $0[place] ^= 1 }
                #expect(sample.verify().status == .failed, "\(name) \(place)")
                try change(name) { $0[place] ^= 1 }
            }
        }
    }

    @Test func eachFileThatIsRemovedIsMissed() throws {
        for name in sample.files {
            let file = "\(sample.folder)/\(name)"
            #expect(rename(file, sample.target.path("away")) == 0)
            expectFault("\(name) is missing")
            #expect(rename(sample.target.path("away"), file) == 0)
        }
    }

    @Test(arguments: ["extra.txt", "facturen/extra.pdf", ".verborgen", "map"])
    func whatWasAddedIsNamed(_ name: String) throws {
        if name == "map" {
            #expect(mkdir("\(sample.folder)/map", 0o700) == 0)
        } else {
            try Data([1]).write(to: URL(fileURLWithPath: "\(sample.folder)/\(name)"))
        }
        expectFault("\(name) is not of this pack: it was added")
    }

    @Test func aLinkInThePlaceOfAFileOrFolderIsNotFollowed() throws {
        for name in ["toestellen.csv", "facturen"] {
            let place = "\(sample.folder)/\(name)"
            let away = sample.target.path("away-\(name)")
            #expect(rename(place, away) == 0)
            #expect(symlink(away, place) == 0)
        }
        expectFault("toestellen.csv is a link")
        expectFault("facturen/F-2024-1_Cafe-t-Bos-zonen.pdf is a link")
    }

    static let manifests: [(text: String, sentence: String)] = [
        ("", "manifest.json is damaged"), ("{}", "it is of another form than inkaart-proof-pack-1"),
        ("{\"format\":\"inkaart-proof-pack-1\"}", "manifest.json is damaged: it has no version"),
        (String(repeating: "[", count: 100), "manifest.json is damaged"),
    ]

    @Test(arguments: manifests.indices) func aDamagedManifestIsTold(_ index: Int) throws {
        let (text, sentence) = Self.manifests[index]
        try change("manifest.json") { $0 = Data(text.utf8) }
        expectFault(sentence)
    }

    static let lists: [(text: String, sentence: String)] = [
        ("", "SHA256SUMS is damaged"), ("x\n", "line 1 is not SUM, two blanks and a path"),
        ("\(String(repeating: "0", count: 64))  ../../etc/passwd\n", "line 1 is not SUM, two blanks and a path"),
        ("\(String(repeating: "0", count: 64))  /etc/passwd\n", "line 1 is not SUM, two blanks and a path"),
        (String(repeating: "\(String(repeating: "0", count: 64))  a\n", count: 2), "its paths are not in order"),
    ]

    @Test(arguments: lists.indices) func aDamagedListOfSumsIsTold(_ index: Int) throws {
        let (text, sentence) = Self.lists[index]
        try change("SHA256SUMS") { $0 = Data(text.utf8) }
        expectFault(sentence)
    }

    @Test func aPackOfAnotherStoreIsNoLinkOfThisOne() throws {
        let other = try SampleLedger()
        expectFault("of this store has another link", ["--data", other.sample.folder.path])
    }

    /// Somebody who writes the lists anew as well.
    @Test func aForgedCopyWithFittingListsIsNoneOfTheStore() throws {
        let path = "facturen/C1_Cafe-t-Bos-zonen.bin"
        let forged = Array("vervalst!!".utf8)
        try change(path) { $0 = Data(forged) }
        var manifest = try PackManifest(json: Array(try sample.text("manifest.json").utf8))
        manifest.files = manifest.files.map { file in
            file.path == path ? PackFile(path: path, size: forged.count, digest: Crypto.sha256(forged)) : file
        }
        let sums = manifest.files.map { ($0.path, $0.digest) } + [("manifest.json", Crypto.sha256(manifest.json))]
        try change("manifest.json") { $0 = Data(manifest.json) }
        try change("SHA256SUMS") { $0 = Data(PackSums(sums).text.utf8) }
        #expect(sample.verify().status == .done)
        expectFault("\(path) is no copy that this store keeps", ["--data", sample.ledger.sample.folder.path])
    }

    @Test func aFolderWithoutListsIsNoPack() throws {
        for name in ["SHA256SUMS", "manifest.json"] {
            #expect(rename("\(sample.folder)/\(name)", sample.target.path(name)) == 0)
        }
        #expect(sample.verify().text == "note: manifest.json is missing\nnote: SHA256SUMS is missing\n")
    }

    @Test func actsThatCameLaterLeaveThePackALinkOfItsStore() throws {
        _ = try sample.ledger.store.addSupplier(.init(name: "Nieuw NV"), by: sample.ledger.booking())
        #expect(sample.verify(["--data", sample.ledger.sample.folder.path]).status == .done)
    }

    @Test func aStoreThatWasChangedSinceIsTold() throws {
        try sample.forge("DROP TRIGGER charge_is_not_changed; UPDATE charge SET amount = amount + 1 WHERE id = 1")
        expectFault("does not fit the audit chain", ["--data", sample.ledger.sample.folder.path])
        #expect(sample.verify().status == .done)
    }

    @Test func aFolderThatIsNotThereIsTold() {
        let answer = SampleReports.run(["digisprong", "verify", "/nergens"], in: sample.ledger.sample.folder.path)
        #expect(answer.status == .failed)
        #expect(answer.text.contains("cannot read the folder /nergens"), "\(answer.text)")
    }
}
