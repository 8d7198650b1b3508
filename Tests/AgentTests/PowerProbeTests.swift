import Agent
import Inventory
import Testing

@Suite struct PowerProbeTests {
    private func batteries(_ properties: [String: String]) throws -> [Battery] {
        var supply = UdevDevice(syspath: "/sys/devices/acpi/power_supply/BAT0")
        supply.properties = ["POWER_SUPPLY_TYPE": "Battery"]
        for (name, value) in properties { supply.properties["POWER_SUPPLY_" + name] = value }
        let facts = try Facts.of(
            "power", ["/sys/class/power_supply/AC": ""], devices: ["power_supply": [supply]])
        return try #require(facts.power).batteries
    }

    @Test(
        arguments: [
            (["ENERGY_FULL": "33300000", "ENERGY_FULL_DESIGN": "45000000"], "mWh", 33_300, 45_000),
            (["CHARGE_FULL": "1210000", "CHARGE_FULL_DESIGN": "2200000"], "mAh", 1210, 2200),
            (["ENERGY_FULL": "0", "ENERGY_FULL_DESIGN": "45000000"], "mWh", nil, 45_000),
            (["CHARGE_FULL_DESIGN": "2200000"], "mAh", nil, 2200),
            ([:], nil, nil, nil),
        ] as [([String: String], String?, Int64?, Int64?)])
    func capacitiesAreInThousandths(
        _ properties: [String: String], _ unit: String?, _ full: Int64?, _ design: Int64?
    ) throws {
        let battery = try #require(try batteries(properties).first)
        #expect(battery.name == "BAT0")
        #expect(battery.unit == unit)
        #expect(battery.fullCapacity == full)
        #expect(battery.designCapacity == design)
    }

    @Test func aKernelThatWatchesNoPowerSaysNothingOfBatteries() throws {
        #expect(try Facts.of("power").power == nil)
        #expect(try Facts.of("power", ["/sys/class/power_supply/AC": ""]).power == Power())
    }

    @Test(arguments: [("412", 412), ("0", nil), ("-1", nil)])
    func noCyclesAreUnknownCycles(_ count: String, _ cycles: Int64?) throws {
        #expect(try batteries(["CYCLE_COUNT": count]).map(\.cycles) == [cycles])
    }

    @Test(arguments: [["SCOPE": "Device"], ["PRESENT": "0"], ["TYPE": "Mains"]])
    func mousesEmptyBaysAndMainsAreLeftOut(_ properties: [String: String]) throws {
        #expect(try batteries(properties).isEmpty)
    }

    @Test func theVoltageMakesCapacitiesComparable() throws {
        let found = try batteries(["CHARGE_FULL": "4200000", "VOLTAGE_MIN_DESIGN": "7700000"])
        #expect(found.map(\.designVoltageInMillivolts) == [7700])
    }

    @Test func bothBatteriesAreReportedAndAFullOneMayExceedItsDesign() throws {
        func supply(_ name: String, _ full: String) -> UdevDevice {
            UdevDevice(
                syspath: "/sys/devices/acpi/power_supply/" + name,
                properties: [
                    "POWER_SUPPLY_TYPE": "Battery", "POWER_SUPPLY_ENERGY_FULL": full,
                    "POWER_SUPPLY_ENERGY_FULL_DESIGN": "23480000",
                ])
        }
        let supplies = [supply("BAT0", "24010000"), supply("BAT1", "11000000")]
        let power = try #require(try Facts.of("power", devices: ["power_supply": supplies]).power)
        #expect(power.batteries.map(\.name) == ["BAT0", "BAT1"])
        #expect(power.batteries.map(\.fullCapacity) == [24_010, 11_000])
    }
}
