import Assets
import Funding
import Inventory
import SQLite
package import Store
import Temporary

/// A row of the reference community that cannot be entered.
package struct ReferenceFault: Error, CustomStringConvertible {
    package let description: String
}

/// A store in which the reference community of Tests/Reference was entered, act by act, each on its day.
package final class ReferenceCommunity {
    private let folder: TemporaryFolder?
    package let path: String
    package let store: Store
    /// Numbers in the store of what the files name.
    package internal(set) var assets: [String: Int64] = [:]
    package internal(set) var invoices: [String: Int64] = [:]
    /// By invoice and position: `I001/1`.
    package internal(set) var lines: [String: Int64] = [:]
    var orders: [String: Int64] = [:]
    var orderNumbers: [String: String] = [:]
    package internal(set) var charges: [String: Int64] = [:]
    var suppliers: [String: InvoiceDraft.Party] = [:]
    let reader: Connection

    package convenience init() throws {
        let folder = try TemporaryFolder()
        try self.init(path: folder.path("inkaart.sqlite"), in: folder)
    }

    /// Enters it into a new file that stays, to be looked at with the programs.
    package convenience init(path: String) throws { try self.init(path: path, in: nil) }

    private init(path: String, in folder: TemporaryFolder?) throws {
        (self.path, self.folder) = (path, folder)
        store = try Store(path: path)
        reader = try Connection.opened(path, mode: .read)
        try enterSchools()
        try enterDevices()
        try enterMoney()
    }

    private func enterSchools() throws {
        try store.nameCommunity(try name("SG De Reference"))
        for row in try ReferenceTable.community("school-boards") {
            try store.addSchoolBoard(try name(row.text("name")), number: SchoolNumber(row.text("number")))
        }
        for row in try ReferenceTable.community("schools") {
            try store.addSchool(
                try school(row, "number"), name: try name(row.text("name")), schoolBoard: row.text("school_board"))
        }
        for row in try ReferenceTable.community("pupils") {
            let year = try known(SchoolYear(row.text("school_year")), row)
            let level = try known(PupilLevel(rawValue: row.text("level")), row)
            let count = PupilCount(schoolYear: year, level: level, pupils: Int(row.number("pupils")))
            try store.setPupils([try known(count, row)], school: try school(row, "school"))
        }
    }

    /// All acts of money by the day of entering; of one day in the order in which they need each other.
    private func enterMoney() throws {
        for row in try ReferenceTable.community("suppliers") {
            let number = try row["number"].map { try known(EnterpriseNumber($0), row) }
            suppliers[row.text("id")] = InvoiceDraft.Party(name: row.text("name"), number: number)
        }
        let money =
            try acts("grant-lines", enterGrantLine) + acts("awards", enterAward) + acts("orders", enterOrder)
            + acts("invoices", enterInvoice) + acts("charges", enterCharge) + acts("proofs", enterProof)
        let others =
            try acts("depreciation-terms", enterTerm) + acts("replacement-prices", enterPrice)
            + acts("deliveries", enterDelivery) + acts("links", enterLink)
            + acts("orders", on: "cancelled_on", cancelOrder) + acts("invoices", on: "cancelled_on", cancelInvoice)
        let all = (money + others).enumerated()
        for (_, act) in all.sorted(by: { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }) {
            do { try act.enter() } catch { throw ReferenceFault(description: "\(act.row.values): \(error)") }
        }
    }

    private struct Act {
        let on: String
        let row: ReferenceRow
        let enter: () throws -> Void
    }

    private func acts(
        _ table: String, on column: String = "entered_on", _ enter: @escaping (ReferenceRow) throws -> Void
    ) throws -> [Act] {
        try ReferenceTable.community(table).compactMap { row in
            row[column].map { day in Act(on: day, row: row) { try enter(row) } }
        }
    }
}

extension ReferenceCommunity {
    /// Entered on one day, booked on another.
    func booking(_ row: ReferenceRow) throws -> Booking {
        let entered = try known(row.day("entered_on"), row)
        return Booking(by: author(entered), on: try known(row.day("booked_on"), row))
    }

    func author(_ day: Day) -> Author { Author(who: "an", at: day.midday) }

    func name(_ text: String) throws -> ProperName {
        guard let name = ProperName(text) else { throw ReferenceFault(description: "'\(text)' is no name") }
        return name
    }

    func school(_ row: ReferenceRow, _ column: String) throws -> SchoolNumber {
        try known(SchoolNumber(row.text(column)), row)
    }

    func known<Value>(_ value: Value?, _ row: ReferenceRow) throws -> Value {
        guard let value else { throw ReferenceFault(description: "\(row.values) is damaged") }
        return value
    }

    func cents(_ row: ReferenceRow, _ column: String) throws -> Cents {
        try known(Cents(rawValue: row.number(column)), row)
    }

    func lineID(_ row: ReferenceRow) throws -> Int64 {
        try known(lines["\(row.text("invoice"))/\(row.text("position"))"], row)
    }

    func supplier(_ row: ReferenceRow) throws -> InvoiceDraft.Party { try known(suppliers[row.text("supplier")], row) }

    func payer(_ row: ReferenceRow) throws -> Payer {
        row["school"] == nil ? .schoolBoard(row.text("school_board")) : .school(try school(row, "school"))
    }
}
