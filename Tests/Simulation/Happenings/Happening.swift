/// What can befall the things of a school community.
package enum Happening: String, Sendable, CaseIterable {
    case delivered = "delivered, and enrolled"
    case agentInstalled = "agent on a machine that only a list knew"
    case listed = "in the list of a management service"
    case listedAgain = "in that list under a new key"
    case renamed = "renamed"
    case reinstalled = "installed again, enrolled again"
    case imaged = "installed from one image, one machine-id"
    case diskReplaced = "new disk, installed again"
    case diskMoved = "disk into another known machine"
    case cardReplaced = "network card replaced"
    case baseboardReplaced = "baseboard replaced"
    case credentialCloned = "disk copied with its credential"
    case enrolledAgain = "enrolled again after a clone was named"
    case moved = "moved to another school"
    case movedAndReinstalled = "moved and enrolled with that school's token"
    case lent = "board shown at a laptop of another school"
    case broughtBack = "board back at its own computer"
    case computerEnrolledAgain = "plugged in where it was, its computer enrolled again"
    case docksExchanged = "docks exchanged"
    case displayMoved = "monitor, projector or printer moved"
    case boardMoved = "board moved to another computer"
    case computerReplaced = "computer behind a board replaced"
    case stolen = "stolen"
    case clockWrong = "clock wrong by years"
    case offline = "offline for weeks, told later"
    case answerLost = "answer lost, told twice"
}

extension Happening {
    /// When it happens of itself.
    enum Season: Sendable {
        /// On school days.
        case school
        /// In the last weeks of August, when the coordinator has the machines.
        case summer
        /// Only as a consequence of another.
        case never
    }

    /// How often in a school year among 1,000 computers, and when.
    var rate: (perThousand: Double, season: Season) {
        switch self {
        case .renamed: (80, .school)
        case .reinstalled: (120, .school)
        case .imaged: (12, .summer)
        case .diskReplaced: (25, .school)
        case .diskMoved: (3, .school)
        case .cardReplaced: (15, .school)
        case .baseboardReplaced: (10, .school)
        case .credentialCloned: (4, .summer)
        case .moved: (40, .summer)
        case .movedAndReinstalled: (15, .summer)
        case .lent: (15, .school)
        case .docksExchanged: (40, .school)
        case .displayMoved: (60, .school)
        case .boardMoved: (15, .school)
        case .computerReplaced: (10, .summer)
        case .stolen: (4, .school)
        case .clockWrong: (20, .school)
        case .offline: (30, .school)
        case .answerLost: (150, .school)
        case .agentInstalled: (25, .school)
        case .listedAgain: (15, .school)
        case .delivered: (30, .summer)
        case .listed, .enrolledAgain, .broughtBack, .computerEnrolledAgain: (0, .never)
        }
    }
}
