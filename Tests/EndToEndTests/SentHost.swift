import Crypto
import Foundation
import Inventory
import Temporary

@testable import Delivery

/// A machine that only speaks the protocol, for tests with many: enrolled when it is made.
struct SentHost: Sendable {
    let answer: EnrolmentAnswer
    private let key: DeviceKey
    private let authorities: String
    private let epoch = Epoch(number: Crypto.randomNumber())

    /// `serial` makes its hardware another machine's.
    init(_ serial: Int, of community: Community, _ token: String, port: UInt16? = nil) throws {
        authorities = community.folder + "/authority.pem"
        key = DeviceKey()
        let token = try EnrolmentToken(token, hash: Crypto.sha256)
        var body = EnrolmentRequest()
        body.id = Base64URL.text(of: Crypto.random(16))
        body.key = key.digest.description
        body.machine = Facts.ofImage(serial: serial).machine
        let request = HTTPSRequest(
            path: "/v1/enrolments",
            headers: [
                ("Authorization", "Inkaart-Token \(token.id).\(Base64URL.text(of: token.secret))"),
                ("Content-Type", "application/json"),
            ], body: body.json)
        let answer = try Self.client(port ?? community.port, authorities).send(request)
        guard answer.status == 200 else { throw Refused(status: answer.status) }
        self.answer = try EnrolmentAnswer(JSONValue(parsing: answer.body))
    }

    struct Refused: Error { let status: Int }

    var device: Int64 { answer.device ?? 0 }

    func report(_ seq: Int64) -> ReportID { ReportID(epoch: epoch, seq: seq) }

    /// A connection that can be used for many check-ins.
    func client(port: UInt16) throws -> HTTPSClient { try Self.client(port, authorities) }

    /// Sends a report in full.
    func checkIn(
        seq: Int64, _ facts: Facts, over client: HTTPSClient
    ) throws -> (status: Int, answer: CheckInAnswer?) {
        let snapshot = Snapshot(report: report(seq), takenAt: 1_700_000_000 + seq, agent: "0.1.0", facts: facts)
        let request = HTTPSRequest(
            path: "/v1/check-ins",
            headers: [("Authorization", "Inkaart \(device).\(key.text)"), ("Content-Type", "application/json")],
            body: snapshot.json)
        let answer = try client.send(request)
        return (answer.status, try? CheckInAnswer(parsing: answer.body))
    }

    private static func client(_ port: UInt16, _ authorities: String) throws -> HTTPSClient {
        guard let address = CollectorAddress("127.0.0.1:\(port)") else { throw Refused(status: 0) }
        return try HTTPSClient(address, trust: .authorities(path: authorities))
    }
}

extension Facts {
    /// A machine as a school's image leaves it: the software, the name and the machine id of all are the same.
    static func ofImage(serial: Int, packages: Int = 40) -> Facts {
        var facts = Facts()
        var machine = Machine()
        machine.maker = "LENOVO"
        machine.product = "20LTS0BX00"
        machine.version = "ThinkPad L480"
        machine.chassisCode = 10
        machine.hasLid = true
        machine.serial = "PFINK\(100 + serial)"
        machine.uuid = "5c0a48cc-2b1e-11b2-a85c-0000000\(10_000 + serial)"
        machine.machineId = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
        facts.machine = machine
        var processor = Processor()
        processor.model = "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz"
        facts.processor = processor
        var system = System()
        system.hostname = "klas"
        facts.system = system
        var software = Software()
        software.packages = (0..<packages).map { TextPair(name: "package-\($0)", text: "1.\($0)-1+deb12u1") }
        facts.software = software
        return facts
    }
}
