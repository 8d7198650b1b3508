// Lists of management services, and what goes wrong on the way.
extension World {
    static let sources = ["google", "intune"]

    /// The whole list of a service arrives, as each month. Only the services' own serial numbers tell what a row is of.
    mutating func importList(_ source: String) {
        let listed = computers.indices.filter {
            computers[$0].rowKey != nil && computers[$0].batch.source == source && !computers[$0].isLost
        }
        let rows = listed.compactMap { row(of: computers[$0]) }
        guard !rows.isEmpty else { return }
        tell(.rows(source: source, rows), from: .list(source))
        for (computer, row) in zip(listed, rows) { noteRow(row, of: computers[computer], source) }
    }

    private func row(of computer: Computer) -> ListRow? {
        computer.rowKey.map { key in
            ListRow(
                key: key, serial: computer.firmware.serial, model: computer.batch.product, school: computer.school,
                lastSeenAt: computer.batch.runsAgent ? computer.lastSeenAt : now)
        }
    }

    private mutating func noteRow(_ row: ListRow, of computer: Computer, _ source: String) {
        let witness = Witness.row(source: source, key: row.key)
        let evidence = Set([Evidence("serial", unlessFiller: row.serial)].compactMap { $0 })
        if history.truth.witnesses[witness] == nil {
            count(.listed)
            history.truth.belongs(witness, to: computer.thing, since: now)
            history.truth.returned(computer.thing, .witness(witness), at: now, .listed, evidence)
            history.truth.note(.listed, computer.thing, at: now, witness)
        }
        history.truth.shows(computer.thing, evidence, by: witness, at: now)
    }

    /// A machine that is reset gets a new key in the list of its service.
    mutating func listAgain() -> Bool {
        guard
            let computer = dice.one(
                of: computers.indices.filter { computers[$0].rowKey != nil && !computers[$0].isLost })
        else { return false }
        computers[computer].rowKey = rowKey()
        return true
    }

    mutating func setClockWrong() -> Bool {
        guard let computer = running() else { return false }
        let years = Int64(dice.number(1...10)) * (dice.happens(0.7) ? -1 : 1)
        computers[computer].clockErrorInSeconds = years * 365 * Self.dayInSeconds
        return true
    }

    mutating func takeOffline() -> Bool {
        guard let computer = running() else { return false }
        computers[computer].offlineUntil = now + Int64(dice.number(14...90)) * Self.dayInSeconds
        history.truth.note(.offline, computers[computer].thing, at: now)
        return true
    }

    /// The collector has the report, but the agent does not know it, and tells it again.
    mutating func loseAnswer() -> Bool {
        guard let computer = running() else { return false }
        report(computer)
        guard let last = history.inputs.last, case .report(let report) = last.act else { return false }
        deliver(report, of: computer)
        return true
    }
}
