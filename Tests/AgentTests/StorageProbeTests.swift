import Agent
import Inventory
import Testing

@Suite struct StorageProbeTests {
    private func disks(_ devices: [UdevDevice]) throws -> [Disk] {
        try #require(try Facts.of("storage", devices: ["block": devices]).storage).disks
    }

    private func device(
        _ path: String, _ properties: [String: String] = [:], size: String = "1000", parent: [String: String] = [:]
    ) -> UdevDevice {
        UdevDevice(
            syspath: "/sys/devices/" + path,
            properties: properties.merging(["DEVTYPE": "disk", "DEVNAME": "/dev/x"]) { given, _ in given },
            attributes: ["size": size, "queue/rotational": "0", "removable": "1"], parentAttributes: parent)
    }

    @Test func propertiesOfUdevComeFirst() throws {
        let sda = device(
            "pci0/ata1/block/sda",
            [
                "ID_BUS": "ata", "ID_MODEL": "WDC_WD1600BEVT", "ID_SERIAL_SHORT": "WD-1", "ID_WWN": "0x5001",
                "ID_REVISION": "11.01A11",
            ], size: "312581808", parent: ["model": "WDC WD1600BEVT-2", "subsystem": "scsi"])
        let disk = try #require(try disks([sda]).first)
        #expect(disk.name == "sda")
        #expect(disk.model == "WDC_WD1600BEVT")
        #expect(disk.serial == "WD-1")
        #expect(disk.wwn == "0x5001")
        #expect(disk.firmware == "11.01A11")
        #expect(disk.bus == "ata")
        #expect(disk.sizeInBytes == 160_041_885_696)
        #expect(disk.isRotational == false)
        #expect(disk.isRemovable == true)
    }

    @Test func theDeviceAboveKnowsWhatUdevDoesNot() throws {
        let nvme = device(
            "pci0/nvme/nvme0/nvme0n1",
            parent: ["subsystem": "nvme", "model": "SAMSUNG", "serial": "S3", "firmware_rev": "7"])
        let card = device(
            "platform/mmc0/mmc0:0001/block/mmcblk0",
            parent: ["subsystem": "mmc", "name": "SC32G", "serial": "0x04", "fwrev": "0x0"])
        let found = try disks([nvme, card])
        #expect(found.map(\.bus) == ["nvme", "mmc"])
        #expect(found.map(\.model) == ["SAMSUNG", "SC32G"])
        #expect(found.map(\.serial) == ["S3", "0x04"])
        #expect(found.map(\.firmware) == ["7", "0x0"])
    }

    @Test func aDiskBehindAUSBBridgeIsOnUSB() throws {
        let disk = device("pci0/usb1/1-2/block/sdb", ["ID_BUS": "ata", "ID_USB_DRIVER": "uas"])
        #expect(try disks([disk]).map(\.bus) == ["usb"])
    }

    @Test(arguments: [
        "virtual/block/loop0", "virtual/block/zram0", "virtual/block/ram1", "virtual/block/dm-0",
        "virtual/block/md127", "virtual/block/nbd3", "pci0/ata2/block/sr0", "platform/floppy.0/block/fd0",
    ])
    func whatKeepsNothingItselfIsLeftOut(_ path: String) throws {
        #expect(try disks([device(path)]).isEmpty)
    }

    @Test func partsOfADiskAreLeftOut() throws {
        let partition = device("pci0/ata1/block/sda/sda1", ["DEVTYPE": "partition"])
        let boot = device("platform/mmc0/mmc0:0001/block/mmcblk0/mmcblk0boot0", parent: ["subsystem": "block"])
        #expect(try disks([partition, boot]).isEmpty)
    }

    @Test func aReaderWithoutACardKeepsNothing() throws {
        #expect(try disks([device("pci0/usb1/block/sdc", size: "0")]).isEmpty)
    }

    @Test func aDiskThatSeveralControllersReachIsOne() throws {
        let system = "/sys/devices/virtual/nvme-subsystem/nvme-subsys0"
        let disk = UdevDevice(
            syspath: system + "/nvme0n1", properties: ["DEVTYPE": "disk", "DEVNAME": "/dev/nvme0n1"],
            attributes: ["size": "1000", "wwid": "eui.0025385"],
            parentAttributes: ["subsystem": "nvme-subsystem", "model": "PM9A1  ", "serial": "S6"])
        var path = UdevDevice(syspath: "/sys/devices/pci0/nvme/nvme0/nvme0c0n1", properties: ["DEVTYPE": "disk"])
        path.parentAttributes["subsystem"] = "nvme"
        let states = [system + "/nvme0/state": "live\n", system + "/nvme1/state": "dead\n"]
        let facts = try Facts.of("storage", states, devices: ["block": [disk, path]])
        let found = try #require(facts.storage).disks
        #expect(found.map(\.name) == ["nvme0n1"])
        #expect(found.map(\.bus) == ["nvme"])
        #expect(found.map(\.wwn) == ["eui.0025385"])
        #expect(found.map(\.state) == ["dead"])
    }

