import Crypto
import Files
import Inventory
import Spool

/// Delivers the waiting snapshots, oldest first. A snapshot leaves the spool only after an acknowledgement that names it.
struct Sender {
    let folder: AgentFolder
    let identity: Identity
    let now: () -> Int64

    /// How one run went.
    struct Outcome: Equatable {
        var delivered = 0
        /// Refused for good and put aside.
        var buried = 0
    }

    /// Keeps at most this many refused reports for a person to look at.
    private static let keptDead = 8

    /// - Throws: `DeliveryError` when the collector cannot take more now; what was delivered until then is gone from the spool.
    func sendAll() throws -> Outcome {
        let client = try HTTPSClient(identity.address, trust: .authorities(path: identity.authorities))
        var state = try deliveryState()
        var outcome = Outcome()
        for file in try Spool(folder.spool).waiting() {
            do {
                try send(file, client, &state, &outcome)
            } catch let error as DeliveryError {
                state.failure = error.description
                state.failedAt = now()
                try StateFile.write(state, to: folder.deliveryState)
                throw error
            }
        }
        return outcome
    }

    private func deliveryState() throws -> DeliveryState {
        do {
            return try StateFile.read(folder.deliveryState) ?? DeliveryState()
        } catch is DamagedState {
            // Forgetting costs one report in full.
            return DeliveryState()
        }
    }

    private func send(
        _ file: SpoolFile, _ client: HTTPSClient, _ state: inout DeliveryState, _ outcome: inout Outcome
    ) throws {
        guard let body = body(of: file) else {
            // `collect` may have dropped it meanwhile, to make room for a newer one.
            guard File.exists(file.path) else { return }
            return try bury(file, "it is damaged", &state, &outcome)
        }
        var answer = try exchange(body, lacking: [], client, state)
        if case .lacks(let sections) = answer {
            answer = try exchange(body, lacking: Set(sections), client, state)
        }
        switch answer {
        case .acknowledged(body.report, body.digest, _):
            try acknowledge(body, &state)
            try File.remove(file.path)
            outcome.delivered += 1
        case .refused(let status, let sentence):
            if status == 409 { state.refusedEpoch = body.report.epoch.description }
            try bury(file, sentence, &state, &outcome)
        case .acknowledged: throw DeliveryError.strangeAnswer("it acknowledges another report")
        case .lacks: throw DeliveryError.strangeAnswer("it lacks what it was given")
        }
    }

    /// `nil` for a file that cannot be read or is no report: why, does not matter to the next one.
    private func body(of file: SpoolFile) -> CheckInBody? {
        try? CheckInBody(parsing: File.read(file.path, limit: Spool.maximumSnapshotBytes), hash: Crypto.sha256)
    }

    private enum Answer {
        case acknowledged(ReportID, Digest, have: Int64)
        case lacks([String])
        /// This report will never be taken.
        case refused(status: Int, sentence: String)
    }

    /// Sends in full what was not in the last acknowledged report, and the sections in `lacking`.
    private func exchange(
        _ body: CheckInBody, lacking: Set<String>, _ client: HTTPSClient, _ state: DeliveryState
    ) throws -> Answer {
        let known = Set(state.sections)
        let bytes = body.bytes { section in
            lacking.contains(section.name) || !known.contains(section.digest.description)
        }
        let request = HTTPSRequest(
            path: "/v1/check-ins",
            headers: [
                ("Authorization", "Inkaart \(identity.device).\(identity.key.text)"),
                ("Content-Type", "application/json"),
            ], body: bytes)
        let answer: HTTPSAnswer
        do throws(HTTPSError) {
            answer = try client.send(request)
        } catch {
            throw DeliveryError(error, at: identity.address)
        }
        return try Self.answer(answer)
    }

    /// What an agent makes of each status: docs/wire-format.md, "Answers".
    private static func answer(_ answer: HTTPSAnswer) throws -> Answer {
        switch answer.status {
        case 200, 202:
            // Each with its own status: what a proxy makes of an answer must not pass for an acknowledgement.
            switch (answer.status, try? CheckInAnswer(parsing: answer.body)) {
            case (200, .acknowledged(let report, let digest, let have)?):
                return .acknowledged(report, digest, have: have)
            case (202, .lacks(let sections)?): return .lacks(sections)
            default: throw DeliveryError.strangeAnswer("it is no acknowledgement")
            }
        case 400, 409, 413, 415, 422: return .refused(status: answer.status, sentence: answer.sentence)
        case 401, 403: throw DeliveryError.refused(status: answer.status, sentence: answer.sentence)
        case 408, 429, 500...599: throw DeliveryError.later(status: answer.status, seconds: answer.retryAfterInSeconds)
        default: throw DeliveryError.strangeAnswer("its status is \(answer.status)")
        }
    }

    private func acknowledge(_ body: CheckInBody, _ state: inout DeliveryState) throws {
        state.sections = body.sections.map(\.digest.description)
        state.acknowledged = body.report.description
        state.acknowledgedAt = now()
        state.failure = nil
        state.failedAt = nil
        try StateFile.write(state, to: folder.deliveryState)
    }

    /// Puts a report aside that the collector will never take, so that it does not block the next one.
    private func bury(
        _ file: SpoolFile, _ reason: String, _ state: inout DeliveryState, _ outcome: inout Outcome
    ) throws {
        try File.move(file.path, to: folder.dead + "/" + file.name)
        for name in try Folder.names(in: folder.dead).dropLast(Self.keptDead) {
            try File.remove(folder.dead + "/" + name)
        }
        outcome.buried += 1
        state.buried = (state.buried ?? 0) + 1
        state.failure = "report \(file.seq) was refused for good: \(reason)"
        state.failedAt = now()
        try StateFile.write(state, to: folder.deliveryState)
    }
}
