import Inventory
import Testing

@Suite struct ComponentTests {
    private static var facts: Facts {
        var facts = Facts()
        var module = MemoryModule()
        (module.slot, module.sizeInBytes, module.serial) = ("DIMM 0", 8_589_934_592, "00000000")
        facts.memory = Memory()
        facts.memory?.modules = [module, module]
        facts.memory?.totalInBytes = 16_000_000_000
        var disk = Disk()
        (disk.name, disk.model, disk.sizeInBytes, disk.bus) = ("sda", "Samsung SSD 870", 500_107_862_016, "ata")
        var stick = disk
        (stick.name, stick.bus) = ("sdb", "usb")
        facts.storage = Storage()
        facts.storage?.disks = [disk, stick]
        facts.storage?.rootEncryption = "luks2"
        var battery = Battery()
        (battery.name, battery.fullCapacity, battery.unit) = ("BAT0", 39_870, "mWh")
        facts.power = Power()
        facts.power?.batteries = [battery]
        facts.displays = Displays()
        facts.displays?.connectors = [SampleEDID("AUO", nil, size: (34, 19)).at("eDP-1")]
        return facts
    }

    @Test func everySectionGivesItsComponents() {
        let components = Component.all(of: Self.facts)
        #expect(components.map(\.place) == ["DIMM 0", "DIMM 0 #2", "sda", "sdb", "BAT0", "eDP-1"])
        #expect(components[0].serial == nil)
        #expect(components[2].quantity == 500_107_862_016)
        #expect(components[4].unit == .milliwattHours)
        #expect(components[5].quantity == 153)
    }

    @Test func placesAreUniqueWhateverTheyAreCalled() {
        var facts = Facts()
        facts.usb = USB()
        facts.usb?.devices = ["x #2", "x", "x", "x", "x #2", nil, nil].map {
            var device = USBDevice()
            device.port = $0
            return device
        }
        let places = Component.all(of: facts).map(\.place)
        #expect(places == ["x #2", "x", "x #3", "x #4", "x #2 #2", "?", "? #2"])
    }

    @Test func aCapacityWithoutAKnownUnitIsNoQuantity() {
        var facts = Self.facts
        facts.power?.batteries[0].unit = "bananas"
        let battery = Component.all(of: facts).first { $0.kind == .battery }
        #expect(battery?.quantity == nil)
        #expect(battery?.unit == nil)
    }

    @Test func theSummaryAddsUpWhatIsBuiltIn() {
        let summary = HostSummary(Self.facts)
        #expect(summary.memoryInBytes == 17_179_869_184)
        #expect(summary.storageInBytes == 500_107_862_016)
        #expect(summary.screenInTenthsOfInch == 153)
        #expect(summary.isDiskEncrypted == true)
    }

    @Test func whatNobodySawIsUnknown() {
        #expect(HostSummary(Facts()).memoryInBytes == nil)
        #expect(HostSummary(Facts()).isDiskEncrypted == nil)
        var facts = Facts()
        facts.memory = Memory()
        facts.memory?.totalInBytes = 8_000_000_000
        #expect(HostSummary(facts).memoryInBytes == 8_000_000_000)
    }

    @Test func sizesBeyondAllNumbersAreDropped() {
        var facts = Self.facts
        facts.memory?.modules[0].sizeInBytes = .max
        facts.memory?.modules[1].sizeInBytes = .max
        #expect(HostSummary(facts).memoryInBytes == 16_000_000_000)
    }
}

@Suite struct ConditionTests {
    @Test(
        arguments: [
            (48_010, 39_870, 17), (48_010, 48_010, 0), (48_010, 50_000, 0), (100, 201, nil), (0, 100, nil),
            (nil, 100, nil), (100, nil, nil), (Int64.max, 100, nil), (-5, 3, nil),
        ] as [(Int64?, Int64?, Int64?)])
    func aBatteryIsWornByWhatItLost(design: Int64?, full: Int64?, wear: Int64?) {
        var battery = Battery()
        battery.designCapacity = design
        battery.fullCapacity = full
        #expect(battery.wearInPercent == wear)
    }

    @Test(
        arguments: [
            ("running", nil, false), ("live", false, false), ("offline", nil, true), ("dead", false, true),
            (nil, nil, nil), (nil, false, false), ("running", true, true), (nil, true, true),
        ] as [(String?, Bool?, Bool?)])
    func aDiskFailsIfTheKernelGaveItUpOrItWarns(state: String?, isNearEnd: Bool?, isFailing: Bool?) {
        var facts = Facts()
        var disk = Disk()
        disk.state = state
        disk.isNearEndOfLife = isNearEnd
        facts.storage = Storage()
        facts.storage?.disks = [disk]
        #expect(Component.all(of: facts).map(\.condition.isFailing) == [isFailing])
    }
}
