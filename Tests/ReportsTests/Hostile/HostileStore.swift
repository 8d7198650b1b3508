import Assets
import Funding
import SQLite
import TestSupport

@testable import Store

/// The four schools of ``SampleNeighbours`` in which every text that people, machines and files can fill is hostile. It is written behind
/// the back of the store: what is refused at the door today may have come in by an older one.
struct HostileStore {
    let sample: SampleStore
    /// By a mark at their ends, by which they are known again: `‹17›`.
    private(set) var texts: [String: String] = [:]
    /// Where each was put, by the mark.
    private(set) var places: [String: String] = [:]

    init() throws {
        let neighbours = try SampleNeighbours()
        sample = neighbours.ledger.sample
        let gift = ChargeEntry(line: 1, to: .thirdParty("gift"), amount: Cents(rawValue: 100))
        _ = try sample.store.charge([gift], by: neighbours.ledger.booking())
        try addRecipients()
        let connection = try Connection.opened(sample.path, mode: .write)
        let triggers = try connection.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") { $0.text(0) }
        for trigger in triggers { try connection.run("DROP TRIGGER \"\(trigger)\"") }
        try connection.run("BEGIN")
        for (table, columns) in Self.free.sorted(by: { $0.key < $1.key }) {
            for column in columns { try fill(column, of: table, connection) }
        }
        try connection.run("COMMIT")
    }

    private func addRecipients() throws {
        let scopes: [RecipientScope] = [.school(SampleStore.school), .schoolBoard("VZW Noord"), .community]
        for (index, scope) in scopes.enumerated() {
            let address = try MailAddress("lezer\(index)@school.be")
            _ = try sample.store.addRecipient(
                address, for: scope, role: "lezer", by: Author(who: "els", at: SampleStore.now))
        }
    }

    /// Each row gets another kind, and each column begins with another one.
    private mutating func fill(_ column: String, of table: String, _ connection: borrowing Connection) throws {
        let condition = Self.conditions[table] ?? "TRUE"
        let rows = try connection.rows("SELECT rowid FROM \(table) WHERE \(condition) ORDER BY rowid") { $0.integer(0) }
        for row in rows {
            let mark = "\u{2039}\(texts.count)\u{203A}"
            let kind = HostileText.kinds[texts.count % HostileText.kinds.count]
            let text = rows.count < Self.few ? kind + HostileText.all : kind
            texts[mark] = text
            places[mark] = "\(table).\(column)"
            try connection.run("UPDATE \(table) SET \(column) = ?1 WHERE rowid = ?2", text + mark, row)
        }
    }

    /// So few names have something of everything in each.
    private static let few = 12

    /// Columns that hold what somebody outside the program wrote.
    static let free: [String: [String]] = [
        "act": ["who", "what", "why"],
        "asset": [
            "maker", "model", "serial", "inventory_number", "owner", "room", "handed_to", "note", "order_number",
            "hostname", "processor", "os_name", "os_version",
        ],
        "charge": ["party"], "community": ["name"], "component": ["place", "maker", "model", "serial"],
        "delivery": ["serial"], "field_value": ["value"], "grant_line": ["code"],
        "grant_term": ["name", "source"], "import": ["list"], "invoice": ["number", "corrected_number"],
        "invoice_line": ["description"], "proof_event": ["reason"], "purchase": ["number", "framework"],
        "purchase_line": ["description"], "recipient": ["role"], "room": ["name"], "school": ["name"],
        "school_board": ["name"], "sighting": ["place"], "supplier": ["name"], "witness": ["list", "maker"],
    ]

    /// Columns that hold ids, words and days of the program, and what no report tells.
    static let others: [String: [String]] = [
        "asset": [
            "kind", "confidence", "status", "return_due_on", "warranty_until", "purchased_on", "acquisition",
            "os_supported_until", "disk_encrypted",
        ],
        "audit": ["room", "started_by"],
        "audit_outcome": ["outcome", "kind", "status", "maker", "model", "serial", "inventory_number", "room"],
        "audit_scan": ["code", "who"],
        "award": ["calculation", "booked_on"], "charge": ["source", "cost_kind", "issued_on", "booked_on"],
        "component": ["kind", "unit"], "conflict": ["cause"], "delivery": ["booked_on"],
        "depreciation_term": ["kind", "booked_on"], "device": ["enrolment", "state"], "device_link": ["booked_on"],
        "device_section": ["name"], "device_seen": ["agent"],
        // Of its name a proof pack has the ending alone, which PackCopiesTests tries.
        "document": ["name"],
        "enrolment_token": ["id"], "evidence": ["kind", "value"], "field_value": ["field", "source", "expires_on"],
        "grant_term": [
            "amount", "from_day", "until_day", "account_by", "invoices_from", "cost_kinds", "accountability",
            "booked_on",
        ],
        "import_mapping": ["name", "version"], "invoice": ["number_key", "kind", "issued_on", "booked_on"],
        "invoice_copy": ["booked_on"], "invoice_line": ["cost_kind", "acquisition"],
        "judgement_table": ["name", "version"], "proof_event": ["status", "happened_on", "booked_on"],
        "pupil_count": ["level"], "purchase": ["ordered_on", "procedure", "booked_on"],
        "purchase_line": ["cost_kind", "acquisition"],
        // It is checked when it is read, as it goes into the headers of mails.
        "recipient": ["address"],
        "replacement_price": ["kind", "booked_on"], "school": ["number"],
        "school_board": ["number", "enterprise_number"], "supplier": ["number"],
        "witness": ["key", "source", "confidence", "reasons"],
    ]

    /// Fields of which the values are of the program are left alone.
    private static let conditions = [
        "charge": "party IS NOT NULL",
        "field_value": "field IN (\(freeFields.map { "'\($0.rawValue)'" }.joined(separator: ", ")))",
    ]

    private static let freeFields = AssetField.allCases.filter { field in
        if case .text = field.form { true } else { false }
    }
}
