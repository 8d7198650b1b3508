import Assets
import Imports
import Inventory
import TestSupport
import Testing

@Suite struct ColumnMappingTests {
    private static let damages: [(line: String, message: String)] = [
        ("kolom>Serie>serial>-", "line 3: 'kolom' is none of column, word, constant, school"),
        ("column>Lijn>laatst>-", "line 3: 'laatst' is nothing that a column fills: there are key, lastSeen, asset"),
        ("column>Gezien>lastSeen>GB", "line 3: 'GB' is no form of this column: there are iso, day-first, month-first"),
        ("column>Serie>serial>iso", "line 3: 'iso' is no form of this column: there are plain"),
        ("word>ok>status>goed", "line 3: 'goed' is not a status such as 'in gebruik' or 'spare'"),
        ("constant>->kind>ding", "line 3: 'ding' is not a kind such as laptop or smartboard"),
        ("constant>->kind>-", "line 3: has no value"),
        ("school>/De Linde>->de linde", "line 3: the value is no instellingsnummer of six digits"),
        ("column>->serial>-", "line 3: has no text"),
    ]

    @Test(arguments: damages.indices)
    func aMappingThatIsWrongSaysWhere(_ index: Int) {
        let error = thrown(TableError.self) { try SampleImport.mapping(Self.damages[index].line) }
        #expect(error?.description.hasPrefix(Self.damages[index].message) == true, "\(String(describing: error))")
    }

    private static let unreadable: [(bytes: [UInt8], fault: String)] = [
        ([], "the file is empty"), (Array("a;\u{0}".utf8), "line 1 has a NUL: the file is no text"),
        (Array(String(repeating: "b;", count: 300_000).utf8), "row 1: has more than 200 headings"),
    ]

    /// What cannot be read fits no mapping, but that is not what is wrong with it.
    @Test(arguments: unreadable.indices) func theMappingOfAFileThatCannotBeReadIsNotGuessed(_ index: Int) throws {
        let mappings = BuiltInMapping.allCases.map(\.mapping)
        let faults = thrown(ImportFaults.self) {
            try ColumnMapping.fitting(Self.unreadable[index].bytes, among: mappings)
        }
        #expect(faults?.description == Self.unreadable[index].fault)
        let strange = try ColumnMapping.fitting(Array("a;b\n1;2\n".utf8), among: mappings)
        #expect(strange?.name == nil)
    }

    @Test func aTableIsNoMapping() {
        let text = "# inkaart table makers 2026-11-22\ntext\tname\tsource\n"
        let error = thrown(TableError.self) { try ColumnMapping(Array(text.utf8)) }
        #expect(error?.description == "line 1: is not '# inkaart mapping NAME VERSION'")
    }

    @Test func headingsAreComparedWithoutCaseAndBlanks() throws {
        let file = try SampleImport.file("\u{FEFF}SERIE NUMMER ;merk\nA1;Acme\n")
        #expect(file.rows.first?.values[.serial] == "A1")
    }

    @Test func theFirstColumnOfTheMappingThatSaysSomethingWins() throws {
        let mapping = try SampleImport.mapping("column>S>serial>-", "column>B>room>-", "column>A>room>-")
        let text = "S;A;B\n1x;aa;bb\n2x;aa;\n"
        let file = try ImportFile(Array(text.utf8), by: mapping, school: SampleImport.linde)
        #expect(file.rows.map { $0.values[.room] } == ["bb", "aa"])
    }

    @Test func wordsOfTheSourceBecomeOursOrNothing() throws {
        let mapping = try SampleImport.mapping(
            "column>S>serial>-", "column>State>status>-", "word>op*>status>in gebruik", "word>weg>status>-")
        let text = "S;State\n1x;Opgesteld\n2x;WEG\n3x;spare\n"
        let file = try ImportFile(Array(text.utf8), by: mapping, school: SampleImport.linde)
        #expect(file.rows.map { $0.values[.status] } == ["in-use", nil, "spare"])
    }

    @Test func whatIsPersonalStaysOutEvenWhereAnotherLineTakesIt() throws {
        let mapping = try SampleImport.mapping("column>S>serial>-", "column>N>note>-", "column>N>drop>-")
        let file = try ImportFile(Array("S;N\n1x;naam\n".utf8), by: mapping, school: SampleImport.linde)
        #expect(file.rows[0].values[.note] == nil)
        #expect(file.dropped == ["N"])
    }

    @Test func aColumnGoesBeforeAConstant() throws {
        let mapping = try SampleImport.mapping(
            "column>S>serial>-", "column>Soort>kind>-", "constant>->kind>chromebook")
        let text = "S;Soort\n1x;laptop\n2x;\n"
        let file = try ImportFile(Array(text.utf8), by: mapping, school: SampleImport.linde)
        #expect(file.rows.map { $0.values[.kind] } == ["laptop", "chromebook"])
    }

    private static let paths: [(path: String, school: String?)] = [
        ("/De Linde", "030569"), ("/de linde/Klas 5", "030569"), ("/De Linde/Zorg/Klas", "030577"), ("/De Linden", nil),
        ("/", nil), ("De Linde/Klas", "030569"),
    ]

    @Test(arguments: paths.indices)
    func theLongestPathThatHoldsTheDeviceIsItsSchool(_ index: Int) throws {
        let mapping = try SampleImport.mapping(
            "column>S>serial>-", "column>OU>school>path", "school>/De Linde>->030569", "school>/De Linde/Zorg/>->30577")
        let (path, school) = Self.paths[index]
        let file = try? ImportFile(Array("S;OU\n1x;\(path)\n".utf8), by: mapping)
        #expect(file?.rows.first?.values[.school] == school)
    }

    @Test func aSchoolThatTheMappingDoesNotKnowIsSaidOnce() throws {
        let mapping = try SampleImport.mapping("column>S>serial>-", "column>OU>school>path")
        let text = "S;OU\n1x;/X\n2x;/X\n3x;/Y\n"
        let faults = thrown(ImportFaults.self) { try ImportFile(Array(text.utf8), by: mapping) }
        #expect(
            faults?.description == """
                row 2, column 'OU': '/X' is no school that the mapping knows; it needs a line 'school' for it, or give --school
                row 4, column 'OU': '/Y' is no school that the mapping knows; it needs a line 'school' for it, or give --school
                """)
    }

    @Test func aSchoolThatTheCallerNamesNeedsNoPaths() throws {
        let mapping = try SampleImport.mapping("column>S>serial>-", "column>OU>school>path", "school>/De Beuk>->030577")
        let file = try ImportFile(Array("S;OU\n1x;/X\n".utf8), by: mapping, school: SampleImport.linde)
        #expect(file.rows[0].values[.school] == "030569")
        let faults = thrown(ImportFaults.self) {
            try ImportFile(Array("S;OU\n1x;/De Beuk/5\n".utf8), by: mapping, school: SampleImport.linde)
        }
        #expect(faults?.description == "row 2, column 'OU': is of school 030577, and the import of 030569")
    }
}
