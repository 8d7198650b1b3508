extension DeviceKind {
    /// What people in Flanders call it, and the English for `--language en`.
    package var words: (nl: String, en: String) {
        switch self {
        case .laptop: ("laptop", "laptop")
        case .desktop: ("desktop", "desktop")
        case .miniPC: ("mini-pc", "mini PC")
        case .allInOne: ("all-in-one", "all-in-one")
        case .tablet: ("tablet", "tablet")
        case .convertible: ("convertible laptop", "convertible")
        case .chromebook: ("chromebook", "Chromebook")
        case .server: ("server", "server")
        case .panelPC: ("pc in digitaal bord", "panel PC")
        case .virtualMachine: ("virtuele machine", "virtual machine")
        case .singleBoard: ("Raspberry Pi e.d.", "single-board computer")
        case .smartboard: ("digitaal bord", "smartboard")
        case .interactivePanel: ("digitaal bord (touchscreen)", "interactive panel")
        case .interactiveProjector: ("interactieve beamer", "interactive projector")
        case .touchFrame: ("aanraakkader", "touch frame")
        case .projector: ("beamer", "projector")
        case .monitor: ("beeldscherm", "monitor")
        case .touchMonitor: ("aanraakscherm", "touch monitor")
        case .largeDisplay: ("groot beeldscherm", "large display")
        case .television: ("televisie", "television")
        case .graphicsTablet: ("tekentablet", "graphics tablet")
        case .dock: ("dockingstation", "dock")
        case .printer: ("printer", "printer")
        case .webcam: ("webcam", "webcam")
        case .networkDevice: ("netwerktoestel", "network device")
        case .laptopCart: ("laptopkar", "laptop cart")
        case .peripheral: ("randapparatuur", "peripheral")
        case .other: ("ander toestel", "other")
        case .unknown: ("onbekend", "unknown")
        }
    }
}

extension Confidence {
    package var words: (nl: String, en: String) {
        switch self {
        case .certain: ("zeker", "certain")
        case .probable: ("waarschijnlijk", "probable")
        case .possible: ("mogelijk", "possible")
        }
    }
}
