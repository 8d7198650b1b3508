import Inventory

// What computers tell.
extension World {
    func credential(of computer: Int) -> Credential? { disks[computers[computer].disk].installation.credential }

    /// Somebody enrols the computer with the token of its school; the agent reports at once.
    mutating func enrol(_ computer: Int, because happening: Happening) {
        let enrolment = Enrolment(
            id: "agent-\(Firmware.digits(fresh(), 7))", school: computers[computer].school,
            facts: currentFacts(of: computer))
        let thing = computers[computer].thing
        let witness = Witness.agent(enrolment.id)
        tell(.enrol(enrolment), from: .agent(enrolment.id))
        if dice.happens(0.05) { tell(.enrol(enrolment), from: .agent(enrolment.id)) }  // the answer was lost
        history.truth.belongs(witness, to: thing, since: now)
        history.truth.returned(thing, .witness(witness), at: now, happening, evidence(of: computers[computer]))
        history.truth.note(happening, thing, at: now, witness)
        disks[computers[computer].disk].installation.credential =
            Credential(enrolment: enrolment.id, epoch: dice.next())
        computers[computer].spool = []
        computers[computer].offlineUntil = nil
        report(computer)
    }

    /// The computer takes a snapshot and sends it, or keeps it while it is offline.
    mutating func report(_ computer: Int) {
        guard !computers[computer].isLost, var credential = credential(of: computer) else { return }
        credential.seq += 1
        disks[computers[computer].disk].installation.credential = credential
        let report = Report(
            enrolment: credential.enrolment,
            id: ReportID(epoch: Epoch(number: credential.epoch), seq: credential.seq),
            takenAt: now + computers[computer].clockErrorInSeconds, facts: currentFacts(of: computer))
        if computers[computer].offlineUntil == nil {
            deliver(report, of: computer)
        } else {
            computers[computer].spool.append(report)
        }
    }

    /// What was kept while it was offline arrives, in its order.
    mutating func bringOnline(_ computer: Int) {
        computers[computer].offlineUntil = nil
        for report in computers[computer].spool { deliver(report, of: computer) }
        computers[computer].spool = []
    }

    mutating func deliver(_ report: Report, of computer: Int) {
        tell(.report(report), from: .agent(report.enrolment))
        computers[computer].lastSeenAt = now
        noteView(of: report)
    }

    mutating func tell(_ act: Input.Act, from source: Input.Source) {
        history.inputs.append(Input(source: source, at: tick(), act: act))
    }

    private mutating func noteView(of report: Report) {
        let before = history.truth.shown[report.enrolment]?.last?.facts
        guard before != report.facts else { return }
        history.truth.shown[report.enrolment, default: []].append((at: now, facts: report.facts))
        let view = history.truth.views[report.facts]
        let witness = Witness.agent(report.enrolment)
        history.truth.belongs(witness, to: view.owner, since: now)
        history.truth.shows(view.owner, view.evidence, by: witness, at: now)
        noteAttached(view, before.map { history.truth.views[$0] }, agent: report.enrolment)
    }

    private mutating func noteAttached(_ view: Truth.View, _ before: Truth.View?, agent: String) {
        let isBorrowed = history.truth.witnesses[.agent(agent)]?.things.first != view.owner
        for slot in Slot.allCases {
            guard let thing = view.attached[slot], before?.attached[slot] != thing else { continue }
            let evidence = Set([view.attachedEvidence[thing]].compactMap { $0 })
            let plugged = attached[thing.number - 1]
            let cause = plugged.lastHost == view.owner ? .computerEnrolledAgain : plugged.cause
            attached[thing.number - 1].lastHost = view.owner
            if !isBorrowed { history.truth.returned(thing, .plugged(agent: agent, slot), at: now, cause, evidence) }
            history.truth.shows(thing, evidence, by: nil, at: now)
        }
    }
}
