import Funding
import Imports

extension XMLPlace {
    /// The files inside of an invoice; those that it only names are passed over.
    func documents() throws -> [AttachedDocument] {
        let places = all("cac:AdditionalDocumentReference")
        guard places.count <= Self.maximumDocuments else {
            throw fault("has \(places.count) documents: at most \(Self.maximumDocuments) would be right")
        }
        return try places.compactMap { try $0.one("cac:Attachment", "cbc:EmbeddedDocumentBinaryObject")?.document() }
    }

    private static let maximumDocuments = 100

    /// What is called a PDF, and does not begin like one, is a file of an unknown kind: the invoice holds without it.
    private func document() throws -> AttachedDocument {
        guard let bytes = Base64.bytes(of: element.text), !bytes.isEmpty else {
            throw fault("is no file in Base64: the file is damaged or cut off")
        }
        var mediaType = attribute("mimeCode").flatMap(Self.shortName)
        if mediaType == "application/pdf", !bytes.starts(with: Array("%PDF-".utf8)) { mediaType = nil }
        let name = attribute("filename").flatMap { $0.split { $0 == "/" || $0 == "\\" }.last }
        return AttachedDocument(name: name.flatMap { Self.shortName(String($0)) }, mediaType: mediaType, bytes: bytes)
    }

    /// Without what commands a terminal; `nil` if nothing sensible is left.
    private static func shortName(_ text: String) -> String? {
        let visible = text.unicodeScalars.filter { ![.control, .format].contains($0.properties.generalCategory) }
        let name = String(String.UnicodeScalarView(visible))
        return [".", "..", ""].contains(name) || name.utf8.count > InvoiceLimits.shortTextInBytes ? nil : name
    }
}

/// RFC 4648 §4, with line ends and blanks anywhere, as XML Schema allows.
enum Base64 {
    /// By character; 255 for a foreign one.
    private static let values: [UInt8] = {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var values = [UInt8](repeating: 255, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    /// `nil` if a character is foreign, or the end is missing.
    static func bytes(of text: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var pending: UInt32 = 0
        var characters = 0
        var padding = 0
        for character in text where !isBlank(character) {
            characters += 1
            guard character != UInt8(ascii: "=") else {
                padding += 1
                continue
            }
            let value = values[Int(character)]
            guard value < 64, padding == 0 else { return nil }
            pending = pending << 6 | UInt32(value)
            guard characters % 4 == 0 else { continue }
            bytes += [UInt8(pending >> 16 & 255), UInt8(pending >> 8 & 255), UInt8(pending & 255)]
            pending = 0
        }
        guard characters % 4 == 0, padding <= 2 else { return nil }
        if padding == 1 { bytes += [UInt8(pending >> 10 & 255), UInt8(pending >> 2 & 255)] }
        if padding == 2 { bytes.append(UInt8(pending >> 4 & 255)) }
        return bytes
    }

    private static func isBlank(_ character: UInt8) -> Bool { character == 0x20 || (0x09...0x0D).contains(character) }
}
