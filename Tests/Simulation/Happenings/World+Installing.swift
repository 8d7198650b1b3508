// Installations and credentials.
extension World {
    mutating func deliverNew() -> Bool {
        guard let batch = Batch.all.first(where: { $0.name == ["LA", "DC"][dice.number(0...1)] }) else { return false }
        let computer = buyComputer(batch, school: school())
        enrol(computer, because: .delivered)
        return true
    }

    /// On a machine that only the list of a management service knew.
    mutating func installAgent() -> Bool {
        let candidates = computers.indices.filter {
            computers[$0].batch.runsAgent && !computers[$0].isLost && credential(of: $0) == nil
                && computers[$0].rowKey != nil
        }
        guard let computer = dice.one(of: candidates) else { return false }
        enrol(computer, because: .agentInstalled)
        return true
    }

    mutating func rename() -> Bool {
        guard let computer = running() else { return false }
        disks[computers[computer].disk].installation.hostname = "klas-\(fresh())"
        computers[computer].facts = nil
        history.truth.note(.renamed, computers[computer].thing, at: now)
        report(computer)
        return true
    }

    mutating func reinstallOne() -> Bool {
        guard let computer = running() else { return false }
        reinstall(computer, because: .reinstalled)
        return true
    }

    /// Several machines of one batch get the same image, and each enrols for itself.
    mutating func image() -> Bool {
        guard let first = running() else { return false }
        let name = computers[first].batch.name
        let image = machineID()
        let group = computers.indices.filter { computers[$0].batch.name == name && isRunning($0) }
        for computer in group.shuffled(using: &dice).prefix(dice.number(3...10)) {
            reinstall(computer, machineID: image, because: .imaged)
        }
        return true
    }

    mutating func reinstall(_ computer: Int, machineID image: String? = nil, because happening: Happening) {
        now += Self.secondsToInstall
        let before = disks[computers[computer].disk].installation.hostname
        disks[computers[computer].disk].installation = Installation(
            machineID: image ?? machineID(), hostname: dice.happens(0.5) ? before : "pc-\(fresh())")
        computers[computer].facts = nil
        computers[computer].clockErrorInSeconds = 0
        enrol(computer, because: happening)
    }

    /// The disk of one machine is copied to that of another, which shows its credential from then on.
    mutating func cloneCredential() -> Bool {
        guard let (first, second) = twoRunning(where: { $0.batch.name == $1.batch.name }),
            let enrolment = credential(of: first)?.enrolment
        else { return false }
        disks[computers[second].disk].installation = disks[computers[first].disk].installation
        computers[second].facts = nil
        for computer in [first, second] {
            history.truth.note(.credentialCloned, computers[computer].thing, at: now, .agent(enrolment))
        }
        for computer in [second, first, second, first] { report(computer) }
        follow(.enrolAgain(second, notWith: enrolment), inDays: 10...40)
        return true
    }

    mutating func enrolAgain(_ computer: Int, notWith enrolment: String) {
        guard !computers[computer].isLost, credential(of: computer)?.enrolment == enrolment else { return }
        count(.enrolledAgain)
        enrol(computer, because: .enrolledAgain)
    }
}
