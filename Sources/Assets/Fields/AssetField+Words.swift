extension AssetField {
    /// Headings in Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) {
        switch self {
        case .kind: ("soort toestel", "kind")
        case .maker: ("merk", "maker")
        case .model: ("model", "model")
        case .serial: ("serienummer", "serial number")
        case .inventoryNumber: ("inventarisnummer", "inventory number")
        case .school: ("instellingsnummer", "school number")
        case .owner: ("eigenaar", "owner")
        case .room: ("lokaal", "room")
        case .status: ("status", "status")
        case .handedTo: ("uitgeleend aan", "handed to")
        case .returnDueOn: ("terug verwacht", "return due")
        case .warrantyUntil: ("garantie tot", "warranty until")
        case .note: ("opmerking", "note")
        case .orderNumber: ("bestelbonnummer", "order number")
        case .purchasedOn: ("aankoopdatum", "purchased on")
        case .acquisition: ("verwervingswijze", "acquisition")
        case .hostname: ("hostnaam", "hostname")
        case .processor: ("processor", "processor")
        case .memoryInBytes: ("werkgeheugen (GB)", "memory (GB)")
        case .storageInBytes: ("opslag (GB)", "storage (GB)")
        case .screenInTenthsOfInch: ("schermgrootte (inch)", "screen (inches)")
        case .osName: ("besturingssysteem", "operating system")
        case .osVersion: ("OS-versie", "OS version")
        case .osSupportedUntil: ("OS ondersteund tot", "OS supported until")
        case .diskEncrypted: ("schijfversleuteling", "disk encryption")
        }
    }
}

extension AssetField {
    /// The field that a person names by its id, or by its word in Dutch or English, whatever the case and the blanks.
    package init?(named name: String) {
        let wanted = Self.folded(name)
        let found = Self.allCases.first { field in
            [field.rawValue, field.words.nl, field.words.en].contains { Self.folded($0) == wanted }
        }
        guard let found, !wanted.isEmpty else { return nil }
        self = found
    }

    private static func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}
