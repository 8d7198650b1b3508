/// Displays, built in and plugged in.
package struct Displays: Record, Equatable {
    package var connectors: [DisplayConnector] = []

    package init() {}

    package static let fields: [Field<Self>] = [
        .list("connectors", \.connectors, "connectors with a display on them")
    ]
}

/// One connector of a graphics card with what its display says about itself.
package struct DisplayConnector: Record, Equatable {
    package var name: String?
    package var edid: String?
    package var makerName: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("name", \.name, "name of the connector without the card (HDMI-A-1, eDP-1)"),
        .identifier("edid", \.edid, "Extended Display Identification Data, hexadecimal, at most 512 bytes"),
        .text("makerName", \.makerName, "maker in full by the three letters in the EDID"),
    ]
}
