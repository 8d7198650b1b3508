import Files
import Spool
import Temporary
import Testing

struct SpoolTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func spool(_ limits: Spool.Limits = .roomy) -> Spool { Spool(folder.path, limits: limits) }

    @Test func snapshotsWaitInTheOrderOfTheirNumbers() throws {
        let spool = spool()
        for seq in [10, 2, 1, 1_000, 9] { try spool.add([0x7B, 0x7D], seq: Int64(seq)) }
        #expect(try spool.waiting().map(\.seq) == [1, 2, 9, 10, 1_000])
    }

    @Test(arguments: [
        "readme.txt", "00000000000000000001-0123456789abcdef.json.tmp", "0000000000000000000x-0123456789abcdef.json",
        "00000000000000000000-0123456789abcdef.json", "-0000000000000000001-0123456789abcdef.json",
        "09223372036854775807-0123456789abcdef.json",
    ])
    func aFileThatIsNotOursIsPassedOver(name: String) throws {
        try File.write([], to: folder.path(name))
        #expect(try spool().waiting().isEmpty)
    }

    @Test func anAbsentFolderHoldsNothing() throws {
        #expect(try Spool(folder.path("absent")).waiting().isEmpty)
    }

    @Test func theSecondOldestIsWhatGoesWhenThereAreTooMany() throws {
        let spool = spool(.init(snapshots: 3, freeBytes: 0, freePercent: 0))
        for seq in 1...2 { try spool.add([], seq: Int64(seq)) }
        #expect(try spool.surplus(adding: 10) == nil)
        try spool.add([], seq: 3)
        #expect(try spool.surplus(adding: 10)?.seq == 2)
    }

    @Test func theSecondOldestIsWhatGoesWhenTheyAreTooLarge() throws {
        let spool = spool(.init(bytes: 1_000, freeBytes: 0, freePercent: 0))
        for seq in 1...3 { try spool.add([UInt8](repeating: 0x20, count: 300), seq: Int64(seq)) }
        #expect(try spool.surplus(adding: 100) == nil)
        #expect(try spool.surplus(adding: 101)?.seq == 2)
    }

    @Test func theOnlyOneGoesIfItMust() throws {
        let spool = spool(.init(snapshots: 1, freeBytes: 0, freePercent: 0))
        try spool.add([], seq: 1)
        #expect(try spool.surplus(adding: 10)?.seq == 1)
    }

    @Test(arguments: [
        Spool.Limits(freeBytes: .max, freePercent: 0), Spool.Limits(freeBytes: 0, freePercent: 101),
    ])
    func aDiskThatIsNearlyFullIsLeftAlone(limits: Spool.Limits) throws {
        do {
            try spool(limits).add([], seq: 1)
            Issue.record("it was written")
        } catch SpoolError.diskFull {
            // As it shall be; how much is free, nobody knows.
        }
        #expect(try folder.names().isEmpty)
    }

    @Test func aSnapshotThatNoCollectorTakesIsRefused() throws {
        let bytes = [UInt8](repeating: 0x20, count: Spool.maximumSnapshotBytes)
        try spool().add(bytes, seq: 1)
        #expect(throws: SpoolError.tooLarge(bytes: bytes.count + 1)) { try spool().add(bytes + [0x20], seq: 2) }
        #expect(try spool().waiting().map(\.seq) == [1])
    }
}

extension Spool.Limits {
    /// For tests on a disk that may be nearly full.
    static let roomy = Self(freeBytes: 0, freePercent: 0)
}
