// Parts that are replaced.
extension World {
    mutating func replaceDisk() -> Bool {
        guard let computer = running() else { return false }
        computers[computer].disk = buyDisk(for: computers[computer].thing.number)
        reinstall(computer, because: .diskReplaced)
        return true
    }

    /// The disk goes into another machine with all that is on it; the first one gets a new disk.
    mutating func moveDisk() -> Bool {
        guard let (first, second) = twoRunning(), let enrolment = credential(of: first)?.enrolment else { return false }
        computers[second].disk = computers[first].disk
        computers[second].facts = nil
        computers[first].disk = buyDisk(for: computers[first].thing.number)
        history.truth.note(.diskMoved, computers[second].thing, at: now, .agent(enrolment))
        reinstall(first, because: .diskMoved)
        report(second)
        follow(.enrolAgain(second, notWith: enrolment), inDays: 3...30)
        return true
    }

    mutating func replaceCard() -> Bool {
        guard let computer = running(where: { $0.card != nil }) else { return false }
        computers[computer].card = wirelessPort()
        comeBack(computer, .cardReplaced)
        return true
    }

    /// Case, disk and the card that can be taken out stay. The technician writes the serial number into the new board, or not.
    mutating func replaceBaseboard() -> Bool {
        // With a copied key its report may be refused, and the inventory would never have heard of the new baseboard.
        guard let computer = running(), let enrolment = credential(of: computer)?.enrolment,
            computers.indices.count(where: { credential(of: $0)?.enrolment == enrolment }) == 1
        else { return false }
        let batch = computers[computer].batch
        let serial = computers[computer].firmware.serial
        var firmware = Firmware(batch.quality, number: 500_000 + fresh(), batch: batch.name)
        firmware.serial = dice.happens(0.7) ? serial : "To be filled by O.E.M."
        firmware.chassisSerial = firmware.serial
        computers[computer].firmware = firmware
        computers[computer].soldered = solderedPorts(batch)
        comeBack(computer, .baseboardReplaced)
        return true
    }

    /// The same agent reports with another part.
    private mutating func comeBack(_ computer: Int, _ happening: Happening) {
        guard let enrolment = credential(of: computer)?.enrolment else { return }
        let thing = computers[computer].thing
        computers[computer].facts = nil
        history.truth.note(happening, thing, at: now, .agent(enrolment))
        let own = Evidence(kind: "credential", value: enrolment)
        history.truth.shows(thing, [own], by: nil, at: now)
        report(computer)
        history.truth.returned(
            thing, .witness(.agent(enrolment)), at: now, happening, evidence(of: computers[computer]).union([own]))
    }
}
