import Crypto
import Files
import Inventory
import Spool
import Temporary
import Testing

struct SnapshotLogTests {
    private let temporary: TemporaryFolder
    private let folder: AgentFolder

    init() throws {
        temporary = try TemporaryFolder()
        folder = AgentFolder(temporary.path)
        try folder.createForCollect()
        try folder.createForDelivery()
    }

    private func log(_ limits: Spool.Limits = .roomy) -> SnapshotLog { SnapshotLog(folder, limits: limits) }

    @discardableResult
    private func append(_ limits: Spool.Limits = .roomy) throws -> ReportID {
        try log(limits).append(Facts(), agent: "0.1.0", takenAt: 1_700_000_000)
    }

    private func state() throws -> CollectState {
        try #require(try StateFile.read(folder.collectState, as: CollectState.self))
    }

    private func body(_ file: SpoolFile) throws -> CheckInBody {
        try CheckInBody(parsing: File.read(file.path, limit: 1 << 20), hash: Crypto.sha256)
    }

    // MARK: Numbers

    @Test func reportsAreNumberedFromOne() throws {
        let reports = try (1...3).map { _ in try append() }
        #expect(reports.map(\.seq) == [1, 2, 3])
        #expect(Set(reports.map(\.epoch)).count == 1)
        #expect(try log().spool.waiting().map { try body($0).report } == reports)
    }

    @Test func lookingAtTheNextNumberDoesNotTakeIt() throws {
        #expect(try log().next().report.seq == 1)
        #expect(try log().next().report.seq == 1)
        #expect(try append().seq == 1)
        #expect(try log().next().report.seq == 2)
    }

    @Test func aNumberIsNotUsedAgainWhenEverythingIsDelivered() throws {
        for _ in 1...3 {
            try append()
            for file in try log().spool.waiting() { try File.remove(file.path) }
        }
        #expect(try append().seq == 4)
    }

    @Test func aNumberIsNotUsedAgainWhenTheStateIsOlderThanTheSpool() throws {
        try append()
        let old = try File.read(folder.collectState, limit: 1_000)
        try append()
        try File.write(old, to: folder.collectState)
        #expect(try append().seq == 3)
    }

    /// Else a power cut between the two, and a delivery before the next snapshot, would give the number to other content.
    @Test func aNumberIsTakenBeforeItsSnapshotIsKept() throws {
        let first = try append()
        let next = Snapshot(
            report: ReportID(epoch: first.epoch, seq: 2), takenAt: 1_700_000_000, agent: "0.1.0", facts: Facts())
        let digest = Hex.text(of: Crypto.sha256(next.json).bytes.prefix(8))
        try Folder.create("\(folder.spool)/00000000000000000002-\(digest).json.tmp")
        #expect(throws: FileError.self) { try append() }
        #expect(try append().seq == 3)
    }

    // MARK: Epochs

    @Test(arguments: [
        "", "{", "not JSON", "[]", "{}", #"{"epoch":"0123456789abcdef"}"#, #"{"epoch":"zz","nextSeq":5}"#,
        #"{"epoch":"0123456789abcdef","nextSeq":"5"}"#, #"{"epoch":"0123456789abcdef","nextSeq":1e99}"#,
    ])
    func damagedStateGivesANewEpoch(text: String) throws {
        let known = try append()
        try File.write(Array(text.utf8), to: folder.collectState)
        let report = try append()
        #expect(report.epoch != known.epoch)
        #expect(report.epoch.description != "0123456789abcdef")
        #expect(try append() == ReportID(epoch: report.epoch, seq: report.seq + 1))
    }

    @Test func absentStateGivesANewEpoch() throws {
        let known = try append()
        try File.remove(folder.collectState)
        #expect(try append().epoch != known.epoch)
    }

    @Test func anEpochThatTheCollectorRefusedIsNotUsedAgain() throws {
        let known = try append()
        var delivery = DeliveryState()
        delivery.refusedEpoch = known.epoch.description
        try StateFile.write(delivery, to: folder.deliveryState)
        let report = try append()
        #expect(report.epoch != known.epoch)
        #expect(try append().epoch == report.epoch)
    }

    @Test func damagedDeliveryStateChangesNothing() throws {
        let known = try append()
        try File.write([0], to: folder.deliveryState)
        #expect(try append().epoch == known.epoch)
    }

    // MARK: Bounds

    @Test func theOldestAndTheNewestAreKeptAndTheOthersCounted() throws {
        let limits = Spool.Limits(snapshots: 4, freeBytes: 0, freePercent: 0)
        for _ in 1...10 { try append(limits) }
        let waiting = try log().spool.waiting()
        #expect(waiting.map(\.seq) == [1, 8, 9, 10])
        #expect(try state().dropped == 6)
        #expect(try waiting.map { try body($0).dropped } == [0, 4, 5, 6])
    }

    @Test func theBytesOfTheSpoolAreBounded() throws {
        try append()
        let size = try #require(File.size(of: try log().spool.waiting()[0].path))
        let limits = Spool.Limits(bytes: 3 * size + 100, freeBytes: 0, freePercent: 0)
        for _ in 1...9 { try append(limits) }
        let waiting = try log().spool.waiting()
        #expect(waiting.map(\.seq) == [1, 9, 10])
        #expect(waiting.reduce(0) { $0 + (File.size(of: $1.path) ?? 0) } <= limits.bytes)
        #expect(try state().dropped == 7)
    }

    /// The power may go after the count is on the disk and before the file is gone, or after that and before it is forgotten.
    @Test(arguments: [true, false])
    func aDropThatWasInterruptedIsCountedOnce(isFileStillThere: Bool) throws {
        for _ in 1...3 { try append() }
        let victim = try log().spool.waiting()[1]
        var state = try state()
        state.dropped = 1
        state.dropping = victim.name
        try StateFile.write(state, to: folder.collectState)
        if !isFileStillThere { try File.remove(victim.path) }
        try append()
        let waiting = try log().spool.waiting()
        #expect(waiting.map(\.seq) == [1, 3, 4])
        #expect(try body(waiting[2]).dropped == 1)
        #expect(try self.state().dropped == 1)
        #expect(try self.state().dropping == nil)
    }

    @Test func aFullDiskTakesNothingFromAFullSpool() throws {
        for _ in 1...3 { try append() }
        let known = try state()
        #expect(throws: SpoolError.self) { try append(.init(snapshots: 3, freeBytes: .max)) }
        #expect(try log().spool.waiting().map(\.seq) == [1, 2, 3])
        #expect(try state() == known)
    }

    @Test func aSnapshotThatIsTooLargeTakesNothingFromAFullSpool() throws {
        for _ in 1...3 { try append() }
        var facts = Facts()
        var machine = Machine()
        machine.maker = String(repeating: "x", count: Spool.maximumSnapshotBytes)
        facts.machine = machine
        let limits = Spool.Limits(snapshots: 3, freeBytes: 0, freePercent: 0)
        #expect(throws: SpoolError.self) { try log(limits).append(facts, agent: "0.1.0", takenAt: 0) }
        #expect(try log().spool.waiting().map(\.seq) == [1, 2, 3])
    }
}
