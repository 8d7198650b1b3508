/// Machines of one model that the community bought together.
struct Batch: Sendable {
    let name: String
    let maker: String
    let product: String
    /// SMBIOS 7.4.1.
    let chassisCode: Int64
    let quality: FirmwareQuality
    /// Parts of a hundred of all computers.
    let share: Int
    var hasWire = true
    /// Whether the Wi-Fi card can be taken out. A soldered one goes with the baseboard.
    var hasCard = true
    /// A Chromebook runs no agent.
    var runsAgent = true
    /// Parts of a hundred that stand in the list of the management service, too.
    var managed = 30

    /// Whether a row of a list tells which of its machines it is of. Of others every machine gets an agent, as nobody could say
    /// which one a row is of that is seen nowhere else.
    var hasTellingSerials: Bool { quality == .genuine || quality == .tagged }

    var isPortable: Bool { [9, 10, 30, 31].contains(chassisCode) }
}

extension Batch {
    static let all: [Batch] = [
        Batch(name: "LA", maker: "LENOVO", product: "20X2S0AB00", chassisCode: 10, quality: .genuine, share: 25),
        Batch(name: "HB", maker: "HP", product: "HP ProBook 450 G8", chassisCode: 10, quality: .tagged, share: 15),
        Batch(name: "DC", maker: "Dell Inc.", product: "OptiPlex 7010", chassisCode: 3, quality: .genuine, share: 18),
        Batch(
            name: "NB", maker: "MEDION", product: "E15301", chassisCode: 10, quality: .unlistedSerial, share: 8,
            hasCard: false),
        Batch(
            name: "SB", maker: "ASUS", product: "PRIME B360M-A", chassisCode: 3, quality: .listedFillers, share: 7,
            hasCard: false),
        Batch(
            name: "MP", maker: "MINIX", product: "NEO Z83-4", chassisCode: 35, quality: .repeatedUUID, share: 5),
        Batch(
            name: "TB", maker: "TERRA", product: "PAD 1062", chassisCode: 30, quality: .repeatedAll, share: 4,
            hasWire: false, hasCard: false),
        Batch(
            name: "PS", maker: "Acer", product: "TravelMate B118", chassisCode: 10, quality: .pairedSerials, share: 3,
            hasCard: false),
        Batch(name: "ZR", maker: "Shuttle", product: "DH310", chassisCode: 3, quality: .zeros, share: 3),
        Batch(
            name: "CB", maker: "Acer", product: "Chromebook 311", chassisCode: 10, quality: .genuine, share: 12,
            hasWire: false, hasCard: false, runsAgent: false, managed: 100),
    ]

    /// The list that its machines stand in if they stand in one.
    var source: String { runsAgent ? "intune" : "google" }
}
