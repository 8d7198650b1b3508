package import Inventory

/// A folder of recordings whose name says what the things in it are.
package struct LabelledFolder: Sendable {
    package let name: String
    /// The first is exactly what the folder says; the others are as right, for the reason in `note`.
    package let kinds: [DeviceKind]
    package let note: String?

    init(_ name: String, _ exact: DeviceKind, _ others: DeviceKind..., note: String? = nil) {
        self.name = name
        kinds = [exact] + others
        self.note = note
    }

    /// Whether the chassis code of its computers is known to be false.
    package var isOfLiars: Bool { name.hasPrefix("liar-") }

    /// Descriptions of firmware, by kind of computer.
    package static let computers = [
        LabelledFolder("all-in-one", .allInOne),
        LabelledFolder("arm-soc", .miniPC, .singleBoard, note: "the folder tells the processor, not the build"),
        LabelledFolder("chromebook", .chromebook),
        LabelledFolder("convertible", .convertible),
        LabelledFolder("desktop", .desktop, .miniPC, note: "mini PCs of the large makers lie here, by their names"),
        LabelledFolder("interactive-panel-ops", .panelPC),
        LabelledFolder("laptop", .laptop),
        LabelledFolder("mini-pc", .miniPC),
        LabelledFolder("raspberry-pi-uboot-efi", .singleBoard),
        LabelledFolder("server", .server),
        LabelledFolder("stick-pc", .miniPC),
        LabelledFolder("tablet", .tablet, .convertible, note: "a tablet whose keyboard comes off is either"),
        LabelledFolder("vm", .virtualMachine),
        LabelledFolder("liar-aio-says-laptop-or-desktop", .allInOne),
        LabelledFolder(
            "liar-chromebook-says-desktop", .chromebook, .convertible,
            note: "one is a detachable that was sold with another system"),
        LabelledFolder("liar-convertible-says-notebook", .convertible),
        LabelledFolder("liar-desktop-says-laptop", .desktop),
        LabelledFolder("liar-laptop-says-desktop", .laptop, .tablet, note: "tablets by name are among them"),
        LabelledFolder("liar-mini-says-laptop", .miniPC),
        LabelledFolder("liar-tablet-says-other", .tablet),
    ]

    /// Descriptions of displays, each taken for one at an external connector.
    package static let displays = [
        LabelledFolder("interactive", .interactivePanel),
        LabelledFolder("projector", .projector),
        LabelledFolder("monitor", .monitor, .touchMonitor),
        LabelledFolder("laptop-panel", .monitor),
        LabelledFolder("tv", .television, .largeDisplay, .monitor, note: "many say neither that nor a size"),
        LabelledFolder("tv-oem", .television, .largeDisplay, .monitor),
        LabelledFolder("touch-monitor", .monitor, .touchMonitor, note: "the touch is on USB and not recorded"),
        LabelledFolder("signage", .largeDisplay, .television, .monitor),
        LabelledFolder("odd", .monitor, .television, .largeDisplay, .unknown),
    ]

    /// Files that lie in the wrong folder, by the beginning of their names.
    package static let misfiled: [(prefix: String, kind: DeviceKind, reason: String)] = [
        ("NEC674a-P221W", .monitor, "a monitor of 22 inch")
    ]

    /// The kinds that are right for a file of this folder; the first is the exact one.
    package func kinds(of file: String) -> [DeviceKind] {
        Self.misfiled.first { file.hasPrefix($0.prefix) }.map { [$0.kind] } ?? kinds
    }
}
