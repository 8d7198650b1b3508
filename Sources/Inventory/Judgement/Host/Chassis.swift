/// The kind of enclosure that firmware claims. It is right for some 95 of 100 machines.
struct Chassis {
    let name: String
    /// `nil` where the code says nothing.
    let kind: DeviceKind?

    /// Source: SMBIOS 3.6 §7.4.1, table 17, by code.
    static let types: [Int64: Chassis] = [
        1: Chassis(name: "Other", kind: nil),
        2: Chassis(name: "Unknown", kind: nil),
        3: Chassis(name: "Desktop", kind: .desktop),
        4: Chassis(name: "Low Profile Desktop", kind: .desktop),
        5: Chassis(name: "Pizza Box", kind: .desktop),
        6: Chassis(name: "Mini Tower", kind: .desktop),
        7: Chassis(name: "Tower", kind: .desktop),
        8: Chassis(name: "Portable", kind: .laptop),
        9: Chassis(name: "Laptop", kind: .laptop),
        10: Chassis(name: "Notebook", kind: .laptop),
        11: Chassis(name: "Hand Held", kind: .tablet),
        12: Chassis(name: "Docking Station", kind: nil),
        13: Chassis(name: "All in One", kind: .allInOne),
        14: Chassis(name: "Sub Notebook", kind: .laptop),
        15: Chassis(name: "Space-saving", kind: .desktop),
        16: Chassis(name: "Lunch Box", kind: .desktop),
        17: Chassis(name: "Main Server Chassis", kind: .server),
        23: Chassis(name: "Rack Mount Chassis", kind: .server),
        24: Chassis(name: "Sealed-case PC", kind: .desktop),
        25: Chassis(name: "Multi-system chassis", kind: .server),
        28: Chassis(name: "Blade", kind: .server),
        29: Chassis(name: "Blade Enclosure", kind: .server),
        30: Chassis(name: "Tablet", kind: .tablet),
        31: Chassis(name: "Convertible", kind: .convertible),
        32: Chassis(name: "Detachable", kind: .convertible),
        33: Chassis(name: "IoT Gateway", kind: .miniPC),
        34: Chassis(name: "Embedded PC", kind: .miniPC),
        35: Chassis(name: "Mini PC", kind: .miniPC),
        36: Chassis(name: "Stick PC", kind: .miniPC),
    ]

    /// Preferred power profiles (ACPI 6.4 table 5.9). Machines of every build say 1 when nobody changed it.
    static let powerProfiles: [Int64: DeviceKind] = [
        1: .desktop, 2: .laptop, 3: .desktop, 4: .server, 5: .server, 6: .desktop, 7: .server, 8: .tablet,
    ]
}
