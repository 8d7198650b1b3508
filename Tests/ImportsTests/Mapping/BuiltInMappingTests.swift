import Assets
import Imports
import Inventory
import Testing

@Suite struct BuiltInMappingTests {
    @Test(arguments: BuiltInMapping.allCases) func everyBuiltInMappingIsRead(_ name: BuiltInMapping) {
        #expect(name.mapping.name == name.rawValue)
    }

    @Test(arguments: BuiltInMapping.allCases) func everyRowOfABuiltInMappingHasASource(_ name: BuiltInMapping) throws {
        for line in String(decoding: name.text, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(cells.count == 5 && cells[4].count > 3, "\(line)")
        }
    }

    @Test(arguments: AssetField.ofPeople) func ourOwnHeadingsFillEveryFieldOfPeople(_ field: AssetField) {
        let lines = String(decoding: BuiltInMapping.inkaart.text, as: UTF8.self).split(separator: "\n")
        for heading in [field.rawValue, field.words.nl, field.words.en] {
            let names = lines.filter { $0.hasPrefix("column\t\(heading)\t") }
            #expect(names.count == 1 && names[0].hasPrefix("column\t\(heading)\t\(field.rawValue)\t"), "\(heading)")
        }
    }

    private static let schools: [(text: String, number: String)] = [
        ("/Basisschool De Linde", "030569"), ("/Basisschool De Beuk", "030577"), ("Basisschool De Linde", "030569"),
        ("Basisschool De Beuk", "030577"), ("Root entity > De Linde", "030569"),
    ]

    private static func file(_ mapping: BuiltInMapping, _ name: String? = nil) throws -> ImportFile {
        let fromFile: Set<BuiltInMapping> = [.inkaart, .googleAdmin, .jamfSchool, .snipeIT, .glpi]
        return try ImportFile(
            SampleImport.bytes(name ?? mapping.rawValue), by: SampleImport.mapping(mapping, schools: schools),
            school: fromFile.contains(mapping) ? nil : SampleImport.linde)
    }

