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

    @Test(arguments: ["0", "", "9223372036854775807"])
    func anEmptyOrAbsurdSizeIsUnknown(_ sectors: String) throws {
        #expect(try disks([device("pci0/block/sdc", size: sectors)]).map(\.sizeInBytes) == [nil])
    }
}
