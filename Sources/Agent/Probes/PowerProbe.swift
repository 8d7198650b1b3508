import Inventory

/// Batteries of the machine. Read from the properties alone, which the kernel fills by asking the battery once: some
/// embedded controllers take 50 ms for each attribute.
enum PowerProbe {
    private static let query = UdevQuery(
        "power_supply", matching: ["POWER_SUPPLY_TYPE": "Battery"],
        properties: [
            "POWER_SUPPLY_CHARGE_FULL", "POWER_SUPPLY_CHARGE_FULL_DESIGN", "POWER_SUPPLY_CYCLE_COUNT",
            "POWER_SUPPLY_ENERGY_FULL", "POWER_SUPPLY_ENERGY_FULL_DESIGN", "POWER_SUPPLY_MANUFACTURER",
            "POWER_SUPPLY_MODEL_NAME", "POWER_SUPPLY_PRESENT", "POWER_SUPPLY_SCOPE", "POWER_SUPPLY_SERIAL_NUMBER",
            "POWER_SUPPLY_TECHNOLOGY", "POWER_SUPPLY_VOLTAGE_MIN_DESIGN",
        ])

    /// `nil` where the kernel does not watch power supplies: that is no proof of a machine without a battery.
    static func power(of host: Host) throws -> Power? {
        let supplies = try host.devices(query)
        guard try !supplies.isEmpty || host.files.exists("/sys/class/power_supply") else { return nil }
        var power = Power()
        power.batteries = supplies.compactMap(battery)
        return power
    }

    /// `nil` for an empty bay and for the battery of a mouse or pen.
    private static func battery(_ device: UdevDevice) -> Battery? {
        func property(_ name: String) -> String? { device.properties["POWER_SUPPLY_" + name] }
        guard property("SCOPE") != "Device", property("PRESENT") != "0" else { return nil }
        var battery = Battery()
        battery.name = device.sysname
        battery.maker = property("MANUFACTURER")
        battery.model = property("MODEL_NAME")
        battery.serial = property("SERIAL_NUMBER")
        battery.technology = property("TECHNOLOGY")
        for (measure, unit) in [("ENERGY", "mWh"), ("CHARGE", "mAh")] where battery.unit == nil {
            battery.designCapacity = thousandth(property(measure + "_FULL_DESIGN"))
            battery.fullCapacity = thousandth(property(measure + "_FULL"))
            battery.unit = battery.designCapacity == nil && battery.fullCapacity == nil ? nil : unit
        }
        battery.designVoltageInMillivolts = thousandth(property("VOLTAGE_MIN_DESIGN"))
        battery.cycles = property("CYCLE_COUNT").flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil }
        return battery
    }

    /// The kernel counts in millionths of an Ah, a Wh or a V; 0 is unknown.
    private static func thousandth(_ text: String?) -> Int64? {
        text.flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 / 1000 : nil }
    }
}
