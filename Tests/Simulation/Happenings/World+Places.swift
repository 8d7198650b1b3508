// What is moved: machines to other schools, attached things to other machines.
extension World {
    mutating func move() -> Bool {
        guard let computer = running() else { return false }
        moveAsset(of: computer)
        return true
    }

    /// The coordinator says in the inventory where the machine is now.
    private mutating func moveAsset(of computer: Int) {
        guard let enrolment = credential(of: computer)?.enrolment else { return }
        computers[computer].school = otherSchool(than: computers[computer].school)
        history.truth.note(.moved, computers[computer].thing, at: now)
        tell(.move(.agent(enrolment), school: computers[computer].school), from: .person)
    }

    mutating func moveAndReinstall() -> Bool {
        guard let computer = running() else { return false }
        // Most say first that it moves; of the others the token alone tells.
        if dice.happens(0.9) {
            moveAsset(of: computer)
        } else {
            computers[computer].school = otherSchool(than: computers[computer].school)
        }
        reinstall(computer, because: .movedAndReinstalled)
        return true
    }

    mutating func lend() -> Bool {
        guard let board = pluggedIn({ $0 == .wall }), let home = attached[board].host else { return false }
        let school = computers[home].school
        let laptop = running { $0.batch.isPortable && $0.school != school }
        guard let laptop, isFree(.wall, at: laptop), isTellable(board, at: laptop) else { return false }
        plug(board, into: laptop, because: .lent)
        report(laptop)
        report(home)
        follow(.bringBack(board, to: home), inDays: 1...5)
        return true
    }

    mutating func bringBack(_ board: Int, to computer: Int) {
        guard isFree(.wall, at: computer), let laptop = attached[board].host, laptop != computer else { return }
        count(.broughtBack)
        plug(board, into: computer, because: .broughtBack)
        report(laptop)
        report(computer)
    }

    mutating func exchangeDocks() -> Bool {
        guard let one = pluggedIn({ $0 == .dock }), let other = pluggedIn({ $0 == .dock }),
            let first = attached[one].host, let second = attached[other].host, first != second,
            isTellable(one, at: second), isTellable(other, at: first)
        else { return false }
        unplug(other)
        plug(one, into: second, because: .docksExchanged)
        plug(other, into: first, because: .docksExchanged)
        report(first)
        report(second)
        return true
    }

    mutating func moveDisplay() -> Bool {
        moveAttached(because: .displayMoved) { [.desk, .beam, .printer].contains($0) }
    }

    mutating func moveBoard() -> Bool { moveAttached(because: .boardMoved) { $0 == .wall } }

    private mutating func moveAttached(because cause: Happening, _ isMeant: (Slot) -> Bool) -> Bool {
        guard let thing = pluggedIn(isMeant), let before = attached[thing].host, let after = running(),
            isFree(attached[thing].model.slot, at: after), isTellable(thing, at: after)
        else { return false }
        plug(thing, into: after, because: cause)
        report(before)
        report(after)
        return true
    }

    mutating func replaceComputer() -> Bool {
        guard let board = pluggedIn({ $0 == .wall }), let before = attached[board].host,
            let batch = Batch.all.first(where: { $0.name == "DC" })
        else { return false }
        let after = buyComputer(batch, school: computers[before].school)
        plug(board, into: after, because: .computerReplaced)
        enrol(after, because: .delivered)
        report(before)
        computers[before].isLost = dice.happens(0.5)
        return true
    }

    mutating func steal() -> Bool {
        guard let computer = running() else { return false }
        computers[computer].isLost = true
        history.truth.note(.stolen, computers[computer].thing, at: now)
        return true
    }

    /// Something that is plugged into a machine that reports.
    private mutating func pluggedIn(_ isMeant: (Slot) -> Bool) -> Int? {
        for _ in 0..<40 {
            guard let thing = attached.indices.randomElement(using: &dice) else { return nil }
            guard isMeant(attached[thing].model.slot), let host = attached[thing].host else { continue }
            if isRunning(host) { return thing }
        }
        return nil
    }
}
