import Labels

extension Label {
    static let laptop = Label(
        number: 42, kind: .laptop, inventoryNumber: "RB-2026-0042", serial: "5CG1234XYZ", maker: "HP",
        model: "ProBook 450 G8", schoolName: "Vrije Basisschool De Regenboog")

    static let board = Label(
        number: 7, kind: .interactivePanel, serial: "SBID7286R-0417-22B", maker: "SMART", model: "Board 7286R",
        schoolName: "Gemeentelijke Basisschool 't Klavertje Vier Sint-Niklaas")

    static let bare = Label(number: 123_456, kind: .unknown)

    /// What people and files might bring.
    static let hostile = Label(
        number: 1, kind: .desktop, inventoryNumber: "\"><script>alert(1)</script>", maker: "a & b <i>'x'</i>",
        model: "]]>\u{0}\u{7}\u{202E}</svg>", schoolName: "=cmd|' /C calc'!A0 <img src=x onerror=alert(1)>")

    static let long = Label(
        number: 999_999, kind: .interactiveProjector, inventoryNumber: String(repeating: "W", count: 100),
        maker: String(repeating: "Fabrikant ", count: 10), model: String(repeating: "m", count: 100),
        schoolName: String(repeating: "Gemeentelijke ", count: 14))
}
