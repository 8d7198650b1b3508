import Inventory

/// How well a maker numbers what he sells.
enum FirmwareQuality: Sendable {
    /// Every number is one of its own.
    case genuine
    /// The same, and somebody typed text into the asset tag, or the maker did.
    case tagged
    /// Fillers that are on every list.
    case listedFillers
    /// One serial number for a whole batch, which is on no list; the UUID is genuine.
    case unlistedSerial
    /// Two machines share each serial number; the UUIDs are genuine.
    case pairedSerials
    /// One UUID for a whole batch, and fillers.
    case repeatedUUID
    /// One UUID and one serial number for a whole batch.
    case repeatedAll
    case zeros
}

/// What a baseboard says of itself and of the machine around it.
struct Firmware: Sendable {
    var serial: String?
    var uuid: String?
    var boardSerial: String?
    var chassisSerial: String?
    var assetTag: String?

    /// The number is of the machine and used for no other; the batch is a word for those that were bought together.
    init(_ quality: FirmwareQuality, number: Int, batch: String) {
        serial = "PF\(batch)\(Self.digits(number, 6))"
        uuid = "4c4c4544-00\(Self.digits(number % 90 + 10, 2))-4a10-8053-\(Self.digits(number, 12))"
        boardSerial = "L1HF\(Self.digits(number, 7))"
        chassisSerial = serial
        switch quality {
        case .genuine: break
        case .tagged: assetTag = number % 3 == 0 ? "No Asset Tag" : "ICT 2021"
        case .listedFillers:
            fill("To be filled by O.E.M.")
            uuid = "03000200-0400-0500-0006-000700080009"
        case .unlistedSerial:
            serial = "\(batch)-DEFAULT-77"
            boardSerial = "Default string"
            chassisSerial = nil
        case .pairedSerials:
            serial = "PF\(batch)\(Self.digits(number / 2, 6))"
            boardSerial = nil
            chassisSerial = serial
        case .repeatedUUID:
            fill("Default string")
            uuid = "5fb2c1d8-0a01-11ec-8d3d-0242ac130003"
        case .repeatedAll:
            fill("\(batch)-2021-10")
            boardSerial = nil
            uuid = "8c1d33a0-11e9-4a63-9c0c-7d1ab4d5e001"
        case .zeros:
            fill("0000000000")
            uuid = "00000000-0000-0000-0000-000000000000"
        }
    }

    /// Nobody is asked to tell a machine by these, even if it is the only one that shows them.
    static let fillers: Set<String> = [
        "To be filled by O.E.M.", "Default string", "0000000000", "00000000-0000-0000-0000-000000000000",
        "03000200-0400-0500-0006-000700080009",
    ]

    private mutating func fill(_ filler: String) {
        serial = filler
        boardSerial = filler
        chassisSerial = filler
    }

    static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
