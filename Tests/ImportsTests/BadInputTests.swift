import Assets
import Imports
import Inventory
import TestSupport
import Testing

/// What is refused or stored harmlessly, in each field.
@Suite struct BadInputTests {
    private static let fields = AssetField.allCases.filter { field in
        guard case .text = field.form else { return false }
        return true
    }

    /// A file of two rows in which one field of the second has the value.
    private static func file(_ field: AssetField, _ value: String) throws -> ImportFile {
        let identity: AssetField = field == .serial ? .inventoryNumber : .serial
        let mapping = try SampleImport.mapping("column>Kolom>\(field.rawValue)>-", "column>Nr>\(identity.rawValue)>-")
        let quoted = value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return try ImportFile(
            Array("Nr;Kolom\nA1;goed\nA2;\"\(quoted)\"\n".utf8), by: mapping, school: SampleImport.linde)
    }

    private static func faults(_ field: AssetField, _ value: String) -> String? {
        thrown(ImportFaults.self) { try file(field, value) }?.description
    }

    private static let harmless = [
        "=HYPERLINK(\"http://voorbeeld.invalid\";\"klik\")", "@SUM(A1)", "+1-1", "'; DROP TABLE asset; --", "\" OR 1=1",
        "حاسوب محمول", "Ноутбук", "ノートパソコン", "\u{1F4BB}\u{1F1E7}\u{1F1EA}", "<script>alert(1)</script>",
        "../../etc/passwd",
        "e\u{301}\u{323}", "%n%s", "\\x00", "${jndi:ldap://x}",
    ]

    @Test(arguments: fields) func textThatIsOnlyTextIsKeptAsItIs(_ field: AssetField) throws {
        for value in Self.harmless {
            let stored = try Self.file(field, value).rows[1].values[field]
            #expect(stored.map { Array($0.utf8) } == Array(value.utf8), "\(field) \(value)")
        }
    }

    @Test(arguments: fields) func aValueOfAMegabyteIsRefused(_ field: AssetField) {
        let long = String(repeating: "x", count: 1 << 20)
        #expect(Self.faults(field, long) == "row 3, column 'Kolom': has a value of more than 4096 bytes")
        let longer = String(repeating: "xy", count: 251)
        #expect(Self.faults(field, longer)?.hasPrefix("row 3, column 'Kolom': it has more than") == true)
    }

    @Test(arguments: fields) func controlCharactersAreRefused(_ field: AssetField) {
        for control in ["\u{7}", "\u{1B}[31m", "\u{8}", "\u{7F}", "\u{90}"] {
            #expect(
                Self.faults(field, "a\(control)b") == "row 3, column 'Kolom': it has a control character", "\(field)")
        }
        #expect(Self.faults(field, "a\u{0}b") == "line 3 has a NUL: the file is no text")
    }

    @Test func aLineEndInANoteBecomesABlankAndElsewhereIsRefused() throws {
        #expect(try Self.file(.note, "een\r\ntwee\tdrie").rows[1].values[.note] == "een twee drie")
        #expect(Self.faults(.room, "3\nA") == "row 3, column 'Kolom': it has a control character")
    }

    private static let closed: [(field: AssetField, value: String)] = [
        (.kind, "=1+1"), (.status, "'; DROP TABLE asset; --"), (.school, "٠٣٠٥٦٩"), (.warrantyUntil, "32/13/2026"),
        (.memoryInBytes, "-1"), (.diskEncrypted, "\u{1F4BB}"), (.purchasedOn, "1\u{7}/1/2026"),
    ]

    @Test(arguments: closed.indices) func aFieldOfWordsOrNumbersTakesNoOtherText(_ index: Int) throws {
        let (field, value) = Self.closed[index]
        let mapping = try SampleImport.mapping("column>Kolom>\(field.rawValue)>-", "column>Nr>serial>-")
        let faults = thrown(ImportFaults.self) {
            try ImportFile(Array("Nr;Kolom\nA1;\"\(value)\"\n".utf8), by: mapping, school: SampleImport.linde)
        }
        #expect(faults?.shown.first?.row == 2)
        #expect(faults?.shown.first?.column == "Kolom")
    }

    @Test func aFaultDoesNotCommandTheTerminal() {
        let faults = SampleImport.faults("Serienummer;Status\nA1;\"\u{1B}]0;x\u{7}\u{202E}\"\n") ?? ""
        #expect(!faults.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 || $0 == "\u{202E}" })
    }

    @Test func aPersonalColumnIsNotLookedAt() throws {
        let file = try SampleImport.file("Serienummer;Gebruiker\nA1;\"\u{7}=1\"\n")
        #expect(file.dropped == ["Gebruiker"])
        #expect(!"\(file.rows)".contains("=1"))
    }

    @Test(arguments: BuiltInMapping.allCases) func anyBytesGiveRowsOrFaults(_ name: BuiltInMapping) throws {
        var random = Seeded()
        let sample = try SampleImport.bytes(name.rawValue)
        let mapping = name.mapping
        for _ in 1...150 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: [0x22, 0x0D, 0x0A, 0x3B].shuffled(using: &random), at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(40), at: place)
                }
            }
            do {
                let file = try ImportFile(bytes, by: mapping, school: SampleImport.linde)
                #expect(Set(file.rows.map(\.key)).count == file.rows.count)
            } catch {
                #expect((error as? ImportFaults)?.count ?? 0 > 0)
            }
        }
    }

    @Test func noiseGivesFaults() {
        var random = Seeded()
        for _ in 1...300 {
            let length = Int.random(in: 0...400, using: &random)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(SampleImport.faults([0xFF, 0xFE] + bytes) != nil)
            #expect(SampleImport.faults(bytes) != nil)
        }
    }
}
