/// What follows from something later.
struct FollowUp: Sendable {
    let at: Int64
    let what: What

    enum What: Sendable {
        /// The computer shows a credential that is another's: it enrols again.
        case enrolAgain(Int, notWith: String)
        case bringBack(Int, to: Int)
    }
}

// What happens, and to whom.
extension World {
    static let dayInSeconds: Int64 = 86_400

    /// Lets something happen to somebody.
    /// - Returns: false if there is nobody to whom it could.
    @discardableResult
    mutating func play(_ happening: Happening) -> Bool {
        let happened =
            switch happening {
            case .delivered: deliverNew()
            case .agentInstalled: installAgent()
            case .listedAgain: listAgain()
            case .renamed: rename()
            case .reinstalled: reinstallOne()
            case .imaged: image()
            case .diskReplaced: replaceDisk()
            case .diskMoved: moveDisk()
            case .cardReplaced: replaceCard()
            case .baseboardReplaced: replaceBaseboard()
            case .credentialCloned: cloneCredential()
            case .moved: move()
            case .movedAndReinstalled: moveAndReinstall()
            case .lent: lend()
            case .docksExchanged: exchangeDocks()
            case .displayMoved: moveDisplay()
            case .boardMoved: moveBoard()
            case .computerReplaced: replaceComputer()
            case .stolen: steal()
            case .clockWrong: setClockWrong()
            case .offline: takeOffline()
            case .answerLost: loseAnswer()
            case .listed, .enrolledAgain, .broughtBack, .computerEnrolledAgain: false
            }
        if happened { count(happening) }
        return happened
    }

    mutating func count(_ happening: Happening) { history.truth.counts[happening, default: 0] += 1 }

    /// Whether a computer has an agent that answers, with a credential of its own.
    func isRunning(_ computer: Int) -> Bool {
        guard computers[computer].isReachable, let enrolment = credential(of: computer)?.enrolment else { return false }
        return history.truth.things(of: .agent(enrolment)).first == computers[computer].thing
    }

    /// One of those.
    mutating func running(where fits: (Computer) -> Bool = { _ in true }) -> Int? {
        for _ in 0..<40 {
            guard let index = computers.indices.randomElement(using: &dice) else { return nil }
            if isRunning(index), fits(computers[index]) { return index }
        }
        return nil
    }

    /// Two of them.
    mutating func twoRunning(where fit: (Computer, Computer) -> Bool = { _, _ in true }) -> (Int, Int)? {
        guard let first = running() else { return nil }
        let one = computers[first]
        guard let second = running(where: { $0.thing != one.thing && fit(one, $0) }) else { return nil }
        return (first, second)
    }

    mutating func otherSchool(than school: Int) -> Int {
        schools.count == 1 ? school : (school + dice.number(1...schools.count - 1)) % schools.count
    }

    mutating func follow(_ what: FollowUp.What, inDays days: ClosedRange<Int>) {
        followUps.append(FollowUp(at: now + Int64(dice.number(days)) * Self.dayInSeconds, what: what))
    }

    /// Lets happen what follows from earlier happenings, of what is due now.
    mutating func playFollowUps(all: Bool = false) {
        let due = followUps.filter { all || $0.at <= now }
        followUps.removeAll { all || $0.at <= now }
        for followUp in due {
            switch followUp.what {
            case .enrolAgain(let computer, let enrolment): enrolAgain(computer, notWith: enrolment)
            case .bringBack(let board, let computer): bringBack(board, to: computer)
            }
        }
        let moment = now
        for index in computers.indices where computers[index].offlineUntil.map({ all || $0 <= moment }) == true {
            bringOnline(index)
        }
    }
}
