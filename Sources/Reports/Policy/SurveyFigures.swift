import Inventory
import Sheets
import Store

/// What a survey asks of a school, or of several together.
struct SurveyFigures: Sendable {
    var devices = DeviceFigures()
    var boards: [BoardDriver: Int] = [:]

    /// Of the computers.
    var computers: DeviceTally { devices.of(.computers) }

    static func + (one: SurveyFigures, other: SurveyFigures) -> SurveyFigures {
        SurveyFigures(
            devices: one.devices + other.devices, boards: one.boards.merging(other.boards, uniquingKeysWith: +))
    }
}

/// What shows its picture on an interactive board.
enum BoardDriver: String, CaseIterable, Sendable {
    /// The laptop of whoever teaches.
    case carried
    /// A computer that stays in the room.
    case fixed
    /// A computer in the board.
    case builtIn
    /// None with an agent was seen at it.
    case unknown

    init(_ host: DeviceKind?) {
        switch host {
        case .panelPC, .singleBoard: self = .builtIn
        case let host? where host.isPortable: self = .carried
        case let host? where host.isComputer == true: self = .fixed
        default: self = .unknown
        }
    }

    var words: Words {
        switch self {
        case .carried: Words(nl: "op een laptop", en: "on a laptop")
        case .fixed: Words(nl: "op een vaste computer", en: "on a fixed computer")
        case .builtIn: Words(nl: "met ingebouwde pc", en: "with a PC inside")
        case .unknown: Words(nl: "aansturing onbekend", en: "on what is unknown")
        }
    }
}

extension Inquiry {
    /// Of each of these schools.
    func surveyFigures(of scope: SchoolScope) throws -> [SchoolNumber: SurveyFigures] {
        var figures = try deviceFigures(of: scope).mapValues { SurveyFigures(devices: $0) }
        for host in try questions.boardHosts() {
            figures[host.school]?.boards[BoardDriver(host.kind), default: 0] += host.boards
        }
        return figures
    }
}
