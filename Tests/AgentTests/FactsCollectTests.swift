import Agent
import Glibc
import Inventory
import Testing

@Suite struct FactsCollectTests {
    private static let failure = UdevError(call: "udev_enumerate_scan_devices", code: ENOMEM)

    @Test func aProbeThatFailsIsNamedAndTheOthersRun() throws {
        try Folder.with(["/proc/sys/kernel/hostname": "klas-2b\n"]) { (folder) throws in
            let host = Host(files: folder.files) { query in
                guard query.subsystem != "usb" else { throw Self.failure }
                return []
            }
            let facts = Facts.collect(from: host)
            let reason = "udev_enumerate_scan_devices: Cannot allocate memory"
            #expect(facts.problems?.list == [Problem(probe: "usb", reason: reason)])
            #expect(facts.usb == nil)
            #expect(facts.network != nil)
            #expect(facts.system?.hostname == "klas-2b")
        }
    }

    @Test func anUnreadableFileIsAProblemWithItsPath() throws {
        try Folder.with(["/etc/machine-id/folder": ""]) { (folder) throws in
            let facts = Facts.collect(from: Host(files: folder.files) { _ in [] })
            let reason = folder.path + "/etc/machine-id: Is a directory"
            #expect(facts.problems?.list == [Problem(probe: "machine", reason: reason)])
        }
    }

    @Test func aListThatIsTooLongIsCut() throws {
        let devices = (0..<300).map {
            UdevDevice(syspath: "/sys/devices/usb1/1-\($0)", properties: ["DEVTYPE": "usb_device"])
        }
        let facts = try Facts.of("usb", devices: ["usb": devices])
        #expect(facts.usb?.devices.count == 256)
        #expect(facts.problems?.list == [Problem(probe: "usb", reason: "only the first 256 of 300 are reported")])
    }

    @Test(
        arguments: [
            ([.hostname], nil, true), ([.software], "klas-2b", false), ([], "klas-2b", true),
        ] as [(Set<Omission>, String?, Bool)])
    func whatIsOmittedIsNotReported(_ omissions: Set<Omission>, _ hostname: String?, _ hasSoftware: Bool) throws {
        try Folder.with(["/proc/sys/kernel/hostname": "klas-2b\n", "/var/lib/dpkg/status": "\n"]) { (folder) throws in
            let facts = Facts.collect(from: Host(files: folder.files) { _ in [] }, without: omissions)
            #expect(facts.system?.hostname == hostname)
            #expect((facts.software != nil) == hasSoftware)
        }
    }

    @Test func everySectionHasItsProbe() {
        #expect(Probe.all.map(\.name) == Facts.fields.map(\.name).filter { $0 != "problems" })
    }
}
