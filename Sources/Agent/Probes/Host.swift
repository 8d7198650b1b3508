import Glibc
import Inventory

/// All ways from a probe to the host: what is not here, a probe cannot see.
package struct Host {
    package let files: HostFiles
    /// Architecture of the running kernel, as `uname` has it.
    package let architecture: String?
    package let devices: (UdevQuery) throws -> [UdevDevice]
    /// The address that was burnt into a network interface, where the current one is another.
    package let permanentAddress: (_ interface: String) -> String?
    let firmwareTable: Once<SMBIOS?>
    let processors: Once<ProcessorList>
    let failures = Failures()

    package init(
        files: HostFiles, architecture: String? = nil, devices: @escaping (UdevQuery) throws -> [UdevDevice],
        permanentAddress: @escaping (_ interface: String) -> String? = { _ in nil }
    ) {
        self.files = files
        self.architecture = architecture
        self.devices = devices
        self.permanentAddress = permanentAddress
        firmwareTable = Once { try FirmwareTable.read(files) }
        processors = Once { try ProcessorList(files) }
    }

    /// The host that the program runs on, with its files below `root`; devices and `/sys` are always the kernel's.
    package static func running(root: String = "/") throws(UdevError) -> Host {
        let udev = try Udev()
        return Host(
            files: HostFiles(root: root), architecture: kernelArchitecture(), devices: udev.devices,
            permanentAddress: PermanentAddress.text(of:))
    }

    private static func kernelArchitecture() -> String? {
        var names = utsname()
        guard uname(&names) == 0 else { return nil }
        return withUnsafeBytes(of: &names.machine) { BoundedText.text($0) }
    }
}
