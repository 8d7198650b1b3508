/// Batteries of the machine; those of mice and pens are left out.
package struct Power: Record, Equatable {
    package var batteries: [Battery] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .list("batteries", \.batteries, "batteries")
    ]
}

/// One battery, as it reports itself. Source: `/sys/class/power_supply`, Documentation/ABI/testing/sysfs-class-power.
package struct Battery: Record, Equatable {
    package var name: String?
    package var maker: String?
    package var model: String?
    package var serial: String?
    package var technology: String?
    package var unit: String?
    package var designCapacity: Int64?
    package var fullCapacity: Int64?
    package var designVoltageInMillivolts: Int64?
    package var cycles: Int64?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("name", \.name, "name of the kernel (BAT0)"),
        .text("maker", \.maker, "maker"),
        .text("model", \.model, "model"),
        .identifier("serial", \.serial, "serial number"),
        .text("technology", \.technology, "Li-ion, Li-poly ..."),
        .text("unit", \.unit, "unit of the capacities: mWh or mAh"),
        .integer("designCapacity", \.designCapacity, "capacity when new"),
        .integer("fullCapacity", \.fullCapacity, "capacity when fully charged today"),
        .integer(
            "designVoltageInMillivolts", \.designVoltageInMillivolts,
            "voltage that it is made for: capacities in mAh times this are in µWh"),
        .integer("cycles", \.cycles, "charge cycles"),
    ]
}
