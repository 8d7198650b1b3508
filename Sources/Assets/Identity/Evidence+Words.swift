extension Evidence.Kind {
    /// For people, in Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) {
        switch self {
        case .uuid: ("UUID van de firmware", "UUID of the firmware")
        case .serial: ("serienummer", "serial number")
        case .baseboardSerial: ("serienummer van het moederbord", "serial number of the baseboard")
        case .chassisSerial: ("serienummer van de behuizing", "serial number of the chassis")
        case .mac: ("netwerkadres van het moederbord", "network address of the baseboard")
        case .card: ("netwerkadres van de wifikaart", "network address of the Wi-Fi card")
        case .disk: ("schijf", "disk")
        case .machineID: ("machine-id van de installatie", "machine-id of the installation")
        case .edid: ("beeldscherm (EDID)", "display (EDID)")
        case .usb: ("USB-toestel", "USB device")
        case .thunderbolt: ("Thunderbolt-toestel", "Thunderbolt device")
        case .label: ("merk en serienummer", "maker and serial number")
        case .place: ("vaste plaats bij een toestel", "fixed place at a device")
        case .inventoryNumber: ("inventarisnummer", "inventory number")
        }
    }
}

extension Standing {
    package var words: (nl: String, en: String) {
        switch self {
        case .clear: ("zeker hetzelfde", "clearly the same")
        case .unsure: ("onzeker", "unsure")
        case .different: ("zeker een ander", "clearly another")
        }
    }
}

extension Placement.Doubt.Cause {
    /// What a person must decide.
    package var words: (nl: String, en: String) {
        switch self {
        case .unsure: ("sommige kenmerken zijn gelijk, andere verschillen", "some facts agree, others differ")
        case .several: ("lijkt op meer dan een toestel", "looks like more than one device")
        case .twins:
            (
                "twee agents tonen tegelijk dezelfde hardware: een toestel met twee systemen, of een kopie",
                "two agents show the same hardware at once: one machine with two systems, or a copy"
            )
        case .clone:
            (
                "de sleutel van deze agent zit in twee toestellen: een gekopieerd schijfbeeld",
                "the key of this agent is in two machines: a copied disk image"
            )
        case .claim:
            (
                "een agent toont de hardware van een ander toestel: verplaatste schijf, of bedrog",
                "an agent shows the hardware of another device: a moved disk, or a fraud"
            )
        case .otherSchool:
            (
                "dezelfde hardware met een token van een andere school",
                "the same hardware under a token of another school"
            )
        case .notUnique:
            (
                "alles wat ervan geweten is, tonen ook andere toestellen",
                "all that is known of it is shown by other devices, too"
            )
        }
    }
}
