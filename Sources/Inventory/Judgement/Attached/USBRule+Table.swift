extension USBRule {
    /// USB devices by vendor and product; the first line that fits wins, so exceptions stand first.
    ///
    /// Sources: usb.ids, the kernel's HID and hid-multitouch ids, drivers and udev rules of the makers, and what
    /// machines in public hardware databases report.
    static let table = exceptions + smartboards + frames + pens + others

    private static let exceptions = [
        // Pointers of virtual machines.
        USBRule(.none, .certain, nil, "0627"), USBRule(.none, .certain, nil, "80ee"),
        // A portable touch monitor that uses Wacom's id.
        USBRule(.touchscreen, .possible, "WingCool", "056a", [.only("8191")]),
        // Monitors of 21 inch with the controller of a maker of panels.
        USBRule(.touchscreen, .possible, nil, "1ff7", [.only("0013"), .only("0017")]),
    ]

    private static let smartboards = [
        USBRule(.smartboard, .certain, "SMART Technologies", "0b8c"),
        USBRule(.smartboard, .certain, "Promethean", "0d48"),
        USBRule(.smartboard, .certain, "Vestel", "2621"),
        USBRule(.smartboard, .certain, "Mimio", "08d3"),
        USBRule(.smartboard, .certain, "Hitachi", "1477", ["0001"..."0008"]),
        USBRule(.smartboard, .certain, "Hitachi", "0611", [.only("0009")]),
        USBRule(.smartboard, .certain, "Panasonic", "04da", [.only("1044"), "104d"..."104e"]),
        USBRule(.smartboard, .certain, "Luidia", "2650", [.only("1311")]),
        USBRule(.smartboard, .certain, "GTCO", "078c", [.only("0400")]),
        USBRule(.smartboard, .probable, "GTCO", "078c", ["1000"..."1007"]),
        USBRule(.smartboard, .certain, nil, "172f", [.only("0056")]),
        USBRule(.smartboard, .probable, "vMarker", "2572", [.only("0011")]),
        USBRule(.smartboard, .certain, "Vestel", "6615", ["0084"..."0088", .only("0c20")]),
        USBRule(.interactiveProjector, .certain, "Epson", "04b8", name: "*###wi*"),
        USBRule(.interactiveProjector, .certain, "Epson", "04b8", name: "*brightlink*"),
        USBRule(.interactiveProjector, .certain, "Epson", "04b8", name: "*interactive*"),
    ]

    private static let frames =
        [
            ("1ff7", "CVTE"), ("6615", "IRTouch"), ("595a", "IRTouch"), ("23c9", "IRM"), ("1ef1", "PQ Labs"),
            ("25b5", "FlatFrog"), ("2453", "Baanto"), ("2793", "iKAIST"), ("2512", "RNDPLUS"), ("238f", "TRS-Star"),
            ("24b8", "CJTouch"), ("202e", "Lumio"),
        ].map { USBRule(.frame, .possible, $0.1, $0.0) }
        + [USBRule(.frame, .possible, "Xiroku", "1477", ["1000"..."1fff"])]

    /// Some of them sell mice too, and laptops have Wacom inside: only what udev calls a tablet counts.
    private static let pens = [
        ("056a", "Wacom"), ("28bd", "XP-Pen"), ("256c", "Huion"), ("5543", "UC-Logic"), ("2feb", "VEIKK"),
        ("0b57", "Hanwang"), ("20b3", "Hanvon"), ("172f", "Waltop"), ("0458", "KYE"),
    ].map { USBRule(.graphicsTablet, .certain, $0.1, $0.0, touch: "tablet") }

    private static let others = [
        USBRule(.dock, .probable, nil, "17e9"), USBRule(.dock, .certain, "Lenovo", "17ef", name: "*dock*"),
        USBRule(.dock, .certain, "Dell", "413c", name: "*dock*"),
        USBRule(.dock, .certain, "HP", "03f0", name: "*dock*"),
    ]

    /// How a panel's Android system names itself as a maker: the kernel and its USB device controller.
    static let androidMakers: [TextPattern] = [
        "linux #* with dwc*", "linux #* with musb*", "linux #* with ci_hdrc*", "linux #* with configfs*",
    ]

    /// Names of cameras inside laptops whose firmware does not say that they are fixed.
    static let builtInCameras: [TextPattern] = [
        "*integrated*", "*built?in*", "*internal*", "*easycamera*", "*facetime*", "hp *hd camera*", "hp wide vision*",
        "hp truevision*",
    ]
}
