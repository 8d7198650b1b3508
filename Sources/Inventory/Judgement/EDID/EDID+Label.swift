extension EDID {
    /// Makers who write a part of the serial number on the label as text and the other as number.
    ///
    /// Without both parts two displays of one delivery look the same. Seen on hundreds of displays; GLPI knows the
    /// same forms, model by model, from people who looked at the labels.
    private static let labels: [String: @Sendable (EDID, String) -> String?] = [
        "ACR": { $0.acerLabel($1) }, "BNQ": { $0.benqLabel($1) }, "SAM": { $0.samsungLabel($1) },
    ]

    /// The model of Samsung that writes the letters of its number the other way round.
    private static let samsungReversed: UInt16 = 0x0E5A

    func label(with text: String) -> String? {
        guard let maker, let number = serialNumber, !Self.isFiller(number) else { return nil }
        return Self.labels[maker]?(self, text)
    }

    /// The four bytes of the number, the highest first.
    private var numberBytes: [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: (serialNumber ?? 0) >> $0) }
    }

    /// `LXVEE0018030951C8511`: eight characters of the text, the number in hexadecimal, two to four of the text.
    private func acerLabel(_ text: String) -> String? {
        guard (10...12).contains(text.utf8.count) else { return nil }
        return "\(text.prefix(8))\(Hex.text(of: numberBytes).uppercased())\(text.dropFirst(8))"
    }

    /// `GY17HSDX303068`: the number is four letters and digits.
    private func samsungLabel(_ text: String) -> String? {
        guard numberBytes.allSatisfy({ Self.isLetter($0) || (0x30...0x39).contains($0) }) else { return nil }
        let letters = product == Self.samsungReversed ? numberBytes.reversed() : numberBytes
        return String(decoding: letters, as: UTF8.self) + text
    }

    /// `ETX1J08410019`: the number is two letters or more, the first lowest.
    private func benqLabel(_ text: String) -> String? {
        let letters = numberBytes.reversed().prefix { $0 != 0 }
        guard letters.count >= 2, letters.allSatisfy(Self.isLetter) else { return nil }
        return String(decoding: letters, as: UTF8.self) + text
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
