/// The kind of enclosure that firmware claims. It is right for some 95 of 100 machines.
struct Chassis {
    let code: Int64
    let name: String
    /// `nil` where the code says nothing.
    let kind: DeviceKind?

    /// `nil` for a code that the specification does not have.
    init?(code: Int64) {
        guard let type = Self.types[code] else { return nil }
        self.code = code
        (name, kind) = type
    }

    var reasons: Reason {
        Reason(nl: "chassistype \(code) (\(name))", en: "chassis code \(code) (\(name))")
    }

    /// Source: SMBIOS 3.6 §7.4.1, table 17, by code. A detachable is a tablet whose keyboard comes off, as the makers of
    /// such machines sell them.
    private static let types: [Int64: (name: String, kind: DeviceKind?)] = [
        1: ("Other", nil),
        2: ("Unknown", nil),
        3: ("Desktop", .desktop),
        4: ("Low Profile Desktop", .desktop),
        5: ("Pizza Box", .desktop),
        6: ("Mini Tower", .desktop),
        7: ("Tower", .desktop),
        8: ("Portable", .laptop),
        9: ("Laptop", .laptop),
        10: ("Notebook", .laptop),
        11: ("Hand Held", .tablet),
        12: ("Docking Station", nil),
        13: ("All in One", .allInOne),
        14: ("Sub Notebook", .laptop),
        15: ("Space-saving", .desktop),
        16: ("Lunch Box", .desktop),
        17: ("Main Server Chassis", .server),
        23: ("Rack Mount Chassis", .server),
        24: ("Sealed-case PC", .desktop),
        25: ("Multi-system chassis", .server),
        28: ("Blade", .server),
        29: ("Blade Enclosure", .server),
        30: ("Tablet", .tablet),
        31: ("Convertible", .convertible),
        32: ("Detachable", .tablet),
        33: ("IoT Gateway", .miniPC),
        34: ("Embedded PC", .miniPC),
        35: ("Mini PC", .miniPC),
        36: ("Stick PC", .miniPC),
    ]

    /// Preferred power profiles (ACPI 6.4 table 5.9). Machines of every build say 1 when nobody changed it.
    static let powerProfiles: [Int64: DeviceKind] = [
        1: .desktop, 2: .laptop, 3: .desktop, 4: .server, 5: .server, 6: .desktop, 7: .server, 8: .tablet,
    ]
}