    @Test(
        arguments: [
            ("0x01 0x03", "0x01", 30, false), ("0x0b 0x01", "0x03", 110, true), ("0x00 0x00", "0x00", nil, nil),
            ("0x02", "02", 20, true), ("0x0c 0xff", "0x09", nil, nil), ("junk", "", nil, nil),
        ] as [(String, String, Int64?, Bool?)])
    func wearIsTheWorseEstimate(_ estimates: String, _ spare: String, _ wear: Int64?, _ isNear: Bool?) throws {
        let card = device(
            "platform/mmc0/mmc0:0001/block/mmcblk0",
            parent: ["subsystem": "mmc", "type": "MMC", "life_time": estimates, "pre_eol_info": spare])
        let found = try #require(try disks([card]).first)
        #expect(found.wearInPercent == wear)
        #expect(found.isNearEndOfLife == isNear)
    }

    /// Each look of smartd at a disk that does not know its question adds one.
    @Test(
        arguments: [
            ("0x0", 0), ("0x9", 1), ("0xa", 10), ("0x63", 10), ("0x64", 100),
            ("0x7fffffffffffffff", 1_000_000_000_000_000_000),
            ("-1", nil), ("x", nil),
        ] as [(String, Int64?)])
    func errorsAreCountedInPowersOfTen(_ count: String, _ expected: Int64?) throws {
        let disk = device("pci0/ata1/host0/target0:0:0/0:0:0:0/block/sda", parent: ["ioerr_cnt": count])
        #expect(try disks([disk]).first?.ioErrors == expected)
    }

    @Test func flashStorageHasItsHealthAtTheController() throws {
        let controller = "/sys/devices/pci0/0000:00:12.7"
        let disk = device(
            "pci0/0000:00:12.7/host0/target0:0:0/0:0:0:0/block/sda",
            parent: ["subsystem": "scsi", "state": "running", "ioerr_cnt": "0x1f"])
        let files = [
            controller + "/health_descriptor/eol_info": "0x02\n",
            controller + "/health_descriptor/life_time_estimation_a": "0x09\n",
            controller + "/health_descriptor/life_time_estimation_b": "0x01\n",
        ]
        let found = try #require(try Facts.of("storage", files, devices: ["block": [disk]]).storage?.disks.first)
        #expect(found.state == "running")
        #expect(found.ioErrors == 10)
        #expect(found.wearInPercent == 90)
        #expect(found.isNearEndOfLife == true)
    }

    @Test(
        arguments: [
            ("0", false, nil), ("5400", true, 5400), (nil, false, nil),
        ] as [(String?, Bool, Int64?)])
    func aBridgeLiesWhereTheDiskDoesNot(_ rotations: String?, _ isRotational: Bool, _ stated: Int64?) throws {
        var properties = ["ID_USB_DRIVER": "uas"]
        properties["ID_ATA_ROTATION_RATE_RPM"] = rotations
        let found = try #require(try disks([device("pci0/usb1/1-2/block/sdb", properties)]).first)
        #expect(found.isRotational == isRotational)
        #expect(found.rotationsPerMinute == stated)
    }

    @Test func aCardCanBeTakenOut() throws {
        var card = device("platform/mmc1/mmc1:aaaa/block/mmcblk1", parent: ["subsystem": "mmc", "type": "SD"])
        card.attributes["removable"] = "0"
        #expect(try disks([card]).map(\.isRemovable) == [true])
    }

    @Test(arguments: [
        (#"Samsung\x20SSD\x20860\x20EVO\x20\x20"#, "Samsung SSD 860 EVO"), (#"A\x5cB\x2"#, #"A\B\x2"#), (#"\"#, #"\"#),
    ])
    func theModelIsAsTheMakerWroteIt(_ encoded: String, _ model: String) throws {
        #expect(try disks([device("pci0/block/sda", ["ID_MODEL_ENC": encoded])]).map(\.model) == [model])
    }

    @Test(arguments: ["", "9223372036854775807"])
    func anEmptyOrAbsurdSizeIsUnknown(_ sectors: String) throws {
        #expect(try disks([device("pci0/block/sdc", size: sectors)]).map(\.sizeInBytes) == [nil])
    }
}
