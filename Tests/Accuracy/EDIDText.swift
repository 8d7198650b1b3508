/// What `edid-decode` prints of a display, as far as we read the same facts.
struct EDIDText {
    var maker: String?
    var product: String?
    var serialNumber: String?
    var serialText: String?
    var name: String?
    /// Such as "week 13 of 2016", "2016" or "model 2016".
    var date: String?
    /// In whole centimetres, such as "52x32".
    var size: String?

    /// The lines of its report, one fact each: `    Manufacturer: DEL`.
    init(_ report: String) {
        for line in report.split(separator: "\n") {
            if line.hasPrefix("Block ") { endBlock() }
            let parts = line.drop { $0 == " " }.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { read(String(parts[0]), parts[1].drop { $0 == " " }) }
        }
        endBlock()
    }

    private var names = ""
    private var serials = ""

    /// A long text goes on in a second descriptor of the same block; the first block that has one counts.
    private mutating func endBlock() {
        name = name ?? Self.trimmed(names)
        serialText = serialText ?? Self.trimmed(serials)
        (names, serials) = ("", "")
    }

    private mutating func read(_ title: String, _ value: Substring) {
        switch title {
        case "Manufacturer", "Vendor ID": maker = maker ?? String(value)
        case "Model", "Product Code": product = product ?? String(value)
        case "Serial Number": serialNumber = serialNumber ?? String(value)
        case "Display Product Name": names += Self.unquoted(value)
        case "Display Product Serial Number", "Text": serials += Self.unquoted(value)
        case "Product ID": names += value
        case "Made in": date = date ?? String(value)
        case "Model year", "Model Year": date = date ?? "model \(value)"
        case "Year of Manufacture": date = date ?? Self.date(value)
        case "Maximum image size", "Image size": size = size ?? Self.size(value)
        default: break
        }
    }

    private static func unquoted(_ value: Substring) -> Substring { value.dropFirst().dropLast() }

    private static func trimmed(_ text: String) -> String? {
        let text = text.drop { $0 == " " }
        return text.lastIndex { $0 != " " }.map { String(text[...$0]) }
    }

    /// "2021, Week 9".
    private static func date(_ value: Substring) -> String {
        let parts = value.split(separator: ",")
        guard parts.count == 2, let week = parts[1].split(separator: " ").last else { return String(value) }
        return "week \(week) of \(parts[0])"
    }

    /// "52 cm x 32 cm" or "1193.4 mm x 336.2 mm".
    private static func size(_ value: Substring) -> String? {
        let words = value.split(separator: " ")
        guard words.count == 5, let width = Double(words[0]), let height = Double(words[3]) else { return nil }
        let unit = words[1] == "mm" ? 10.0 : 1
        return [width, height].map { String(Int(($0 / unit).rounded())) }.joined(separator: "x")
    }
}
