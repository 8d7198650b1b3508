import Assets
package import Inventory
import SQLite

/// A machine that shows a valid token and asks to become a device.
package struct EnrolmentAttempt: Sendable {
    package let token: TokenID
    package let enrolment: String
    package let credential: Digest
    /// What the firmware says.
    package let machine: Machine
    package let now: Int64

    package init(token: TokenID, enrolment: String, credential: Digest, machine: Machine, now: Int64) {
        self.token = token
        self.enrolment = enrolment
        self.credential = credential
        self.machine = machine
        self.now = now
    }
}

package enum EnrolmentOutcome: Sendable, Equatable {
    case enrolled(device: Int64, state: DeviceState)
    /// The token expired, was used up or revoked since it was checked.
    case tokenSpent
    /// The same enrolment with another key: somebody else's.
    case taken
}

extension Store {
    /// Makes a device, or gives the same one again to the same enrolment. A machine that is clearly an asset goes on as that one; where
    /// only a person can tell, the device is pending.
    package func enrol(_ attempt: EnrolmentAttempt) throws -> EnrolmentOutcome {
        let rules = rules
        return try write { connection in
            if let known = try connection.enrolled(attempt) { return known }
            guard try connection.useToken(attempt.token, now: attempt.now) else { return .tokenSpent }
            return try connection.insertDevice(attempt, by: rules.matching)
        }
    }
}

extension Store {
    /// Takes an agent out for good: its reports are refused from now on. What it reported stays; the machine may enrol again.
    /// - Returns: the act.
    package func revoke(_ device: Int64, by author: Author) throws -> Int64 {
        let rules = rules
        return try write { connection in
            let act = try connection.insertAct("revoke agent \(device)", by: author)
            try connection.run(
                "UPDATE device SET state = 'revoked', revoked_by = ?2 WHERE id = ?1 AND state <> 'revoked'",
                device, act)
            guard connection.changedRows == 1 else {
                throw StoreError.refused("there is no agent \(device) that could be taken out: see 'agent list'")
            }
            try connection.withdrawWaiting(ofDevice: device, act, by: rules.matching, at: author.at)
            return act
        }
    }
}

extension Connection {
    /// A key that was given up is trusted no more.
    func checkIsNoRevocation(_ act: Int64) throws {
        let device = try first("SELECT id FROM device WHERE revoked_by = ?1", act) { $0.integer(0) }
        guard let device else { return }
        throw StoreError.refused(
            "agent \(device) stays out, as its key may be in other hands: let its machine enrol again")
    }
}

extension Connection {
    fileprivate func enrolled(_ attempt: EnrolmentAttempt) throws -> EnrolmentOutcome? {
        try first("SELECT id, credential, state FROM device WHERE enrolment = ?1", attempt.enrolment) { row in
            guard row.bytes(1) == attempt.credential.bytes, let state = DeviceState(rawValue: row.text(2)) else {
                return .taken
            }
            return .enrolled(device: row.integer(0), state: state)
        }
    }

    fileprivate func useToken(_ token: TokenID, now: Int64) throws -> Bool {
        try run(
            """
            UPDATE enrolment_token SET uses = uses + 1
            WHERE id = ?1 AND uses < maximum_uses AND expires_at > ?2 AND revoked_at IS NULL
            """,
            token.text, now)
        return changedRows == 1
    }

    fileprivate func insertDevice(_ attempt: EnrolmentAttempt, by rules: MatchingRules) throws -> EnrolmentOutcome {
        try run(
            """
            INSERT INTO device (enrolment, credential, state, school, enrolled_at)
            SELECT ?1, ?2, 'active', school, ?4 FROM enrolment_token WHERE id = ?3
            """,
            attempt.enrolment, attempt.credential.bytes, attempt.token.text, attempt.now)
        let device = lastInsertedID
        let evidence = rules.evidence(of: attempt.machine)
        let witness = try insertAgent(ofDevice: device, enrolment: attempt.enrolment, evidence, at: attempt.now)
        try settle([witness], by: rules, at: attempt.now)
        let state = try first("SELECT state FROM device WHERE id = ?1", device) { DeviceState(rawValue: $0.text(0)) }
        return .enrolled(device: device, state: (state ?? nil) ?? .active)
    }
}
