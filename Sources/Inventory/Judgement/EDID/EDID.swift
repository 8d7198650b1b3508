/// What a display says about itself, from the bytes it keeps for that purpose.
///
/// Displays lie and cables cut: whatever the bytes, there is an answer, with all that could be read and a list of
/// faults. Sources: VESA Enhanced EDID 1.0 to 1.4, chapter 3; CTA-861 and DisplayID for the extension blocks, which
/// fill in what the base block leaves out.
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
        /// An extension block whose sum is wrong; it is not read.
        case wrongExtensionChecksum = "wrong-extension-checksum"
        /// The same bytes follow once more.
        case repeated
        /// Other bytes follow than were announced.
        case oversized
    }

    package static let blockSize = 128

    /// Version and revision of the structure, such as "1.4".
    package var revision: String?
    /// Three letters of the maker, registered with UEFI as PNP id.
    package var maker: String?
    package var product: UInt16?
    /// The number in the base block, with the fillers; see `serial`.
    package var serialNumber: UInt32?
    /// The serial number as text, which is what stands on the label, or a part of it; see `serial`.
    package var serialText: String?
    package var name: String?
    /// Free texts; laptop panels keep their model there.
    package var texts: [String] = []
    /// Week of manufacture, 1 to 54.
    package var week: Int?
    /// Year of manufacture or of the model.
    package var year: Int?
    /// Whether `year` is that of the model.
    package var isModelYear = false
    package var size: ScreenSize?
    /// The announced extension blocks that are there, 128 bytes each.
    package var extensions: [[UInt8]] = []
    package var faults: [Fault] = []

    package init(_ bytes: [UInt8]) {
        let block = BaseBlock(bytes)
        guard block.hasHeader else {
            faults = block.isComplete ? [.wrongHeader] : [.truncated, .wrongHeader]
            return
        }
        read(block)
        cutExtensions(of: bytes)
        extensions.forEach { readExtension($0) }
    }
}
