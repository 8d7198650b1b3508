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

    @Test(arguments: [
        "/proc/cpuinfo", secureBoot, "/proc/device-tree/model", "/proc/device-tree/compatible",
        "/run/systemd/container", "/sys/firmware/acpi/pm_profile", "/etc/machine-id",
    ])
    func aFileThatCannotBeReadCostsNoOtherFact(_ file: String) throws {
        let others = ["/proc/device-tree/serial-number": "1000"].merging([file + "/folder": ""]) { $1 }
        let facts = try Facts.of("machine", others, devices: dmi(["sys_vendor": "LENOVO"]))
        #expect(facts.machine?.maker == "LENOVO")
        #expect(facts.machine?.deviceTreeSerial == "1000")
        #expect(facts.problems?.list.map(\.probe) == ["machine"])
    }

    private static let i8042 = "/sys/devices/platform/i8042/serio0/input/input3"
    private static let i2c = "/sys/devices/pci0/i2c-1/i2c-ELAN0732:00/0018:04F3:2BA4.0001/input/input9"
    private static let usb = "/sys/devices/pci0/usb1/1-5/1-5:1.0/0003:04F3:2BA4.0001/input/input9"
    private static let paired = "/sys/devices/pci0/usb1/1-5/1-5:1.0/bluetooth/hci0/hci0:256/0005:1.1/input/input9"

    @Test(arguments: [
        (i8042, "11/1/1/ab41", "unknown", true), (i2c, "18/4f3/2ba4/100", "unknown", true),
        (usb, "3/4f3/2ba4/110", "fixed", true), (usb, "3/4f3/2ba4/110", "removable", false),
        (paired, "5/46d/b342/1", "fixed", false),
        ("/sys/devices/virtual/misc/uhid/0005:046D:B342.0001/input/input9", "5/46d/b342/1", "fixed", false),
        ("/sys/devices/platform/cros_ec/input/input9", "6/0/0/0", "fixed", false),
    ])
    func aKeyboardIsBuiltInWhereNobodyPlugsOneIn(
        _ path: String, _ product: String, _ removable: String, _ expected: Bool
    ) throws {
        let keyboard = UdevDevice(syspath: path, properties: ["ID_INPUT_KEYBOARD": "1", "PRODUCT": product])
        let port = UdevDevice(
            syspath: "/sys/devices/pci0/usb1/1-5", properties: ["DEVTYPE": "usb_device"],
            attributes: ["removable": removable])
        #expect(try machine([:], ["input": [keyboard], "usb": [port]]).hasKeyboard == expected)
    }

    @Test(arguments: [(i2c, true, 294), (usb, true, 294), (paired, false, nil)] as [(String, Bool, Int64?)])
    func aBuiltInTouchscreenIsOfTheMachine(_ path: String, _ expected: Bool, _ width: Int64?) throws {
        let touch = UdevDevice(
            syspath: path + "/event4",
            properties: ["ID_INPUT_TOUCHSCREEN": "1", "ID_INPUT_WIDTH_MM": "294", "ID_INPUT_HEIGHT_MM": "165"])
        let port = UdevDevice(
            syspath: "/sys/devices/pci0/usb1/1-5", properties: ["DEVTYPE": "usb_device"],
            attributes: ["removable": "fixed"])
        let machine = try machine([:], ["input": [touch], "usb": [port]])
        #expect(machine.hasTouchscreen == expected)
        #expect(machine.touchWidthInMillimetres == width)
    }

    @Test(arguments: [("2", true), ("3", true), ("1", false), ("10000 0", false)])
    func theTabletSwitchIsSwitchOne(_ switches: String, _ expected: Bool) throws {
        let folding = UdevDevice(syspath: "/sys/devices/platform/input/input7", properties: ["SW": switches])
        #expect(try machine([:], ["input": [folding]]).hasTabletSwitch == expected)
    }

    @Test(arguments: [("in_accel_scale", true), ("in_illuminance_raw", nil)] as [(String, Bool?)])
    func aSensorTellsHowTheMachineIsHeld(_ attribute: String, _ expected: Bool?) throws {
        let sensor = "/sys/devices/pci0/i2c-2/iio:device0"
        let machine = try machine(["\(sensor)/\(attribute)": "0.1\n"], ["iio": [UdevDevice(syspath: sensor)]])
        #expect(machine.hasAccelerometer == expected)
    }
}
