import Crypto
import Files
import Inventory
import Spool

/// Makes this machine a device of a collector. Each step is on the disk before the next, and each can be repeated.
struct Enroller {
    let folder: AgentFolder
    let token: EnrolmentToken
    let agent: String

    /// Enrols, unless the machine is enrolled already; `anew` gives that enrolment up as soon as the new one is answered.
    func enrol(machine: Machine, anew: Bool) throws -> EnrolmentAnswer {
        try folder.createForDelivery()
        let answer = try FileLock.holding(folder.deliveryLock) { try enrolAlone(machine: machine, anew: anew) }
        guard let answer else { throw DeliveryError.busy }
        return answer
    }

    private func enrolAlone(machine: Machine, anew: Bool) throws -> EnrolmentAnswer {
        try Self.finish(in: folder)
        let known = try StateFile.read(folder.identity.enrolment, as: Enrolment.self)
        if let known, let device = known.device, !anew {
            throw DeliveryError.enrolledAlready(device: device, address: known.address ?? "")
        }
        try fetchTrust()
        var (enrolment, key) = try begin()
        let answer = try ask(EnrolmentRequest(id: enrolment.id, key: key.digest, agent: agent, machine: machine))
        enrolment.device = answer.device
        enrolment.state = answer.state
        try StateFile.write(enrolment, to: folder.begunIdentity.enrolment)
        try Self.finish(in: folder)
        return answer
    }

    /// Lets an enrolment count that the collector has answered; does nothing if there is none.
    static func finish(in folder: AgentFolder) throws {
        guard try StateFile.read(folder.begunIdentity.enrolment, as: Enrolment.self)?.device != nil else { return }
        // Another collector, or another device of the same, has none of our sections.
        try StateFile.write(DeliveryState(), to: folder.deliveryState)
        try folder.begunIdentity.move(over: folder.identity)
    }

    /// The trust document, believed only because its digest is in the token. No secret is in this request.
    private func fetchTrust() throws {
        let request = HTTPSRequest(path: "/v1/trust", answerLimit: TrustDocument.maximumBytes)
        let answer = try exchange(request, trust: .digestOnly)
        guard answer.status == 200, Crypto.sha256(answer.body) == token.trust else {
            throw DeliveryError.foreignTrust(token.address)
        }
        let trust = try TrustDocument(parsing: answer.body)
        let authorities = trust.certificates.joined(separator: "\n")
        try File.write(Array(authorities.utf8), to: folder.begunIdentity.authorities, mode: 0o600)
        try File.write(answer.body, to: folder.begunIdentity.trust, mode: 0o600)
    }

    /// Key and id of an enrolment that was begun, or new ones; on the disk before anyone hears of them.
    private func begin() throws -> (Enrolment, DeviceKey) {
        let files = folder.begunIdentity
        if let begun = try StateFile.read(files.enrolment, as: Enrolment.self),
            begun.address == token.address.description, File.exists(files.key)
        {
            return (begun, try DeviceKey(readingFrom: files.key))
        }
        let key = DeviceKey()
        var enrolment = Enrolment()
        enrolment.address = token.address.description
        enrolment.id = Base64URL.text(of: Crypto.random(16))
        try File.remove(files.enrolment)
        try key.write(to: files.key)
        try StateFile.write(enrolment, to: files.enrolment)
        return (enrolment, key)
    }

    private func ask(_ body: EnrolmentRequest) throws -> EnrolmentAnswer {
        let secret = Base64URL.text(of: token.secret)
        let request = HTTPSRequest(
            path: "/v1/enrolments",
            headers: [
                ("Authorization", "Inkaart-Token \(token.id).\(secret)"), ("Content-Type", "application/json"),
            ], body: body.json)
        let answer = try exchange(request, trust: .authorities(path: folder.begunIdentity.authorities))
        switch answer.status {
        case 200: return try EnrolmentAnswer(parsing: answer.body)
        case 408, 429, 500...599: throw DeliveryError.later(status: answer.status, seconds: answer.retryAfterInSeconds)
        default: throw DeliveryError.refused(status: answer.status, sentence: answer.sentence)
        }
    }

    private func exchange(_ request: HTTPSRequest, trust: HTTPSClient.Trust) throws -> HTTPSAnswer {
        do throws(HTTPSError) {
            return try HTTPSClient(token.address, trust: trust).send(request)
        } catch {
            throw DeliveryError(error, at: token.address)
        }
    }
}

extension EnrolmentRequest {
    fileprivate init(id: String?, key: Digest, agent: String, machine: Machine) {
        self.init()
        self.id = id
        self.key = key.description
        self.agent = agent
        self.machine = machine.identifying
    }
}

extension EnrolmentAnswer {
    fileprivate init(parsing bytes: [UInt8]) throws {
        do {
            try self.init(JSONValue(parsing: bytes))
        } catch {
            throw DeliveryError.strangeAnswer("\(error)")
        }
        guard device != nil else { throw DeliveryError.strangeAnswer("it names no device") }
    }
}

extension Machine {
    /// The facts by which a collector knows a machine again, and no others.
    fileprivate var identifying: Machine {
        var machine = Machine()
        machine.maker = maker
        machine.product = product
        machine.serial = serial
        machine.uuid = uuid
        machine.boardSerial = boardSerial
        machine.deviceTreeSerial = deviceTreeSerial
        return machine
    }
}
