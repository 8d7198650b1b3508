/// The device id of a printer: `MFG:Brother;MDL:HL-L2350DW series;SN:E781...;`. Source: IEEE 1284-2000 §7.6.
struct PrinterID {
    private let fields: [(key: String, value: String)]

    init(_ text: String) {
        fields = text.split { $0 == ";" }.compactMap { field in
            guard let colon = field.firstIndex(of: ":"), let key = BoundedText.trimmed(String(field[..<colon])) else {
                return nil
            }
            return (key.uppercased(), String(field[field.index(after: colon)...]))
        }
    }

    /// The value of the first of the keys that is there; makers spell them short or long.
    func value(_ keys: String...) -> String? {
        keys.lazy.compactMap { key in fields.first { $0.key == key }?.value }.first
    }
}
