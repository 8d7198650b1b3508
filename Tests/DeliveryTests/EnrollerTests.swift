import Collector
import Crypto
import Files
import Inventory
import Spool
import Synchronization
import Temporary
import Testing

@testable import Delivery

struct EnrollerTests {
    private let temporary: TemporaryFolder
    private let folder: AgentFolder
    private let secret = [UInt8](repeating: 7, count: 32)

    init() throws {
        temporary = try TemporaryFolder()
        folder = AgentFolder(temporary.path)
    }

    @Test func aMachineBecomesADevice() throws {
        let collector = try collector { .enrolled(41, .active) }
        let answer = try enroller(at: collector).enrol(machine: machine, anew: false)
        #expect(answer == EnrolmentAnswer(device: 41, state: .active))
        let identity = try Identity(in: folder)
        #expect(identity.device == 41)
        #expect(identity.address == collector.address)
    }

    @Test func theSecretIsShownOnlyToWhomTheTokenNames() throws {
        let collector = try collector { .enrolled(41, .active) }
        _ = try enroller(at: collector).enrol(machine: machine, anew: false)
        let requests = collector.requests
        #expect(requests.map(\.path) == ["/v1/trust", "/v1/enrolments"])
        #expect(requests[0].headers.values(of: "Authorization") == [])
        #expect(
            requests[1].headers.values(of: "Authorization")
                == ["Inkaart-Token AAAAAAAAAAE.\(Base64URL.text(of: secret))"])
    }

    @Test func theKeyAndWhatDoesNotIdentifyStayHere() throws {
        let collector = try collector { .enrolled(41, .active) }
        _ = try enroller(at: collector).enrol(machine: machine, anew: false)
        let body = try EnrolmentRequest(JSONValue(parsing: collector.requests[1].body))
        let key = try DeviceKey(readingFrom: folder.identity.key)
        #expect(body.key == key.digest.description)
        #expect(!String(decoding: collector.requests[1].body, as: UTF8.self).contains(key.text))
        #expect(body.machine?.serial == "PF0ABC12")
        #expect(body.machine?.machineId == nil)
        #expect(body.machine?.firmwareVersion == nil)
    }

    @Test func aCollectorThatTheTokenDoesNotNameGetsNoSecret() throws {
        let other = TrustDocument(addresses: [], certificates: ["somebody's"]).json
        let collector = try ScriptedCollector { _ in HTTPResponse(status: 200, body: other) }
        #expect(throws: DeliveryError.foreignTrust(collector.address)) {
            try enroller(at: collector).enrol(machine: machine, anew: false)
        }
        #expect(collector.requests.map(\.path) == ["/v1/trust"])
        #expect(!File.exists(folder.identity.key))
    }

    @Test(arguments: [200, 408, 500, 503])
    func aLostAnswerIsAskedForAgainWithTheSameIdAndKey(status: Int) throws {
        let isLost = Mutex(true)
        let collector = try collector {
            isLost.withLock { $0 } ? HTTPResponse(status: status, sentence: "garbled") : .enrolled(41, .active)
        }
        let error = try deliveryError {
            try enroller(at: collector).enrol(machine: machine, anew: false)
        }
        #expect(error?.exitStatus == .unavailable)
        #expect(throws: DeliveryError.notEnrolled) { try Identity(in: folder) }
        isLost.withLock { $0 = false }
        #expect(try enroller(at: collector).enrol(machine: machine, anew: false).device == 41)
        let bodies = collector.requests.filter { $0.path == "/v1/enrolments" }.map(\.body)
        #expect(bodies.count == 2)
        #expect(bodies[0] == bodies[1])
    }

    @Test(arguments: [400, 401, 403, 409])
    func aRefusalIsTold(status: Int) throws {
        let collector = try collector { HTTPResponse(status: status, sentence: "this token is used up") }
        let error = try deliveryError {
            try enroller(at: collector).enrol(machine: machine, anew: false)
        }
        #expect(error?.description.contains("this token is used up") == true)
        #expect(error?.exitStatus == .failed)
    }

    @Test func anEnrolledMachineIsLeftAlone() throws {
        let collector = try collector { .enrolled(41, .active) }
        _ = try enroller(at: collector).enrol(machine: machine, anew: false)
        let key = try DeviceKey(readingFrom: folder.identity.key).text
        #expect(throws: DeliveryError.enrolledAlready(device: 41, address: "\(collector.address)")) {
            try enroller(at: collector).enrol(machine: machine, anew: false)
        }
        #expect(try DeviceKey(readingFrom: folder.identity.key).text == key)
    }

    @Test func enrollingAnewMakesANewKeyAndForgetsWhatWasSent() throws {
        let collector = try collector { .enrolled(41, .active) }
        _ = try enroller(at: collector).enrol(machine: machine, anew: false)
        let key = try DeviceKey(readingFrom: folder.identity.key).text
        var state = DeliveryState()
        state.sections = ["known"]
        try StateFile.write(state, to: folder.deliveryState)
        #expect(try enroller(at: collector).enrol(machine: machine, anew: true).device == 41)
        #expect(try DeviceKey(readingFrom: folder.identity.key).text != key)
        #expect(try StateFile.read(folder.deliveryState, as: DeliveryState.self)?.sections == [])
    }

    @Test func anEnrolmentAnewThatIsRefusedLeavesTheOldOne() throws {
        let isRefusing = Mutex(false)
        let collector = try collector {
            isRefusing.withLock { $0 } ? HTTPResponse(status: 403, sentence: "used up") : .enrolled(41, .active)
        }
        _ = try enroller(at: collector).enrol(machine: machine, anew: false)
        let key = try DeviceKey(readingFrom: folder.identity.key).text
        isRefusing.withLock { $0 = true }
        _ = try deliveryError { try enroller(at: collector).enrol(machine: machine, anew: true) }
        #expect(try Identity(in: folder).device == 41)
        #expect(try Identity(in: folder).key.text == key)
    }

    /// The power may go between any two of the files that take the place of the old ones.
    @Test(arguments: 0...3) func anEnrolmentThatWasCutOffIsFinished(moved: Int) throws {
        let collector = try collector { .enrolled(41, .active) }
        _ = try enroller(at: collector).enrol(machine: machine, anew: false)
        let (old, new) = (folder.identity, folder.begunIdentity)
        let files = [\IdentityFiles.key, \.trust, \.authorities, \.enrolment]
        for path in files.dropFirst(moved) { try File.move(old[keyPath: path], to: new[keyPath: path]) }
        try Enroller.finish(in: folder)
        #expect(try Identity(in: folder).device == 41)
        #expect(files.allSatisfy { !File.exists(new[keyPath: $0]) })
    }

    @Test func theSecretsAreForTheirOwnerOnly() throws {
        let collector = try collector { .enrolled(41, .active) }
        _ = try enroller(at: collector).enrol(machine: machine, anew: false)
        for path in [folder.identity.key, folder.identity.enrolment, folder.deliveryState] {
            #expect(try permissions(of: path) == 0o600, "\(path)")
        }
        #expect(try permissions(of: folder.delivery) == 0o700)
    }

    @Test func onlyOneEnrolsAtATime() throws {
        let collector = try collector { .enrolled(41, .active) }
        try folder.createForDelivery()
        _ = try FileLock.holding(folder.deliveryLock) {
            #expect(throws: DeliveryError.busy) {
                try enroller(at: collector).enrol(machine: machine, anew: false)
            }
        }
    }

    // MARK: Parts

    private var machine: Machine {
        var machine = Machine()
        machine.maker = "LENOVO"
        machine.serial = "PF0ABC12"
        machine.firmwareVersion = "R0QET69W"
        machine.machineId = "0123456789abcdef"
        return machine
    }

    /// A collector that shows its trust document and answers enrolments by a script.
    private func collector(_ answer: @escaping @Sendable () -> HTTPResponse) throws -> ScriptedCollector {
        let trust = Mutex<[UInt8]>([])
        let collector = try ScriptedCollector { request in
            request.path == "/v1/trust" ? HTTPResponse(status: 200, body: trust.withLock { $0 }) : answer()
        }
        trust.withLock { $0 = Self.trust(of: collector) }
        return collector
    }

    private static func trust(of collector: ScriptedCollector) -> [UInt8] {
        TrustDocument(
            addresses: [collector.address], certificates: [collector.certificates.authority.certificate]
        ).json
    }

    private func enroller(at collector: ScriptedCollector) throws -> Enroller {
        let token = EnrolmentToken(
            id: try #require(TokenID("AAAAAAAAAAE")), secret: secret,
            trust: Crypto.sha256(Self.trust(of: collector)), address: collector.address)
        return Enroller(folder: folder, token: token, agent: "0.1.0")
    }
}

extension HTTPResponse {
    fileprivate static func enrolled(_ device: Int64, _ state: DeviceState) -> HTTPResponse {
        HTTPResponse(status: 200, body: EnrolmentAnswer(device: device, state: state).json)
    }
}