    @Test func chromebooksComeFromTheGoogleAdminConsole() throws {
        let file = try Self.file(.googleAdmin)
        #expect(file.rows.map(\.key) == ["key:1f0c-0001", "key:1f0c-0002", "key:1f0c-0003"])
        #expect(file.rows.map { $0.values[.school] } == ["030569", "030569", "030577"])
        #expect(file.rows.map(\.lastSeenAt) == [1_795_183_402, nil, 1_790_841_600])
        #expect(file.rows.map { $0.values[.status] } == ["in-use", nil, "in-use"])
        #expect(
            file.rows[0].values == [
                .kind: "chromebook", .model: "Acer Chromebook 311", .serial: "NXTEST0001", .inventoryNumber: "CB-001",
                .school: "030569", .room: "Lokaal 3", .status: "in-use", .memoryInBytes: "4123456789",
                .osName: "ChromeOS", .osVersion: "131.0.6778.96",
            ])
        #expect(file.dropped == ["annotatedUser", "macAddress", "recentUsers.0.email"])
        #expect(file.passedOver == ["platformVersion"])
    }

    @Test func theConsoleAndTheInterfaceOfGoogleNameOneDeviceAlike() throws {
        let row = try Self.file(.googleAdmin, "google-admin-console").rows[0]
        #expect(row.key == "key:1f0c-0001")
        #expect(row.lastSeenAt == 1_795_183_402)
        #expect(row.values[.status] == "in-use")
        #expect(row.values[.school] == "030569")
    }

    @Test func appleSchoolManagerNamesTheOrder() throws {
        let file = try Self.file(.appleSchoolManager)
        #expect(file.rows.map { $0.values[.kind] } == ["tablet", "laptop"])
        #expect(file.rows[1].values[.model] == "MacBook Air 13\"")
        #expect(file.rows[0].values[.orderNumber] == "5550000001")
        #expect(file.rows[0].values[.purchasedOn] == "2026-08-15")
        #expect(file.rows[0].values[.storageInBytes] == "64000000000")
        #expect(file.rows[0].key == "serial:DMTEST000001")
        #expect(file.dropped == ["imei", "eid"])
        #expect(file.passedOver.contains("status"))
    }

    @Test func jamfSchoolSaysWhenADeviceWasSeen() throws {
        let file = try Self.file(.jamfSchool)
        #expect(file.rows.map(\.lastSeenAt) == [1_795_079_520, nil])
        #expect(file.rows.map { $0.values[.school] } == ["030569", "030577"])
        #expect(file.rows.map { $0.values[.kind] } == ["tablet", "tablet"])
        #expect(file.dropped == ["Name", "Owner"])
    }

    @Test func intuneLeavesOutWhoUsesADevice() throws {
        let file = try Self.file(.intune)
        #expect(file.rows.map { $0.values[.kind] } == ["laptop", "desktop"])
        #expect(file.rows.map(\.lastSeenAt) == [1_795_181_598, nil])
        #expect(file.rows.map { $0.values[.storageInBytes] } == ["243712000000", nil])
        #expect(file.rows.map { $0.values[.diskEncrypted] } == ["true", "false"])
        #expect(
            file.dropped == [
                "Wi-Fi MAC", "Management name", "UserId", "Primary user UPN", "Primary user email address",
                "Primary user display name",
            ])
    }

    @Test func snipeITBringsWhatPeopleWrote() throws {
        let file = try Self.file(.snipeIT)
        #expect(
            file.rows[0].values == [
                .kind: "laptop", .maker: "HP", .model: "ProBook 450 G9", .serial: "5CGTEST006",
                .inventoryNumber: "LI-0006",
                .school: "030569", .room: "Lokaal 6", .status: "in-use", .warrantyUntil: "2027-08-30",
                .note: "Deksel gebarsten scherm heel", .orderNumber: "BB-2024-017", .purchasedOn: "2024-08-30",
            ])
        #expect(file.rows[1].values[.room] == "Refter")
        #expect(file.rows[1].values[.status] == "in-repair")
        #expect(file.dropped == ["Asset Name", "Checked Out To", "Username"])
    }

    @Test func glpiIsReadByItsEnglishHeadings() throws {
        let file = try Self.file(.glpi)
        #expect(file.rows.map(\.key) == ["serial:PFTEST0021", "inventory:030569:LI-0022"])
        #expect(file.rows.map { $0.values[.kind] } == ["laptop", "desktop"])
        #expect(file.rows.map { $0.values[.status] } == ["in-use", "spare"])
        #expect(file.rows[0].values[.hostname] == "LINDE-PC21")
        #expect(file.passedOver == ["Components - Processor"])
    }

    @Test func theExampleReadsAListAsCoordinatorsKeepIt() throws {
        let file = try Self.file(.generic)
        #expect(file.rows.map { $0.values[.kind] } == ["smartboard", "monitor"])
        #expect(file.rows.map { $0.values[.status] } == ["in-use", "defective"])
        #expect(file.rows[1].key == "inventory:030569:002")
        #expect(file.rows[0].values[.purchasedOn] == "2019-08-30")
        #expect(file.dropped == ["Leerling"])
    }

    @Test func ourOwnExportIsReadBackByItsNumbers() throws {
        let file = try Self.file(.inkaart)
        #expect(file.rows.map(\.asset) == [17, 18])
        #expect(file.rows.map(\.key) == ["asset:17", "asset:18"])
        #expect(file.rows[0].values[.school] == "030569", "a zero that a spreadsheet took is put back")
        #expect(file.rows[0].values[.note] == "=1+1")
        #expect(file.rows[1].values[.kind] == "smartboard")
        #expect(file.passedOver == ["Hostnaam", "Laatst gezien"])
    }
}
