import Inventory

/// Where something is plugged into a computer.
package enum Slot: String, Sendable, CaseIterable {
    case desk
    case wall
    case beam
    case dock
    case printer

    /// The connector of a display there, as the kernel names it.
    var connector: String? {
        switch self {
        case .desk: "DP-1"
        case .wall: "HDMI-A-1"
        case .beam: "HDMI-A-2"
        case .dock, .printer: nil
        }
    }

    /// The port on USB.
    var port: String? {
        switch self {
        case .wall: "1-4"
        case .dock: "2-1"
        case .printer: "1-5"
        case .desk, .beam: nil
        }
    }

    /// The slot that a place in the inventory names, such as `HDMI-A-1, usb 1-4`.
    static func named(in place: String) -> Slot? {
        let words = place.split { $0 == " " || $0 == "," }.map(String.init)
        return allCases.first { slot in
            [slot.connector, slot.port].compactMap { $0 }.contains { words.contains($0) }
        }
    }
}

/// How a maker numbers displays, docks and printers.
enum SerialQuality: Sendable {
    case genuine
    case none
    /// One number for a whole batch.
    case repeated
}

/// A model of something that is plugged into computers.
struct AttachedModel: Sendable {
    let name: String
    let slot: Slot
    let quality: SerialQuality
    /// Parts of a thousand of all things.
    let share: Int
    /// PNP id of the display.
    var displayMaker: String?
    var widthInCentimetres: UInt8 = 0
    var heightInCentimetres: UInt8 = 0
    /// On USB: vendor and product.
    var vendor: String?
    var product: String?
    var interfaces: [String] = []
    var hasNetwork = false

    static let all: [AttachedModel] = [
        AttachedModel(
            name: "DELL P2419H", slot: .desk, quality: .genuine, share: 60, displayMaker: "DEL",
            widthInCentimetres: 53, heightInCentimetres: 30),
        AttachedModel(
            name: "V226HQL", slot: .desk, quality: .none, share: 25, displayMaker: "ACR", widthInCentimetres: 48,
            heightInCentimetres: 27),
        AttachedModel(
            name: "PHL 223V5", slot: .desk, quality: .repeated, share: 25, displayMaker: "PHL", widthInCentimetres: 48,
            heightInCentimetres: 27),
        AttachedModel(
            name: "SBID-7075", slot: .wall, quality: .genuine, share: 30, displayMaker: "SMT", widthInCentimetres: 155,
            heightInCentimetres: 87, vendor: "0b8c", product: "00c3", interfaces: ["030000"]),
        AttachedModel(
            name: "ActivPanel", slot: .wall, quality: .none, share: 15, displayMaker: "PRM", widthInCentimetres: 165,
            heightInCentimetres: 93, vendor: "0d48", product: "0001", interfaces: ["030000"]),
        AttachedModel(
            name: "LEDURA", slot: .wall, quality: .repeated, share: 10, displayMaker: "CTV", widthInCentimetres: 143,
            heightInCentimetres: 80, vendor: "0b8c", product: "0081", interfaces: ["030000"]),
        AttachedModel(
            name: "EPSON PJ", slot: .beam, quality: .none, share: 15, displayMaker: "SEC", widthInCentimetres: 0,
            heightInCentimetres: 0),
        AttachedModel(
            name: "ThinkPad USB-C Dock", slot: .dock, quality: .genuine, share: 25, vendor: "17ef", product: "a387",
            interfaces: ["ff0000"], hasNetwork: true),
        AttachedModel(
            name: "USB3.1 Universal Dock", slot: .dock, quality: .repeated, share: 15, vendor: "17e9", product: "6000",
            interfaces: ["ff0000"], hasNetwork: true),
        AttachedModel(
            name: "HL-L2350DW series", slot: .printer, quality: .genuine, share: 15, vendor: "04f9", product: "0420",
            interfaces: ["070102"]),
        AttachedModel(
            name: "DeskJet 2600", slot: .printer, quality: .none, share: 5, vendor: "03f0", product: "1053",
            interfaces: ["070102"]),
    ]
}

/// One of them.
struct AttachedThing: Sendable {
    let thing: Thing
    let model: AttachedModel
    let serial: String?
    /// MAC of the interface in it.
    let mac: String?
    /// Index of the school that bought it.
    let school: Int
    /// Index of the computer it is plugged into.
    var host: Int?
    /// The computer that told of it last.
    var lastHost: Thing?
    /// Why it was plugged in where it is.
    var cause = Happening.delivered

    init(_ model: AttachedModel, number: Int, school: Int) {
        thing = Thing(kind: .attached, number: number)
        self.model = model
        self.school = school
        serial =
            switch model.quality {
            case .genuine: "CN0\(model.slot.rawValue.uppercased().prefix(2))\(Firmware.digits(number, 7))"
            case .none: nil
            case .repeated: "UHB1845002917"
            }
        mac = model.hasNetwork ? World.mac("00:e0:4c", number) : nil
    }

    /// The number that is its own and no other's.
    var evidence: Evidence? {
        guard model.quality == .genuine, let serial else { return nil }
        return Evidence(kind: "\(model.name) serial", value: serial)
    }
}
