import Assets
import Inventory
import SQLite

/// A device with what the books and the money ask of it.
struct KnownDevice {
    var id: Int64
    let facts: BookedDevice.Facts
    let orderNumber: String?
    /// UTC seconds.
    var firstSeenAt: Int64

    var isGone: Bool { facts.status?.isGone == true }
}

extension KnownDevice {
    /// In the order of ``Connection/visitPresentDevices(_:)``.
    static func precedes(_ left: KnownDevice, _ right: KnownDevice) -> Bool { left.order < right.order }

    private var order: (String, String, String, String, Int64) {
        (facts.school.text, facts.kind.rawValue, facts.maker ?? "", facts.model ?? "", id)
    }
}

extension Connection {
    /// As they are now: by school, kind, maker, model and number.
    func visitPresentDevices(_ visit: (KnownDevice) -> Void) throws {
        var reading = KnownDeviceReading()
        try self.visit(KnownDeviceReading.query) { row in
            if let device = reading.device(row) { visit(device) }
        }
    }
}

/// Turns rows and states into devices. Makers, models, words and days recur, so each is there once.
struct KnownDeviceReading {
    private var names = Recurring { $0 }
    private var schools = Recurring { SchoolNumber($0) }
    private var kinds = Recurring { DeviceKind(rawValue: $0) }
    private var statuses = Recurring { AssetStatus(rawValue: $0) }
    private var acquisitions = Recurring { Acquisition(rawValue: $0) }
    private var days = Recurring { Day($0) }

    fileprivate static let query = """
        SELECT asset.id, first_seen_at, school.number, kind, maker, model, serial, inventory_number, status, acquisition,
            purchased_on, os_supported_until, order_number
        FROM school CROSS JOIN asset ON asset.school = school.id WHERE is_listed
        ORDER BY school.number, kind, maker, model, asset.id
        """

    /// What it looks at, in the order of the columns.
    static let fields: [AssetField] = [
        .school, .kind, .maker, .model, .serial, .inventoryNumber, .status, .acquisition, .purchasedOn,
        .osSupportedUntil, .orderNumber,
    ]
    private static let columns = Dictionary(uniqueKeysWithValues: zip(fields, Int32(2)...))

    /// `nil` for a kind of a newer program.
    fileprivate mutating func device(_ row: Row) -> KnownDevice? {
        device(row.integer(0), firstSeenAt: row.integer(1)) { Self.columns[$0].flatMap { row.textIfPresent($0) } }
    }

    mutating func device(_ state: AssetState) -> KnownDevice? {
        state.firstSeenAt.flatMap { device(state.asset, firstSeenAt: $0) { state[$0] } }
    }

    private mutating func device(
        _ id: Int64, firstSeenAt: Int64, _ told: (AssetField) -> String?
    ) -> KnownDevice? {
        guard let school = schools.value(told(.school)), let kind = kinds.value(told(.kind) ?? "unknown") else {
            return nil
        }
        let facts = BookedDevice.Facts(
            school: school, kind: kind, maker: names.value(told(.maker)), model: names.value(told(.model)),
            serial: told(.serial), inventoryNumber: told(.inventoryNumber), status: statuses.value(told(.status)),
            acquisition: acquisitions.value(told(.acquisition)), purchasedOn: days.value(told(.purchasedOn)),
            osSupportedUntil: days.value(told(.osSupportedUntil)))
        return KnownDevice(
            id: id, facts: facts, orderNumber: names.value(told(.orderNumber)), firstSeenAt: firstSeenAt)
    }
}
