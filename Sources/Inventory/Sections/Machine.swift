/// The computer itself: what firmware and kernel say about it, as they say it.
///
/// Fillers such as "To be filled by O.E.M." are kept: judging them is the collector's work. Serials need root.
/// Source: SMBIOS 3.6 types 0-3 through `/sys/class/dmi/id`; a device tree where there is no SMBIOS.
package struct Machine: Record, Equatable {
    package var maker: String?
    package var product: String?
    package var version: String?
    package var family: String?
    package var sku: String?
    package var serial: String?
    package var uuid: String?
    package var boardMaker: String?
    package var boardProduct: String?
    package var boardVersion: String?
    package var boardSerial: String?
    package var chassisMaker: String?
    package var chassisCode: Int64?
    package var chassisVersion: String?
    package var chassisSku: String?
    package var otherChassisCodes: [String] = []
    package var chassisSerial: String?
    package var assetTag: String?
    package var firmwareMaker: String?
    package var firmwareVersion: String?
    package var firmwareDate: String?
    package var oemStrings: [String] = []
    package var bootMode: String?
    package var secureBoot: Bool?
    package var tpmVersion: Int64?
    package var deviceTreeModel: String?
    package var deviceTreeSerial: String?
    package var deviceTreeCompatible: [String] = []
    package var hypervisor: Bool?
    package var container: String?
    package var acpiProfile: Int64?
    package var hasLid: Bool?
    package var hasTabletSwitch: Bool?
    package var hasKeyboard: Bool?
    package var hasTouchscreen: Bool?
    package var touchWidthInMillimetres: Int64?
    package var touchHeightInMillimetres: Int64?
    package var hasAccelerometer: Bool?
    package var machineId: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("maker", \.maker, "maker of the machine (SMBIOS type 1)"),
        .text("product", \.product, "product name (SMBIOS type 1)"),
        .text("version", \.version, "product version; the marketing name on Lenovo machines"),
        .text("family", \.family, "product family"),
        .text("sku", \.sku, "stock-keeping unit"),
        .identifier("serial", \.serial, "serial number of the machine (root only)"),
        .identifier("uuid", \.uuid, "SMBIOS UUID (root only)"),
        .text("boardMaker", \.boardMaker, "maker of the baseboard (SMBIOS type 2)"),
        .text("boardProduct", \.boardProduct, "product name of the baseboard"),
        .text("boardVersion", \.boardVersion, "version of the baseboard"),
        .identifier("boardSerial", \.boardSerial, "serial number of the baseboard (root only)"),
        .text("chassisMaker", \.chassisMaker, "maker of the chassis (SMBIOS type 3)"),
        .integer("chassisCode", \.chassisCode, "chassis type, 1 to 36 (SMBIOS 7.4.1)"),
        .text("chassisVersion", \.chassisVersion, "version of the chassis"),
        .text("chassisSku", \.chassisSku, "stock-keeping unit of the chassis (root only)"),
        .texts(
            "otherChassisCodes", \.otherChassisCodes,
            "types of further enclosures, such as a dock or a keyboard that comes off (root only)"),
        .identifier("chassisSerial", \.chassisSerial, "serial number of the chassis (root only)"),
        .identifier("assetTag", \.assetTag, "asset tag that the school or the maker wrote into the firmware"),
        .text("firmwareMaker", \.firmwareMaker, "maker of the firmware (SMBIOS type 0)"),
        .text("firmwareVersion", \.firmwareVersion, "version of the firmware").serving(.security),
        .text("firmwareDate", \.firmwareDate, "release date of the firmware, mm/dd/yyyy").serving(.security),
        .texts(
            "oemStrings", \.oemStrings,
            "free texts of the maker, which may hold tags and addresses of hardware (SMBIOS type 11, root only)",
            isPersonal: true),
        .text("bootMode", \.bootMode, "uefi or bios").serving(.security),
        .flag("secureBoot", \.secureBoot, "whether UEFI secure boot is on").serving(.security),
        .integer("tpmVersion", \.tpmVersion, "major version of the trusted platform module").serving(.security),
        .text("deviceTreeModel", \.deviceTreeModel, "model of a machine without SMBIOS"),
        .identifier("deviceTreeSerial", \.deviceTreeSerial, "serial number of a machine without SMBIOS"),
        .texts(
            "deviceTreeCompatible", \.deviceTreeCompatible,
            "names by which a machine without SMBIOS is known to the kernel"),
        .flag("hypervisor", \.hypervisor, "whether the processor says that it runs under a hypervisor"),
        .text("container", \.container, "kind of container, if the agent runs in one"),
        .integer("acpiProfile", \.acpiProfile, "preferred power profile (ACPI 6.4 table 5.9)"),
        .flag("hasLid", \.hasLid, "whether there is a lid switch"),
        .flag("hasTabletSwitch", \.hasTabletSwitch, "whether a switch tells that the keyboard is folded away"),
        .flag("hasKeyboard", \.hasKeyboard, "whether a keyboard is built in; an old one on PS/2 looks so too"),
        .flag("hasTouchscreen", \.hasTouchscreen, "whether a touchscreen is built in"),
        .integer("touchWidthInMillimetres", \.touchWidthInMillimetres, "width of the built-in touchscreen"),
        .integer("touchHeightInMillimetres", \.touchHeightInMillimetres, "height of the built-in touchscreen"),
        .flag("hasAccelerometer", \.hasAccelerometer, "whether a sensor tells how the machine is held"),
        .identifier(
            "machineId", \.machineId,
            "keyed hash of the installation's machine-id; cloned images share it"),
    ]
}
