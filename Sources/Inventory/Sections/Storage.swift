/// What keeps data.
package struct Storage: Record, Equatable {
    package var disks: [Disk] = []
    package var rootEncryption: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        .list("disks", \.disks, "disks; loop, memory and mapped devices are left out"),
        .text("rootEncryption", \.rootEncryption, "luks1, luks2, plain, or none, of the file system at /")
            .serving(.security),
    ]
}

/// One disk.
package struct Disk: Record, Equatable {
    package var name: String?
    package var model: String?
    package var serial: String?
    package var wwn: String?
    package var firmware: String?
    package var sizeInBytes: Int64?
    package var bus: String?
    package var isRotational: Bool?
    package var rotationsPerMinute: Int64?
    package var isRemovable: Bool?
    package var state: String?
    package var ioErrors: Int64?
    package var wearInPercent: Int64?
    package var isNearEndOfLife: Bool?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("name", \.name, "name of the kernel (sda, nvme0n1)"),
        .text("model", \.model, "model"),
        .identifier("serial", \.serial, "serial number"),
        .identifier("wwn", \.wwn, "world wide name"),
        .text("firmware", \.firmware, "version of the firmware"),
        .integer("sizeInBytes", \.sizeInBytes, "size"),
        .text("bus", \.bus, "ata, nvme, usb, mmc, virtio ..."),
        .flag("isRotational", \.isRotational, "whether it has turning platters; USB bridges and virtual machines lie"),
        .integer("rotationsPerMinute", \.rotationsPerMinute, "how fast they turn, where the disk says so itself"),
        .flag("isRemovable", \.isRemovable, "whether the medium can be taken out"),
        .text("state", \.state, "how the kernel finds it: running or live if well; offline, blocked, dead ..."),
        .integer(
            "ioErrors", \.ioErrors, "commands that failed since the start, down to a power of ten; a few are no sign"),
        .integer(
            "wearInPercent", \.wearInPercent, "used part of its life as eMMC or UFS estimates it, 10 to 110"),
        .flag("isNearEndOfLife", \.isNearEndOfLife, "whether eMMC or UFS warns that its spare blocks run out"),
    ]
}
