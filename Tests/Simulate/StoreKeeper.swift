import Crypto
import Inventory
import Simulation
import Store
import Temporary

/// The real store, in a folder of its own.
final class StoreKeeper: Keeper {
    private let folder: TemporaryFolder
    let store: Store
    let tables: StoreTables
    private var bodies = Bodies()
    private var devices: [String: Int64] = [:]
    private var waiting: [(report: Report, at: Int64)] = []
    private let tokens: [TokenID]
    /// What a person could not say yet of machines that waited for a decision.
    var unsaidMoves: [Move] = []
    /// Reports with the number of another that is there: two machines with one credential.
    private(set) var refused = 0

    /// What one transaction holds at most.
    private static let reportsAtOnce = 1_000

    let takesRows = true

    init(schools: Int) throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.path("inkaart.sqlite"))
        tables = try StoreTables(path: folder.path("inkaart.sqlite"))
        try store.nameCommunity(Self.name("SG Simulatie"))
        try store.addSchoolBoard(Self.name("VZW Simulatie"), number: nil)
        var tokens: [TokenID] = []
        for school in 0..<schools {
            let number = Self.number(of: school)
            try store.addSchool(number, name: Self.name("School \(school)"), schoolBoard: "VZW Simulatie")
            tokens.append(try Self.addToken(to: store, school: number))
        }
        self.tokens = tokens
    }

    func take(_ inputs: ArraySlice<Input>, of history: History) throws {
        for input in inputs {
            if case .report(let report) = input.act {
                waiting.append((report, input.at))
                if waiting.count == Self.reportsAtOnce { try ingest(history) }
                continue
            }
            try ingest(history)
            try act(input, history)
        }
        try ingest(history)
        try sayMoves()
    }

    private func act(_ input: Input, _ history: History) throws {
        switch input.act {
        case .report: break
        case .enrol(let enrolment): try enrol(enrolment, at: input.at, history)
        case .rows(let source, let rows): try importRows(source, rows, at: input.at)
        case .move(let witness, let school):
            unsaidMoves.append(Move(witness: witness, school: Self.number(of: school), at: input.at))
            try sayMoves()
        }
    }

    var notTaken: [String: Int] {
        unsaidMoves.isEmpty ? [:] : ["moves of a machine that waits for a decision": unsaidMoves.count]
    }

    private func enrol(_ enrolment: Enrolment, at time: Int64, _ history: History) throws {
        let machine = history.facts[enrolment.facts].machine ?? Machine()
        let attempt = EnrolmentAttempt(
            token: tokens[enrolment.school], enrolment: enrolment.id,
            credential: Crypto.sha256(Array(enrolment.id.utf8)), machine: machine, now: time)
        guard case .enrolled(let device, _) = try store.enrol(attempt) else {
            throw SimulationFailure(description: "\(enrolment.id) was not let in")
        }
        devices[enrolment.id] = device
    }

    private func ingest(_ history: History) throws {
        guard !waiting.isEmpty else { return }
        let reports = waiting
        waiting = []
        let checkIns = try reports.map { try checkIn($0.report, at: $0.at, history) }
        for (result, told) in zip(store.ingest(checkIns), reports) {
            try settle(try result.get(), told.report, at: told.at, history)
        }
    }

    private func settle(_ outcome: CheckInOutcome, _ report: Report, at time: Int64, _ history: History) throws {
        switch outcome {
        case .stored: break
        case .conflict: refused += 1
        case .lacks:
            let again = try checkIn(report, at: time, history, isFull: true)
            try settle(try store.ingest([again])[0].get(), report, at: time, history)
        }
    }

    private func checkIn(
        _ report: Report, at time: Int64, _ history: History, isFull: Bool = false
    ) throws -> CheckIn {
        guard let device = devices[report.enrolment] else {
            throw SimulationFailure(description: "\(report.enrolment) reports before it is enrolled")
        }
        let body = try bodies.body(of: report, in: history, isFull: isFull)
        return CheckIn(device: device, body: body, receivedAt: time)
    }

    func outcome() throws -> Outcome { try tables.outcome() }
}

struct SimulationFailure: Error, CustomStringConvertible {
    let description: String
}

// Schools and tokens.
extension StoreKeeper {
    static func number(of school: Int) -> SchoolNumber {
        guard let number = SchoolNumber("\(30_000 + school)") else { preconditionFailure("five digits are a number") }
        return number
    }

    private static func name(_ text: String) -> ProperName {
        guard let name = ProperName(text) else { preconditionFailure("\(text) is no name") }
        return name
    }

    private static func addToken(to store: Store, school: SchoolNumber) throws -> TokenID {
        let secret = Crypto.sha256(Array(school.text.utf8))
        guard let id = TokenID(bytes: Array(secret.bytes.prefix(8))) else {
            preconditionFailure("8 bytes are the id of a token")
        }
        try store.addToken(id, secret: secret, school: school, maximumUses: 1_000_000, now: 0, expiresAt: 1 << 40)
        return id
    }
}
