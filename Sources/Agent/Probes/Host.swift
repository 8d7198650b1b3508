import Glibc
import Inventory

/// All ways from a probe to the host: what is not here, a probe cannot see.
package struct Host {
    package let files: HostFiles
    /// Architecture of the running kernel, as `uname` has it.
    package let architecture: String?
    package let devices: (UdevQuery) throws -> [UdevDevice]
    /// The address that was burnt into a network interface, where the current one is another.
    package let permanentAddress: (_ interface: String) throws -> String?
    /// What the hardware database says of a modalias under this name.
    package let hardwareName: (_ modalias: String, _ property: String) throws -> String?
    let firmwareTable: Once<SMBIOS?>
    let processors: Once<ProcessorList>
    let mounts: Once<Mounts>
    let inputs: Once<[UdevDevice]>
    let usbDevices: Once<[UdevDevice]>
    let descriptors: Once<HIDDevices>
    let failures: Failures
    /// The time in milliseconds since 1970 by the host's clock.
    package let now: () -> Int64?

    package init(
        files: HostFiles, architecture: String? = nil, devices: @escaping (UdevQuery) throws -> [UdevDevice],
        permanentAddress: @escaping (_ interface: String) throws -> String? = { _ in nil },
        hardwareName: @escaping (_ modalias: String, _ property: String) throws -> String? = { _, _ in nil },
        now: @escaping () -> Int64? = { nil }
    ) {
        self.files = files
        self.architecture = architecture
        self.devices = devices
        self.permanentAddress = permanentAddress
        self.hardwareName = hardwareName
        firmwareTable = Once { try FirmwareTable.read(files) }
        processors = Once { try ProcessorList(files) }
        mounts = Once { try Mounts(files) }
        inputs = Once { try devices(.inputs) }
        let failures = Failures()
        descriptors = Once { try HIDDevices(devices, files, failures) }
        self.failures = failures
        usbDevices = Once { try devices(.usbDevices) }
        self.now = now
    }

    /// The host that the program runs on, with its files below `root`; devices and `/sys` are always the kernel's.
    package static func running(root: String = "/") throws(UdevError) -> Host {
        let udev = try Udev()
        let names = Once { HardwareDatabase() }
        let addresses = Once { PermanentAddresses.read() }
        return Host(
            files: HostFiles(root: root), architecture: kernelArchitecture(), devices: udev.devices,
            permanentAddress: { try addresses.value[$0] },
            hardwareName: { try names.value?.value(of: $1, for: $0) },
            now: HostClock.wall)
    }

    private static func kernelArchitecture() -> String? {
        var names = utsname()
        guard uname(&names) == 0 else { return nil }
        return withUnsafeBytes(of: &names.machine) { BoundedText.text($0) }
    }
}

extension Host {
    /// What a read gives, or `nil` where it fails, which is then named in `problems`.
    func attempt<Value>(_ read: () throws -> Value?) -> Value? { failures.attempt(read) }
}
