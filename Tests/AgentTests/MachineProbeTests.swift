import Agent
import Inventory
import Testing

@Suite struct MachineProbeTests {
    private static let secureBoot = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"

    private func machine(_ files: [String: String] = [:], _ devices: [String: [UdevDevice]] = [:]) throws -> Machine {
        let facts = try Facts.of("machine", files, devices: devices)
        #expect(facts.problems == nil)
        return try #require(facts.machine)
    }

    private func dmi(_ attributes: [String: String]) -> [String: [UdevDevice]] {
        ["dmi": [UdevDevice(syspath: "/sys/devices/virtual/dmi/id", attributes: attributes)]]
    }

    @Test func firmwareIsReportedAsItIs() throws {
        let machine = try machine(
            [:],
            dmi(["sys_vendor": "MEDION", "product_serial": "To be filled by O.E.M.", "chassis_type": "3"]))
        #expect(machine.maker == "MEDION")
        #expect(machine.serial == "To be filled by O.E.M.")
        #expect(machine.chassisCode == 3)
        #expect(machine.bootMode == "bios")
        #expect(machine.secureBoot == nil)
    }

    @Test(arguments: [("\u{6}\0\0\0\u{1}", true), ("\u{6}\0\0\0\0", false), ("\u{6}\0\0\0", nil)])
    func secureBootIsTheFifthByte(_ variable: String, _ expected: Bool?) throws {
        let machine = try machine([Self.secureBoot: variable])
        #expect(machine.bootMode == "uefi")
        #expect(machine.secureBoot == expected)
    }

    @Test func aMachineWithoutFirmwareHasADeviceTree() throws {
        let machine = try machine([
            "/proc/device-tree/model": "Raspberry Pi 4 Model B Rev 1.4\0",
            "/proc/device-tree/serial-number": "10000000abcdef01\0",
            "/proc/device-tree/compatible": "raspberrypi,4-model-b\0brcm,bcm2711\0",
            "/proc/cpuinfo": "processor\t: 0\nFeatures\t: fp asimd\n",
        ])
        #expect(machine.deviceTreeModel == "Raspberry Pi 4 Model B Rev 1.4")
        #expect(machine.deviceTreeSerial == "10000000abcdef01")
        #expect(machine.deviceTreeCompatible == ["raspberrypi,4-model-b", "brcm,bcm2711"])
        #expect(machine.bootMode == nil)
        #expect(machine.hypervisor == nil)
    }

    @Test(arguments: [("fpu vme hypervisor lahf_lm", true), ("fpu vme", false), ("fpu hypervisors", false)])
    func aHypervisorShowsInTheFlags(_ flags: String, _ expected: Bool) throws {
        #expect(try machine(["/proc/cpuinfo": "processor\t: 0\nflags\t\t: \(flags)\n"]).hypervisor == expected)
    }

    @Test(arguments: [
        (["/run/systemd/container": "lxc\n", "/.dockerenv": ""], "lxc"), (["/.dockerenv": ""], "docker"),
        (["/run/.containerenv": ""], "podman"), ([:], nil),
    ])
    func aContainerIsNamed(_ files: [String: String], _ kind: String?) throws {
        #expect(try machine(files).container == kind)
    }

    @Test(arguments: [("1", true), ("10000 1", true), ("1 0", false), ("2", false), ("junk", false)])
    func theLidIsSwitchZero(_ switches: String, _ hasLid: Bool) throws {
        let inputs = [
            UdevDevice(syspath: "/sys/devices/input/input1"),
            UdevDevice(syspath: "/sys/devices/input/input2", properties: ["SW": switches]),
        ]
        #expect(try machine([:], ["input": inputs]).hasLid == hasLid)
    }

    @Test func withoutInputTheLidIsUnknown() throws {
        #expect(try machine().hasLid == nil)
    }

    @Test func theMachineIdLeavesAsAHashOnly() throws {
        let id = "0123456789abcdef0123456789abcdef"
        let hash = try machine(["/etc/machine-id": id + "\n"]).machineId
        #expect(hash == "G8rYaOjuS7OZHJDHo6IxUZ0kj9Clqcm-dKpxV0-7EYo")
        #expect(try machine(["/etc/machine-id": "uninitialized\n"]).machineId == nil)
    }

    @Test func profileAndTrustedPlatformModuleAreNumbers() throws {
        let module = UdevDevice(syspath: "/sys/devices/tpm/tpm0", attributes: ["tpm_version_major": "2"])
        let machine = try machine(["/sys/firmware/acpi/pm_profile": "2\n"], ["tpm": [module]])
        #expect(machine.acpiProfile == 2)
        #expect(machine.tpmVersion == 2)
    }

    @Test func theFirmwaresTableAddsWhatOnlyRootMayRead() throws {
        let enclosures: [UInt8] =
            [3, 0x16, 0, 0, 0, 10, 0, 0, 0] + [UInt8](repeating: 0, count: 12) + [1] + Array("SKU 7\0\0".utf8)
            + [3, 9, 1, 0, 0, 12, 0, 0, 0, 0, 0]
        let texts: [UInt8] = [11, 5, 2, 0, 2] + Array("Dell System\u{1B}[1m\0School 12\0\0".utf8)
        let table = ["/sys/firmware/dmi/tables/DMI": enclosures + texts]
        let machine = try #require(try Facts.of("machine", bytes: table).machine)
        #expect(machine.chassisSku == "SKU 7")
        #expect(machine.otherChassisCodes == ["12"])
        #expect(machine.oemStrings == ["Dell System\u{1B}[1m", "School 12"])
    }

    @Test func aFileThatCannotBeReadCostsNoOtherFact() throws {
        let facts = try Facts.of("machine", ["/proc/cpuinfo/folder": ""], devices: dmi(["sys_vendor": "LENOVO"]))
        #expect(facts.machine?.maker == "LENOVO")
        #expect(facts.machine?.hypervisor == nil)
        #expect(facts.problems?.list.map(\.probe) == ["machine"])
    }
}
