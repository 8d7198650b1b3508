extension Placeholder {
    /// Whole texts, in small letters. Runs of one character need no line here.
    ///
    /// Sources: the lists of other inventories and what machines in public hardware databases report.
    static let texts: Set<String> = Set(unset + serials + uuids + names)

    /// Texts with a varying part.
    static let patterns: [TextPattern] = [
        "to be filled*", "*filled by o?e?m*", "<bad index>*", "<out of spec>*", "$(*)", "serial number x*",
        "manufacturer#*", "partnum#*", "sernum#*", "assettagnum#*", "module?manufacturer#*", "module?part?number#*",
        "module?serial?number#*", "system manufact*", "chassis manufact*", "type1*configid",
    ]

    private static let unset = [
        "-o", "[empty]", "(none)", "(null)", "(null string)", "customer", "default", "default string", "default_string",
        "does not exist", "empty", "error", "eval", "generic", "invalid", "n/a", "na", "no string", "none",
        "not applicable", "not available", "not defined", "not installed", "not present", "not set", "not settable",
        "not specified", "null", "oem", "o.e.m.", "other", "reserved", "uknown", "unde", "undefined", "unkn", "unknow",
        "unknown", "unknown unknown", "unspecified",
    ]

    private static let serials = [
        "0123456789", "01234567", "012345678", "01234567890", "01010101", "12345", "123456", "1234567", "12345678",
        "123456789", "1234567890", "123456789000", "12345678901234567", "16843009", "0x00000000",
        "base board serial number", "board serial number", "chassis serial number", "iatpass", "invalid serial",
        "mb serial number", "mb-1234567890", "no asset information", "no asset tag", "no serial", "none (serial)",
        "oem_serial", "pca serial", "s/n", "serial", "serial number", "serialnumber", "sn-12345", "sn-1234567890",
        "sn-123456fvgv3i0b8o5n6n7k", "sys-1234567890", "sys-9876543210", "system serial number", "systemserialnumb",
        "tulip computers",
    ]

    private static let uuids = [
        "00000000-0000-0000-0000-000000000000", "01010101-0101-0101-0101-010101010101",
        "03000200-0400-0500-0006-000700080009", "03020100-0504-0706-0809-0a0b0c0d0e0f",
        "10000000-0000-8000-0040-000000000000", "6ab5b300-538d-1014-9fb5-b0684d007b53",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ]

    private static let names = [
        "all series", "base board product name", "base board version", "board", "board manufacturer", "board vendor",
        "board version", "chassis version", "lenovo product", "mainboard", "model", "oem chassis manufacturer",
        "product", "product name", "rev 1", "stem manufacturer", "system name", "system product", "system product name",
        "system version", "system_manufacturer", "system_product_name", "type1family", "unknown product",
        "unknown vendor", "vendor",
    ]
}
