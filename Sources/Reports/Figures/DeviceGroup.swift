import Inventory
import Sheets

/// The groups of kinds that figures tell apart.
enum DeviceGroup: String, CaseIterable, Sendable {
    /// What pupils and teachers work on: the devices of "devices per 100 pupils".
    case computers
    /// What a teacher writes on in front of a class; the computer behind or inside it is none.
    case boards
    case network
    case printers
    /// Everything else: servers, beamers, monitors, docks, carts, and what is not known.
    case others

    init(_ kind: DeviceKind) {
        switch kind {
        case .laptop, .convertible, .chromebook, .tablet, .desktop, .allInOne, .miniPC: self = .computers
        case .smartboard, .interactivePanel, .interactiveProjector, .touchFrame: self = .boards
        case .networkDevice: self = .network
        case .printer: self = .printers
        case .server, .panelPC, .virtualMachine, .singleBoard, .projector, .monitor, .touchMonitor, .largeDisplay,
            .television, .graphicsTablet, .dock, .webcam, .laptopCart, .peripheral, .other, .unknown:
            self = .others
        }
    }

    /// Its kinds, as they are declared.
    var kinds: [DeviceKind] { DeviceKind.allCases.filter { DeviceGroup($0) == self } }

    var words: Words {
        switch self {
        case .computers: Words(nl: "computers", en: "computers")
        case .boards: Words(nl: "digitale borden", en: "interactive boards")
        case .network: Words(nl: "netwerk", en: "network")
        case .printers: Words(nl: "printers", en: "printers")
        case .others: Words(nl: "andere", en: "other")
        }
    }
}
