import Inventory

/// Disks: whole block devices of hardware.
enum StorageProbe {
    private static let query = UdevQuery(
        "block",
        names: ["[!dflrz]*"],  // spares opening dm-*, fd*, loop*, ram* and zram*
        matching: ["DEVTYPE": "disk"],
        notBelow: "/sys/devices/virtual/block/",  // md, nbd
        properties: ["DEVNAME", "ID_BUS", "ID_MODEL", "ID_REVISION", "ID_SERIAL_SHORT", "ID_USB_DRIVER", "ID_WWN"],
        attributes: ["queue/rotational", "removable", "serial", "size"],
        // The disk is a part of a device of nvme, mmc or virtio, which knows what udev may not.
        parentAttributes: ["firmware_rev", "fwrev", "model", "name", "serial", "subsystem"])

    static func storage(of host: Host) throws -> Storage {
        var storage = Storage()
        storage.disks = try host.devices(query).compactMap(disk)
        storage.rootEncryption = try RootEncryption.kind(host.files)
        return storage
    }

    /// `nil` for optical drives, for parts of a disk that look like one (`mmcblk0boot0`), and for paths to one that is
    /// reached by several (no device node).
    private static func disk(_ device: UdevDevice) -> Disk? {
        let properties = device.properties
        let parent = device.parentAttributes
        guard properties["DEVNAME"] != nil, parent["subsystem"] != "block", !device.sysname.hasPrefix("sr") else {
            return nil
        }
        var disk = Disk()
        disk.name = device.sysname
        disk.model = properties["ID_MODEL"] ?? parent["model"] ?? parent["name"]
        disk.serial = properties["ID_SERIAL_SHORT"] ?? device.attributes["serial"] ?? parent["serial"]
        disk.wwn = properties["ID_WWN"]
        disk.firmware = properties["ID_REVISION"] ?? parent["firmware_rev"] ?? parent["fwrev"]
        disk.sizeInBytes = size(device.attributes["size"])
        disk.bus = properties["ID_USB_DRIVER"] == nil ? properties["ID_BUS"] ?? parent["subsystem"] : "usb"
        disk.isRotational = device.attributes["queue/rotational"].map { $0 == "1" }
        disk.isRemovable = device.attributes["removable"].map { $0 == "1" }
        return disk
    }

    /// The kernel counts in sectors of 512 bytes whatever the disk does; 0 is an empty card reader.
    private static func size(_ sectors: String?) -> Int64? {
        guard let sectors = sectors.flatMap({ Int64($0) }), sectors > 0 else { return nil }
        let (bytes, isTooLarge) = sectors.multipliedReportingOverflow(by: 512)
        return isTooLarge ? nil : bytes
    }
}
