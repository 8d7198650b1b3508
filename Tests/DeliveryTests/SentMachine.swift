import Crypto
import Files
import Inventory
import Spool
import Temporary

@testable import Delivery

/// The state folder of an agent that is enrolled at a scripted collector.
struct SentMachine {
    let folder: AgentFolder
    private let temporary: TemporaryFolder

    /// It believes the collector's own authority if no other is given.
    init(at collector: ScriptedCollector, believing authority: String? = nil) throws {
        temporary = try TemporaryFolder()
        folder = AgentFolder(temporary.path)
        try folder.createForCollect()
        try folder.createForDelivery()
        var enrolment = Enrolment()
        enrolment.address = collector.address.description
        enrolment.device = 17
        try StateFile.write(enrolment, to: folder.identity.enrolment)
        try DeviceKey().write(to: folder.identity.key)
        let authority = authority ?? collector.certificates.authority.certificate
        try File.write(Array(authority.utf8), to: folder.identity.authorities)
    }

    /// Keeps one more snapshot; `maker` makes its content.
    @discardableResult
    func collect(maker: String = "Dell Inc.") throws -> ReportID {
        var facts = Facts()
        var machine = Machine()
        machine.maker = maker
        facts.machine = machine
        facts.system = System()
        let log = SnapshotLog(folder, limits: Spool.Limits(freeBytes: 0, freePercent: 0))
        return try log.append(facts, agent: "0.1.0", takenAt: 1_700_000_000)
    }

    func sendAll() throws -> Sender.Outcome {
        try Sender(folder: folder, identity: Identity(in: folder)) { 1_700_000_100 }.sendAll()
    }

    var waiting: [Int64] { get throws { try Spool(folder.spool).waiting().map(\.seq) } }
    var dead: [String] { get throws { try Folder.names(in: folder.dead) } }
    var key: String { get throws { try DeviceKey(readingFrom: folder.identity.key).text } }
    var state: DeliveryState { get throws { try StateFile.read(folder.deliveryState) ?? DeliveryState() } }
}
