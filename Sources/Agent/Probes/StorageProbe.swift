import Inventory

/// Disks: whole block devices of hardware.
enum StorageProbe {
    private static let query = UdevQuery(
        "block",
        names: ["[!dflrz]*"],  // spares opening dm-*, fd*, loop*, ram* and zram*
        matching: ["DEVTYPE": "disk"],
        notBelow: "/sys/devices/virtual/block/",  // md, nbd
        properties: [
            "DEVNAME", "ID_ATA_ROTATION_RATE_RPM", "ID_BUS", "ID_MODEL", "ID_MODEL_ENC", "ID_REVISION",
            "ID_SERIAL_SHORT", "ID_USB_DRIVER", "ID_WWN",
        ],
        attributes: ["queue/rotational", "removable", "serial", "size", "wwid"],
        // The disk is a part of a device of nvme, mmc or virtio, which knows what udev may not.
        parentAttributes: [
            "firmware_rev", "fwrev", "ioerr_cnt", "life_time", "model", "name", "pre_eol_info", "serial", "state",
            "subsystem", "type", "wwid",
        ])

    static func storage(of host: Host) throws -> Storage {
        var storage = Storage()
        storage.disks = try host.devices(query).compactMap { device in
            disk(device).map { withHealth($0, device, host) }
        }
        storage.rootEncryption = host.attempt { try RootEncryption.kind(host.mounts.value.root, host.files) }
        return storage
    }

    /// `nil` for optical drives, for parts of a disk that look like one (`mmcblk0boot0`), for paths to one that is
    /// reached by several (no device node), and for readers without a card.
    private static func disk(_ device: UdevDevice) -> Disk? {
        let properties = device.properties
        let parent = device.parentAttributes
        guard properties["DEVNAME"] != nil, parent["subsystem"] != "block", !device.sysname.hasPrefix("sr"),
            device.attributes["removable"] != "1" || device.attributes["size"] != "0"
        else { return nil }
        var disk = Disk()
        disk.name = device.sysname
        disk.model = DiskModel.text(device)
        disk.serial = properties["ID_SERIAL_SHORT"] ?? device.attributes["serial"] ?? parent["serial"]
        disk.wwn = properties["ID_WWN"] ?? device.attributes["wwid"] ?? parent["wwid"]
        disk.firmware = properties["ID_REVISION"] ?? parent["firmware_rev"] ?? parent["fwrev"]
        disk.sizeInBytes = size(device.attributes["size"])
        disk.bus = properties["ID_USB_DRIVER"] == nil ? properties["ID_BUS"] ?? bus(of: parent) : "usb"
        let rotations = properties["ID_ATA_ROTATION_RATE_RPM"].flatMap { Int64($0) }
        disk.rotationsPerMinute = rotations.flatMap { $0 > 0 ? $0 : nil }
        disk.isRotational = rotations.map { $0 > 0 } ?? device.attributes["queue/rotational"].map { $0 == "1" }
        // The kernel means the medium of a drive: to it an SD card is a drive that comes and goes as a whole.
        disk.isRemovable = parent["type"] == "SD" ? true : device.attributes["removable"].map { $0 == "1" }
        return disk
    }

    /// A disk that several controllers may reach hangs on a subsystem of NVMe instead of one of them.
    private static func bus(of parent: [String: String]) -> String? {
        parent["subsystem"] == "nvme-subsystem" ? "nvme" : parent["subsystem"]
    }

    private static func withHealth(_ disk: Disk, _ device: UdevDevice, _ host: Host) -> Disk {
        let health = DiskHealth(device, host)
        var disk = disk
        disk.state = health.state
        disk.ioErrors = health.ioErrors
        disk.wearInPercent = health.wearInPercent
        disk.isNearEndOfLife = health.isNearEndOfLife
        return disk
    }

    /// The kernel counts in sectors of 512 bytes whatever the disk does; 0 is unknown.
    private static func size(_ sectors: String?) -> Int64? {
        guard let sectors = sectors.flatMap({ Int64($0) }), sectors > 0 else { return nil }
        let (bytes, isTooLarge) = sectors.multipliedReportingOverflow(by: 512)
        return isTooLarge ? nil : bytes
    }
}
