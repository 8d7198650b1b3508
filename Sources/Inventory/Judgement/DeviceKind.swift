/// What kind of thing an asset is. The raw value is what machines read; people read `Words`.
package enum DeviceKind: String, CaseIterable, Sendable {
    case laptop
    case desktop
    case miniPC = "mini-pc"
    case allInOne = "all-in-one"
    case tablet
    case convertible
    case chromebook
    case server
    case panelPC = "panel-pc"
    case virtualMachine = "virtual-machine"
    case singleBoard = "single-board"

    case smartboard
    case interactivePanel = "interactive-panel"
    case interactiveProjector = "interactive-projector"
    case touchFrame = "touch-frame"
    case projector
    case monitor
    case touchMonitor = "touch-monitor"
    case largeDisplay = "large-display"
    case television
    case graphicsTablet = "graphics-tablet"
    case dock
    case printer
    case webcam

    // What no agent sees: people and imports say it.
    case networkDevice = "network-device"
    case laptopCart = "laptop-cart"
    case peripheral
    case other

    case unknown

    /// Whether an agent could run on it; `nil` for what may be anything.
    package var isComputer: Bool? {
        switch self {
        case .unknown, .other: nil
        case .laptop, .desktop, .miniPC, .allInOne, .tablet, .convertible, .chromebook, .server, .panelPC,
            .virtualMachine, .singleBoard:
            true
        default: false
        }
    }

    /// Whether it stands in a room for all who come in with a laptop.
    package var isOfRoom: Bool { isInteractive || [.projector, .largeDisplay, .television].contains(self) }

    /// Whether people carry it around.
    package var isPortable: Bool { [.laptop, .convertible, .tablet, .chromebook].contains(self) }

    /// What a teacher writes on, in front of a class.
    package var isInteractive: Bool {
        [.smartboard, .interactivePanel, .interactiveProjector, .touchFrame].contains(self)
    }

    /// Whether a computer of this kind has a screen and so may have a touchscreen and a camera inside.
    package var hasOwnScreen: Bool {
        [.laptop, .convertible, .tablet, .chromebook, .allInOne].contains(self)
    }
}

/// How sure a judgement is.
package enum Confidence: String, CaseIterable, Sendable, Comparable {
    case possible
    case probable
    case certain

    package static func < (one: Confidence, other: Confidence) -> Bool {
        one.rank < other.rank
    }

    private var rank: Int {
        switch self {
        case .possible: 0
        case .probable: 1
        case .certain: 2
        }
    }
}
