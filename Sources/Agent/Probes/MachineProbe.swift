import Crypto
import Inventory

/// The computer itself: SMBIOS through udev's one device of subsystem `dmi`, or a device tree, and what else tells its kind.
enum MachineProbe {
    /// Attributes of the kernel (Documentation/ABI/testing/sysfs-class-dmi) and their places. Those for root are absent for others.
    private static let texts: [(attribute: String, place: any Path<Machine, String?>)] = [
        ("sys_vendor", \.maker), ("product_name", \.product), ("product_version", \.version),
        ("product_family", \.family), ("product_sku", \.sku), ("product_serial", \.serial), ("product_uuid", \.uuid),
        ("board_vendor", \.boardMaker), ("board_name", \.boardProduct), ("board_version", \.boardVersion),
        ("board_serial", \.boardSerial), ("chassis_vendor", \.chassisMaker), ("chassis_version", \.chassisVersion),
        ("chassis_serial", \.chassisSerial), ("chassis_asset_tag", \.assetTag), ("bios_vendor", \.firmwareMaker),
        ("bios_version", \.firmwareVersion), ("bios_date", \.firmwareDate),
    ]
    private static let maximumEnclosures = 8
    private static let maximumOEMStrings = 32

    /// One file that cannot be read costs its own fact alone: firmware answers some of its variables with an error.
    static func machine(of host: Host) throws -> Machine {
        var machine = Machine()
        try readFirmware(of: host, into: &machine)
        if let table = host.attempt({ try host.firmwareTable.value }) { read(table, into: &machine) }
        readDeviceTree(host, into: &machine)
        machine.tpmVersion = try host.devices(UdevQuery("tpm", attributes: ["tpm_version_major"])).first
            .flatMap { $0.attributes["tpm_version_major"] }.flatMap { Int64($0) }
        machine.hypervisor = host.attempt { try host.processors.value.isUnderHypervisor }
        machine.container = host.attempt { try container(host.files) }
        machine.acpiProfile = host.attempt { try host.files.integer("/sys/firmware/acpi/pm_profile") }
        try readInput(of: host, into: &machine)
        machine.hasAccelerometer = host.attempt { try hasAccelerometer(host) }
        machine.machineId = host.attempt { try machineId(host.files) }
        return machine
    }

    private static func readFirmware(of host: Host, into machine: inout Machine) throws {
        let attributes = texts.map(\.attribute) + ["chassis_type"]
        let firmware = try host.devices(UdevQuery("dmi", names: ["id"], attributes: attributes)).first
        for (attribute, place) in texts { machine[keyPath: place] = firmware?.attributes[attribute] }
        machine.chassisCode = firmware?.attributes["chassis_type"].flatMap { Int64($0) }
        if try host.files.exists("/sys/firmware/efi") {
            machine.bootMode = "uefi"
            machine.secureBoot = host.attempt { try secureBoot(host.files) }
        } else if firmware != nil {
            machine.bootMode = "bios"
        }
    }

    /// What udev and the kernel do not hand on of the firmware's table.
    private static func read(_ table: SMBIOS, into machine: inout Machine) {
        machine.chassisSku = table.enclosures.first?.sku
        machine.otherChassisCodes = table.enclosures.dropFirst().prefix(maximumEnclosures)
            .compactMap { $0.code.map { "\($0)" } }
        machine.oemStrings = Array(table.oemStrings.prefix(maximumOEMStrings))
    }

    /// Four bytes of flags, then 1 if it is on (UEFI 2.10 §3.3).
    private static func secureBoot(_ files: HostFiles) throws -> Bool? {
        let variable = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"
        guard let bytes = try files.bytes(variable, limit: 16), bytes.count == 5 else { return nil }
        return bytes[4] == 1
    }

    /// Texts end in NUL, a list is texts behind each other (Devicetree Specification 0.4 §2.2.4).
    private static func readDeviceTree(_ host: Host, into machine: inout Machine) {
        let files = host.files
        machine.deviceTreeModel = host.attempt { try files.text("/proc/device-tree/model") }
        machine.deviceTreeSerial = host.attempt { try files.text("/proc/device-tree/serial-number") }
        let names = host.attempt { try files.bytes("/proc/device-tree/compatible", limit: 4_096) } ?? []
        machine.deviceTreeCompatible = names.split(separator: 0).prefix(32).compactMap { BoundedText.text($0) }
    }

    /// The first is written by what starts the container (systemd.io/CONTAINER_INTERFACE), the others are left by Docker and Podman.
    private static func container(_ files: HostFiles) throws -> String? {
        if let kind = try files.text("/run/systemd/container") { return kind }
        if try files.exists("/.dockerenv") { return "docker" }
        return try files.exists("/run/.containerenv") ? "podman" : nil
    }

    private static func readInput(of host: Host, into machine: inout Machine) throws {
        guard let form = try InputForm(of: host) else { return }
        machine.hasLid = form.hasLid
        machine.hasTabletSwitch = form.hasTabletSwitch
        machine.hasKeyboard = form.hasKeyboard
        machine.hasTouchscreen = form.touchscreen != nil
        guard let surface = form.touchscreen else { return }
        let stated = try surface.widthInMillimetres == nil ? host.descriptors.value.size(at: surface.port ?? "") : nil
        machine.touchWidthInMillimetres = surface.widthInMillimetres ?? stated?.width
        machine.touchHeightInMillimetres = surface.heightInMillimetres ?? stated?.height
    }

    /// Screens that turn have a sensor for it; the kernel shows it in the industrial I/O subsystem.
    private static func hasAccelerometer(_ host: Host) throws -> Bool? {
        let sensors = try host.devices(UdevQuery("iio", names: ["iio:device*"]))
        let found = try sensors.contains { sensor in
            try ["in_accel_scale", "in_accel_x_raw", "in_accel_x_scale"]
                .contains { try host.files.exists("\(sensor.syspath)/\($0)") }
        }
        return found ? true : nil
    }

    /// The machine-id itself must not leave the machine (machine-id(5)); the key makes the hash useless elsewhere.
    private static func machineId(_ files: HostFiles) throws -> String? {
        guard let id = try files.text("/etc/machine-id"), id.utf8.count == 32 else { return nil }
        return Crypto.mac(key: Array("Inkaart machine-id 1".utf8), Array(id.utf8)).description
    }
}
