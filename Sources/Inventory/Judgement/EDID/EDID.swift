/// What a display says about itself, from the bytes it keeps for that purpose.
///
/// Displays lie and cables cut: whatever the bytes, there is an answer, with all that could be read and a list of
/// faults. Source: VESA Enhanced EDID 1.0 to 1.4, chapter 3; the base block is the same in all of them.
package struct EDID: Sendable, Equatable {
    /// What is wrong with the bytes.
    package enum Fault: String, CaseIterable, Sendable {
        /// Shorter than the base block of 128 bytes.
        case truncated
        /// Does not begin as an EDID does; nothing else is read then.
        case wrongHeader = "wrong-header"
        case wrongChecksum = "wrong-checksum"
        /// Extension blocks are announced but not there.
        case missingExtensions = "missing-extensions"
        /// The same bytes follow once more.
        case repeated
        /// Other bytes follow than were announced.
        case oversized
    }

    package static let blockSize = 128

    /// Three letters of the maker, registered with UEFI as PNP id.
    package var maker: String?
    package var product: UInt16?
    /// The number in the base block, with the fillers; see `serial`.
    package var serialNumber: UInt32?
    /// The serial number as text, which is what stands on the label.
    package var serialText: String?
    package var name: String?
    /// Free texts; laptop panels keep their model there.
    package var texts: [String] = []
    /// Week of manufacture, 1 to 54.
    package var week: Int?
    /// Year of manufacture, or of the model if there is no week.
    package var year: Int?
    package var size: ScreenSize?
    /// The announced extension blocks that are there, 128 bytes each, not yet read.
    package var extensions: [[UInt8]] = []
    package var faults: [Fault] = []

    package init(_ bytes: [UInt8]) {
        let block = BaseBlock(bytes)
        guard block.hasHeader else {
            faults = block.isComplete ? [.wrongHeader] : [.truncated, .wrongHeader]
            return
        }
        read(block)
        readExtensions(of: bytes)
    }

    /// The serial number that tells one display from another of its model; `nil` if it only pretends to have one.
    package var serial: String? {
        if let text = Placeholder.genuine(serialText) { return text }
        guard let number = serialNumber, !Self.isFiller(number) else { return nil }
        return String(number)
    }

    /// The name of the model: its own, else the last free text (as laptop panels do), else the product number.
    package var model: String? {
        if let name = Placeholder.genuine(name) ?? texts.last(where: { !Placeholder.isPlaceholder($0) }) { return name }
        guard let maker, let product else { return nil }
        return maker + Hex.text(of: [UInt8(product >> 8), UInt8(product & 255)])
    }

    /// 0, 1, 999999 and four equal bytes (01010101, FFFFFFFF) are written by makers who number nothing.
    private static func isFiller(_ number: UInt32) -> Bool {
        [0, 1, 999_999].contains(number) || number == (number & 255) * 0x0101_0101
    }

    private mutating func readExtensions(of bytes: [UInt8]) {
        let announced = bytes.count > 126 ? Int(bytes[126]) : 0
        let end = Self.blockSize * (1 + announced)
        if bytes.count > end {
            faults.append(bytes[end...].starts(with: bytes.prefix(8)) ? .repeated : .oversized)
        } else if bytes.count >= Self.blockSize, bytes.count < end {
            faults.append(.missingExtensions)
        }
        let starts = stride(from: Self.blockSize, through: min(bytes.count, end) - Self.blockSize, by: Self.blockSize)
        extensions = starts.map { Array(bytes[$0..<$0 + Self.blockSize]) }
    }
}
