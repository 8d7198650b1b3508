/// One row of the table of USB devices: what a device must be and say, and what it is then.
struct USBRule: Sendable {
    let role: USBRole
    let confidence: Confidence
    /// Id in 4 hexadecimal digits; `nil` for any vendor.
    let vendor: String?
    /// Ids in 4 hexadecimal digits; `nil` for all of the vendor.
    private let products: ClosedRange<String>?
    private let name: TextPattern?
    private let maker: TextPattern?
    /// What udev must take its pointer for; `nil` if that does not matter.
    private let touch: String?
    /// Who sells it, if the device does not say so.
    let brand: String?

    init(_ row: TableRow) throws {
        role = try row.word("role")
        confidence = try row.word("certainty")
        vendor = try row.limit("vendor").map { try Self.id($0[...], row) }
        products = try row.limit("products").map { try Self.range($0, row) }
        name = row.limit("name").map { TextPattern($0) }
        maker = row.limit("maker").map { TextPattern($0) }
        touch = row.limit("touch")
        brand = row.text("brand")
    }

    private static func id(_ text: Substring, _ row: TableRow) throws -> String {
        guard text.utf8.count == 4, Hex.bytes(of: String(text)) != nil else {
            throw TableError(line: row.line, reason: "'\(text)' is not 4 hexadecimal digits")
        }
        return text.lowercased()
    }

    private static func range(_ text: String, _ row: TableRow) throws -> ClosedRange<String> {
        let ends = try text.split(separator: "-", maxSplits: 1).map { try id($0, row) }
        guard let first = ends.first, let last = ends.last, first <= last else {
            throw TableError(line: row.line, reason: "'\(text)' is no range of products, such as 0001-0008")
        }
        return first...last
    }

    /// Whether a device of the vendor fits. Ids are compared as text: four digits in small letters sort as their numbers do.
    func fits(_ device: USBDevice) -> Bool {
        guard touch == nil || touch == device.touch else { return false }
        guard products?.contains(device.product?.lowercased() ?? "") ?? true else { return false }
        return name?.matches(device.ownOrKnownName ?? "") ?? true && maker?.matches(device.maker ?? "") ?? true
    }
}

/// The table of USB devices, by vendor: a machine may have hundreds of devices.
struct USBRules: Sendable {
    private let byVendor: [String: [USBRule]]
    private let ofAnyVendor: [USBRule]

    init(_ rules: [USBRule]) {
        byVendor = Dictionary(grouping: rules.filter { $0.vendor != nil }) { $0.vendor ?? "" }
        ofAnyVendor = rules.filter { $0.vendor == nil }
    }

    /// The first row for its vendor that fits.
    func ofVendor(of device: USBDevice) -> USBRule? {
        byVendor[device.vendor?.lowercased() ?? ""]?.first { $0.fits(device) }
    }

    /// The first row for all vendors that fits.
    func ofAnyVendor(_ device: USBDevice) -> USBRule? { ofAnyVendor.first { $0.fits(device) } }
}
