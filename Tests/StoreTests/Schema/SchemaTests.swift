import Temporary
import TestSupport
import Testing

@testable import SQLite
@testable import Store

@Suite struct SchemaTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func opened(_ name: String = "test.sqlite") throws -> Connection {
        try .opened(folder.path(name), mode: .write)
    }

    /// Rows for the tables that each step makes: what an older database may hold when a newer program opens it.
    private static let fillings = [
        """
        INSERT INTO community (id, name) VALUES (1, 'SG');
        INSERT INTO school_board (id, name, number) VALUES (1, 'VZW', '123456');
        INSERT INTO school (id, number, name, school_board) VALUES (1, '030569', 'School', 1);
        INSERT INTO room (id, school, name) VALUES (1, 1, '5B');
        INSERT INTO pupil_count (school, first_year, level, pupils) VALUES (1, 2026, 'kleuter', 100);
        """,
        """
        INSERT INTO enrolment_token (id, secret, school, maximum_uses, created_at, expires_at)
            VALUES ('t', zeroblob(32), 1, 1, 0, 1);
        INSERT INTO device (id, enrolment, credential, state, school, enrolled_at)
            VALUES (1, 'e', zeroblob(32), 'active', 1, 0);
        INSERT INTO device_seen (device, seen_at, epoch, seq, sections, agent, dropped)
            VALUES (1, 5, -1, 1, x'00', '0.1', 0);
        INSERT INTO snapshot (device, epoch, seq, digest, taken_at, received_at)
            VALUES (1, -1, 1, zeroblob(32), 4, 5);
        INSERT INTO section (id, digest, content) VALUES (1, zeroblob(32), '{}');
        INSERT INTO device_section (id, device, name, section, since) VALUES (1, 1, 'memory', 1, 5);
        """,
        """
        INSERT INTO asset (id, identity, school, kind, confidence, evidence, first_seen_at)
            VALUES (1, 'device 1', 1, 'laptop', 'certain', '[]', 5), (2, 'serial x', 1, 'printer', 'certain', '[]', 5);
        INSERT INTO host (asset, device) VALUES (1, 1);
        INSERT INTO sighting (id, asset, host, place, since) VALUES (1, 2, 1, 'usb 1-2', 5);
        INSERT INTO component (host, kind, place) VALUES (1, 'disk', 'sda');
        """,
        """
        INSERT INTO judgement_table (name, version, content, installed_at) VALUES ('makers', '2026-11-22', x'00', 5);
        INSERT INTO asset_word (asset, kind, said_at) VALUES (1, 'convertible', 5);
        """,
        """
        INSERT INTO decision (one, other, is_same, act) VALUES (1, 2, 0, 1);
        INSERT INTO conflict (witness, cause, opened_at) VALUES (1, 'unsure', 5);
        INSERT INTO imported_sight (witness, seen_at, told_at) VALUES (1, 5, 6);
        INSERT INTO import (act, list, row_count, new_count, joined_count, changed_count, conflict_count)
            VALUES (1, 'glpi', 1, 1, 0, 0, 0);
        INSERT INTO import_mapping (name, version, content, installed_at) VALUES ('own', '2026-11-22', x'00', 5);
        INSERT INTO evidence (witness, kind, value, since) VALUES (1, 'mac', '00:11:22:33:44:55', 5);
        INSERT INTO audit (id, school, room, started_at, started_by) VALUES (1, 1, '5B', 5, 'an');
        INSERT INTO audit_scan (audit, code, asset, at, who) VALUES (1, 'LT-017', 1, 6, 'an');
        INSERT INTO audit_outcome (audit, asset, outcome, kind, school) VALUES (1, 1, 'missing', 'laptop', 1);
        INSERT INTO recipient (id, address, role, school, act) VALUES (1, 'an@linde.be', 'directeur', 1, 1);
        """,
        """
        INSERT INTO supplier (id, number, name, act) VALUES (1, '0202239951', 'Winkel', 1);
        INSERT INTO grant_line (id, code, act) VALUES (1, 'digisprong', 1);
        INSERT INTO grant_term (id, grant_line, name, amount, from_day, until_day, account_by, cost_kinds, accountability, booked_on, act)
            VALUES (1, 1, 'Digisprong', NULL, '2021-01-01', '2024-08-31', '2025-04-25', 'devices', 'school-board', '2026-11-22', 1);
        INSERT INTO award (id, school, grant_line, amount, booked_on, act) VALUES (1, 1, 1, 100, '2026-11-22', 1);
        INSERT INTO purchase (id, supplier, number, school_board, ordered_on, procedure, booked_on, act)
            VALUES (1, 1, 'B1', 1, '2024-01-01', 'none', '2026-11-22', 1);
        INSERT INTO purchase_line (id, purchase, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition, act)
            VALUES (1, 1, 1, 'laptop', 'devices', 1000, 100, 2100, 21, 'purchase', 1);
        INSERT INTO document (digest, name, size, content, act) VALUES (zeroblob(32), 'a.pdf', 1, x'00', 1);
        INSERT INTO invoice (id, supplier, number, number_key, kind, school_board, issued_on, document, booked_on, act)
            VALUES (1, 1, 'F1', 'f1', 'invoice', 1, '2024-01-01', zeroblob(32), '2026-11-22', 1);
        INSERT INTO invoice_line (id, invoice, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition, act)
            VALUES (1, 1, 1, 'laptop', 'devices', 1000, 100, 2100, 21, 'purchase', 1);
        INSERT INTO charge (id, invoice_line, invoice, source, school, grant_line, amount, cost_kind, issued_on, booked_on, act)
            VALUES (1, 1, 1, 'award', 1, 1, 121, 'devices', '2024-01-01', '2026-11-22', 1);
        INSERT INTO proof_event (id, invoice, grant_line, status, happened_on, booked_on, act)
            VALUES (1, 1, 1, 'submitted', '2026-11-22', '2026-11-22', 1);
        INSERT INTO device_link (id, invoice_line, asset, is_linked, booked_on, act) VALUES (1, 1, 1, 1, '2026-11-22', 1);
        INSERT INTO delivery (id, invoice_line, serial, is_expected, booked_on, act) VALUES (1, 1, 'PF1', 1, '2026-11-22', 1);
        INSERT INTO depreciation_term (id, school_board, kind, months, booked_on, act) VALUES (1, 1, 'laptop', 60, '2026-11-22', 1);
        INSERT INTO replacement_price (id, school_board, kind, amount, booked_on, act) VALUES (1, 1, 'laptop', 65000, '2026-11-22', 1);
        INSERT INTO invoice_copy (id, invoice, document, is_kept, booked_on, act) VALUES (1, 1, zeroblob(32), 1, '2026-11-22', 1);
        INSERT INTO audit_link (act, digest) VALUES (1, zeroblob(32));
        """,
    ]

    /// What the step of identity put in another place, as a question to the newest form.
    private static let moved: [String: String] = [
        "asset": "SELECT id || ' ' || kind || ' ' || is_listed FROM asset ORDER BY id",
        "host": "SELECT 1 || ' ' || device || ' ' || key FROM witness WHERE source = 'agent'",
        "sighting":
            "SELECT witness.asset || ' ' || place || ' ' || since FROM sighting JOIN witness ON witness.id = witness",
        "component":
            "SELECT witness.asset || ' ' || component.kind || ' ' || place FROM component JOIN witness ON witness.id = witness",
        "device": "SELECT id || ' ' || enrolment || ' ' || state FROM device",
        "device_seen": "SELECT device || ' ' || seen_at || ' ' || quote(sections) FROM device_seen",
        "asset_word":
            "SELECT witness.home || ' ' || value || ' ' || since FROM field_value JOIN witness ON witness.id = witness WHERE field_value.source = 'person'",
    ]
    private static let movedContents: [String: [String]] = [
        "asset": ["1 laptop 1", "2 printer 1"], "host": ["1 1 agent e"], "sighting": ["2 usb 1-2 5"],
        "component": ["1 disk sda"], "device": ["1 e active"], "device_seen": ["1 5 X''"],
        "asset_word": ["1 convertible 5"],
    ]

    /// A database as the program of that step left it, with a row in each table.
    private func older(_ version: Int, _ name: String = "test.sqlite") throws -> Connection {
        let connection = try opened(name)
        for (step, filling) in zip(Schema.steps, Self.fillings).prefix(version) {
            try connection.run("PRAGMA foreign_keys = OFF")
            try connection.transaction { try connection.script(step) }
            try connection.run("PRAGMA foreign_keys = ON")
            try connection.script(filling.replacing("'{}'", with: "x'7b7d'"))
        }
        if version > 0 {
            try connection.run("PRAGMA application_id = \(Schema.applicationID)")
            try connection.run("PRAGMA user_version = \(version)")
        }
        return connection
    }

    @Test func eachStepHasAFillingOfAllItsTables() throws {
        #expect(Self.fillings.count == Schema.steps.count)
        let connection = try older(Schema.steps.count)
        for table in try tables(of: connection) {
            let count = try connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) }
            #expect(count ?? 0 > 0, "\(table) is empty")
        }
    }

    @Test(arguments: Schema.steps.indices) func anOlderDatabaseKeepsItsRows(_ version: Int) throws {
        let connection = try older(version)
        let before = try contents(of: connection)
        try Schema.update(connection)
        let after = try contents(of: connection)
        for (table, rows) in before where Self.moved[table] == nil || version == Schema.steps.count {
            // Columns that a later step added stand behind.
            #expect(after[table]?.count == rows.count, "\(table)")
            for (row, old) in zip(after[table] ?? [], rows) { #expect(row.hasPrefix(old), "\(table)") }
        }
        for table in before.keys where version < Schema.steps.count {
            guard let question = Self.moved[table] else { continue }
            let rows = try connection.rows(question) { $0.text(0) }
            #expect(rows == Self.movedContents[table], "\(table)")
        }
        let number = try connection.first("PRAGMA user_version") { $0.integer(0) }
        #expect(number == Int64(Schema.steps.count))
        let faults = try connection.rows("PRAGMA foreign_key_check") { $0.text(0) }
        #expect(faults.isEmpty)
    }

    @Test func stepsOneByOneGiveTheSameFormAsAllAtOnce() throws {
        let atOnce = try opened("at-once.sqlite")
        try Schema.update(atOnce)
        let oneByOne = try older(Schema.steps.count, "one-by-one.sqlite")
        let (one, other) = (try form(of: atOnce), try form(of: oneByOne))
        #expect(one == other)
        #expect(!one.isEmpty)
    }

    @Test func everyTableIsStrict() throws {
        let connection = try opened()
        try Schema.update(connection)
        let loose = try connection.rows(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            """
        ) { $0.text(0) }
        #expect(loose.isEmpty)
    }

    @Test func aNewerDatabaseIsRefused() throws {
        let path = folder.path("test.sqlite")
        do {
            let connection = try older(Schema.steps.count)
            try connection.run("PRAGMA user_version = 99")
        }
        let error = StoreError.newerStore(version: 99, known: Schema.steps.count)
        #expect(throws: error) { try Store(path: path) }
        #expect(throws: error) { try Questions(path: path) }
    }

    static let foreign = [
        "CREATE TABLE thing (id INTEGER)", "PRAGMA application_id = 7", "PRAGMA user_version = 3",
        "PRAGMA application_id = 0x494E4B41; PRAGMA user_version = -1",
    ]

    @Test(arguments: foreign) func theDatabaseOfAnotherProgramIsRefused(_ sql: String) throws {
        let path = folder.path("test.sqlite")
        do { try opened().script(sql) }
        #expect(throws: StoreError.foreignDatabase) { try Store(path: path) }
        #expect(throws: StoreError.foreignDatabase) { try Questions(path: path) }
    }

    @Test func aReaderAsksForTheCollectorToBringAnOlderDatabaseUpToDate() throws {
        do { _ = try older(1) }
        let path = folder.path("test.sqlite")
        #expect(throws: StoreError.olderStore(version: 1, known: Schema.steps.count)) { try Questions(path: path) }
        _ = try Store(path: path)
        #expect(try Questions(path: path).communityName() == "SG")
    }

    private func tables(of connection: borrowing Connection) throws -> [String] {
        try connection.rows(
            """
            SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
            """
        ) { $0.text(0) }
    }

    private func form(of connection: borrowing Connection) throws -> [String] {
        try connection.rows("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1") {
            $0.text(0)
        }
    }

    /// All rows of all tables as SQL literals.
    private func contents(of connection: borrowing Connection) throws -> [String: [String]] {
        var contents: [String: [String]] = [:]
        for table in try tables(of: connection) {
            let columns = try connection.rows("SELECT name FROM pragma_table_info(?1)", table) { $0.text(0) }
            let literals = columns.map { "quote(\($0))" }.joined(separator: " || ',' || ")
            contents[table] = try connection.rows("SELECT \(literals) FROM \(table) ORDER BY 1") { $0.text(0) }
        }
        return contents
    }
}
