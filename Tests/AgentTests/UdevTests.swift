import Agent
import Foundation
import Testing

/// The wrapper against the real library, with umockdev's devices in the place of this host's.
///
/// umockdev works on whole processes: ``theRestHoldsOnAMockedHost()`` runs this suite once more inside one.
@Suite struct UdevTests {
    private static let isMocked = ProcessInfo.processInfo.environment["LD_PRELOAD"]?.contains("umockdev") == true
    private static let mock = "/usr/bin/umockdev-run"

    private static let host = """
        P: /devices/virtual/block/loop0
        E: SUBSYSTEM=block
        E: DEVTYPE=disk

        P: /devices/pci0/0000:00:1d.0
        E: SUBSYSTEM=pci
        L: driver=../../../bus/pci/drivers/nvme

        P: /devices/pci0/0000:00:1d.0/nvme/nvme0
        E: SUBSYSTEM=nvme
        E: NAME=nvme0
        A: model=SAMSUNG           \\n

        P: /devices/pci0/0000:00:1d.0/nvme/nvme0/nvme0n1
        N: nvme0n1
        E: SUBSYSTEM=block
        E: DEVTYPE=disk
        E: ID_WWN=eui.00
        E: ID_EMPTY=
        A: size=1000\\n
        A: removable=0\\n

        P: /devices/pci0/0000:00:1d.0/nvme/nvme0/nvme0n1/nvme0n1p1
        N: nvme0n1p1
        E: SUBSYSTEM=block
        E: DEVTYPE=partition

        P: /devices/pci0/0000:00:1d.0/net/eth0
        E: SUBSYSTEM=net
        E: INTERFACE=eth0
        H: address=FF41

        """

    @Test(.enabled(if: !isMocked && FileManager.default.isExecutableFile(atPath: mock)))
    func theRestHoldsOnAMockedHost() throws {
        try Folder.with(["/devices.umockdev": Self.host]) { (folder) throws in
            let run = Process()
            run.executableURL = URL(fileURLWithPath: Self.mock)
            run.arguments =
                ["-d", folder.path + "/devices.umockdev", "--", try #require(CommandLine.arguments.first)]
                + ["--testing-library", "swift-testing", "--filter", "UdevTests"]
            let output = Pipe()
            run.standardOutput = output
            run.standardError = output
            try run.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            run.waitUntilExit()
            #expect(run.terminationStatus == 0, "\(text)")
            #expect(text.contains("aQuestionIsAnswered() passed"), "\(text)")
        }
    }

    @Test(.enabled(if: isMocked)) func aQuestionIsAnswered() throws {
        let query = UdevQuery(
            "block", matching: ["DEVTYPE": "disk"], notBelow: "/sys/devices/virtual/block/",
            properties: ["ID_WWN", "ID_EMPTY", "ID_ABSENT"], attributes: ["size", "absent"],
            parentProperties: ["NAME"], parentAttributes: ["model", "subsystem"])
        let expected = UdevDevice(
            syspath: "/sys/devices/pci0/0000:00:1d.0/nvme/nvme0/nvme0n1", properties: ["ID_WWN": "eui.00"],
            attributes: ["size": "1000"], parentProperties: ["NAME": "nvme0"],
            parentAttributes: ["model": "SAMSUNG", "subsystem": "nvme"])
        #expect(try Udev().devices(query) == [expected])
    }

    @Test(.enabled(if: isMocked)) func namesArePatterns() throws {
        let udev = try Udev()
        #expect(try udev.devices(UdevQuery("block", names: ["nvme*p1"])).map(\.sysname) == ["nvme0n1p1"])
        #expect(
            try udev.devices(UdevQuery("block", names: ["[!l]*", "loop*"])).map(\.sysname)
                == ["nvme0n1", "nvme0n1p1", "loop0"])
    }

    @Test(.enabled(if: isMocked)) func linksReadAsTheirLastName() throws {
        let network = try Udev().devices(UdevQuery("net", parentAttributes: ["driver", "subsystem"]))
        #expect(network.map(\.parentAttributes) == [["driver": "nvme", "subsystem": "pci"]])
    }

    @Test(.enabled(if: isMocked)) func bytesThatAreNoTextAreRepaired() throws {
        let network = try Udev().devices(UdevQuery("net", attributes: ["address"]))
        #expect(network.map(\.attributes) == [["address": "\u{FFFD}A"]])
    }

    @Test(.enabled(if: isMocked)) func anUnknownSubsystemHasNoDevices() throws {
        #expect(try Udev().devices(UdevQuery("no_such_subsystem")) == [])
    }
}
