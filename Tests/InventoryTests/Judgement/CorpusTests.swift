import Inventory
import Recordings
import Testing

@Suite(.enabled(if: Corpus.isThere, "no recordings of real hardware beside the repository"))
struct CorpusTests {
    @Test(arguments: ["edid", "libdisplay-info", "glpi-agent/edid"])
    func everyDisplayIsDecoded(folder: String) throws {
        let files = Corpus.files(folder).filter { $0.lastPathComponent != "README.md" }
        #expect(!files.isEmpty)
        for file in files {
            let edid = EDID(try Corpus.bytes(file))
            #expect(edid.maker != nil && edid.model != nil, "\(file.lastPathComponent): \(edid.faults)")
        }
    }

    @Test func everyCutOfEveryDisplayGivesAnAnswer() throws {
        for file in Corpus.files("edid") {
            let bytes = try Corpus.bytes(file)
            for length in 0...bytes.count { _ = EDID(Array(bytes.prefix(length))) }
        }
    }

    private func kinds(_ folder: String) throws -> [(String, DeviceKind?)] {
        try Corpus.files(folder).map { file in
            let found = try Corpus.attached(toDisplay: file)
            return (file.lastPathComponent, found.first?.kind)
        }
    }

    @Test func everyInteractiveDisplayIsAPanel() throws {
        for (name, kind) in try kinds("edid/interactive") { #expect(kind == .interactivePanel, "\(name)") }
    }

    @Test(arguments: ["edid/monitor", "edid/tv", "edid/tv-oem", "edid/touch-monitor", "edid/signage", "edid/odd"])
    func noOtherDisplayIsInteractive(folder: String) throws {
        for (name, kind) in try kinds(folder) { #expect(kind?.isInteractive == false, "\(name): \(kind as Any)") }
    }

    @Test func projectorsAreProjectors() throws {
        let kinds = try kinds("edid/projector")
        let misses = kinds.filter { $0.1 != .projector }
        #expect(misses.map(\.0) == ["NEC674a-P221W-A6634E.edid"], "that one is a monitor of 22 inch")
    }

    private struct Agreement {
        var machines = 0
        var exact = 0
        var near = 0
        var misses: [String] = []
    }

    private func agreement(_ folders: [LabelledFolder]) throws -> Agreement {
        var agreement = Agreement()
        for folder in folders {
            for file in Corpus.files("umockdev-derived/dmi/\(folder.name)") {
                let kinds = folder.kinds
                let found = Judgement.host(try Recording(file).facts)
                agreement.machines += 1
                agreement.exact += found.kind == kinds[0] ? 1 : 0
                agreement.near += kinds.contains(found.kind) ? 1 : 0
                if !kinds.contains(found.kind) { agreement.misses.append("\(file.lastPathComponent): \(found.kind)") }
            }
        }
        return agreement
    }

    /// 51 of 56 exactly; the others but one are mini PCs that the recordings' folders call desktops, and a detachable.
    @Test func firmwareAloneTellsTheKindOfMachinesThatDoNotLie() throws {
        let agreement = try agreement(LabelledFolder.computers.filter { !$0.isOfLiars })
        #expect(agreement.near * 100 >= agreement.machines * 95, "\(agreement)")
        #expect(agreement.exact * 100 >= agreement.machines * 90, "\(agreement)")
    }

    /// 7 of 16. The others need a running system: nothing that their firmware says is true.
    @Test func someLiarsAreSeenThroughByTheirNames() throws {
        let agreement = try agreement(LabelledFolder.computers.filter(\.isOfLiars))
        #expect(agreement.near >= 7, "\(agreement)")
    }

    @Test func ordinaryMachinesHaveNoSmartboards() throws {
        let files = Corpus.files("umockdev-derived/machines")
        #expect(files.count > 100)
        for file in files {
            let facts = try Recording(file).facts
            let kinds = Corpus.attached(facts).map(\.kind)
            #expect(!kinds.contains { $0.isInteractive }, "\(file.lastPathComponent): \(kinds)")
            #expect(Judgement.host(facts).kind != .unknown, "\(file.lastPathComponent)")
        }
    }

    @Test func everyRecordedSmartboardIsFound() throws {
        for file in Corpus.files("umockdev-synthetic-boards") {
            let found = Corpus.attached(try Recording(file).facts)
            #expect(found.count == 1 && found[0].kind.isInteractive, "\(file.lastPathComponent): \(found)")
        }
    }

    @Test func touchscreensOfOthersAreNoSmartboards() throws {
        for file in Corpus.files("umockdev-derived/touch") {
            let found = Corpus.attached(try Recording(file).facts)
            #expect(
                found.allSatisfy { $0.kind != .smartboard && $0.kind != .interactivePanel }, "\(file.lastPathComponent)"
            )
        }
    }
}
