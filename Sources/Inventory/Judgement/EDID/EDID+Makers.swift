extension EDID {
    /// Makers of displays seen in schools, by PNP id. Ids that several makers use without right are left out.
    ///
    /// Source: the PNP id registry of the UEFI forum, and what displays say where they do not follow it.
    static let makerNames = monitors.merging(interactive) { $1 }.merging(projectors) { $1 }.merging(panels) { $1 }

    private static let monitors = [
        "ACI": "ASUS", "ACR": "Acer", "AIC": "AG Neovo", "AOC": "AOC", "APP": "Apple", "AUS": "ASUS", "BNQ": "BenQ",
        "CPQ": "Compaq", "DEL": "Dell", "EIZ": "EIZO", "ELO": "Elo", "ENC": "EIZO", "EPI": "Envision", "FUJ": "Fujitsu",
        "FUS": "Fujitsu Siemens", "GBT": "Gigabyte", "GSM": "LG", "HEC": "Hisense", "HPN": "HP", "HSP": "Hannspree",
        "HWP": "HP", "IBM": "IBM", "IVM": "iiyama", "LEN": "Lenovo", "MAX": "Maxdata", "MED": "Medion",
        "MEI": "Panasonic", "MEL": "Mitsubishi", "MSI": "MSI", "NEC": "NEC", "NOK": "Nokia", "PHL": "Philips",
        "PKB": "Packard Bell", "PNR": "Planar", "SAM": "Samsung", "SHP": "Sharp", "SNY": "Sony", "TCL": "TCL",
        "TSB": "Toshiba", "VES": "Vestel", "VIZ": "Vizio", "VSC": "ViewSonic", "WAC": "Wacom",
    ]

    private static let interactive = [
        "DTB": "DTEN", "HHT": "HiteVision", "MIM": "Mimio", "NLE": "Newline", "NWL": "Newline", "PRM": "Promethean",
        "PRW": "Promethean", "SBI": "SMART Technologies", "TRB": "Triumph Board",
    ]

    private static let projectors = [
        "CAS": "Casio", "HIT": "Hitachi", "HTC": "Hitachi", "IFS": "InFocus", "OTM": "Optoma", "SAN": "Sanyo",
    ]

    private static let panels = [
        "AUO": "AU Optronics", "BOE": "BOE", "CMN": "Chimei Innolux", "CMO": "Chi Mei", "CPT": "Chunghwa",
        "HSD": "HannStar", "INL": "InnoLux", "IVO": "InfoVision", "LGD": "LG Display", "LPL": "LG Philips",
        "NCP": "Panda", "QDS": "Quanta", "SDC": "Samsung Display", "TOS": "Toshiba",
    ]
}
