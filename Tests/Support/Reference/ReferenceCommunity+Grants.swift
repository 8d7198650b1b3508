import Assets
import Funding
import Store

extension ReferenceCommunity {
    func enterGrantLine(_ row: ReferenceRow) throws {
        _ = try store.setGrantLines([try grantLine(row)], by: try booking(row))
    }

    private func grantLine(_ row: ReferenceRow) throws -> GrantLine {
        let days = try ["from", "until", "account_by"].map { try known(row.day($0), row) }
        let kinds = try row.text("kinds").split(separator: " ").map { try known(CostKind(rawValue: String($0)), row) }
        var line = GrantLine(
            code: row.text("code"), name: row.text("name"), amount: try amount(row), from: days[0], until: days[1],
            accountBy: days[2], costKinds: Set(kinds))
        line.invoicesFrom = row.day("invoices_from")
        line.accountability = try known(GrantLine.Accountability(rawValue: row.text("accountability")), row)
        line.source = row["source"]
        return line
    }

    private func amount(_ row: ReferenceRow) throws -> GrantLine.Amount {
        if row["fixed"] != nil { return .fixed(try cents(row, "fixed")) }
        let levels = PupilLevel.allCases.filter { row[$0.rawValue] != nil }
        return .perPupil(
            Dictionary(uniqueKeysWithValues: try levels.map { ($0, try cents(row, $0.rawValue)) }))
    }

    /// By the pupils of the school year that the row names, unless it gives an amount.
    func enterAward(_ row: ReferenceRow) throws {
        let school = try school(row, "school")
        let calculation: AwardCalculation
        if row["amount"] != nil {
            calculation = AwardCalculation(amount: try cents(row, "amount"))
        } else {
            let line = try store.questions.grantLines().first { $0.code == row.text("grant_line") }
            calculation = try known(line, row).award(forPupils: try pupils(row))
        }
        _ = try store.award(
            row.text("grant_line"), to: [AwardEntry(school: school, calculation)], by: try booking(row))
    }

    private func pupils(_ award: ReferenceRow) throws -> [PupilLevel: Int] {
        let counts = try ReferenceTable.community("pupils").filter {
            $0["school"] == award["school"] && $0["school_year"] == award["count_year"]
        }
        let levels = try counts.map { row in
            (try known(PupilLevel(rawValue: row.text("level")), row), Int(row.number("pupils")))
        }
        return Dictionary(uniqueKeysWithValues: levels)
    }

    func enterProof(_ row: ReferenceRow) throws {
        let event = ProofEvent(
            try known(ProofStatus(rawValue: row.text("status")), row), on: try known(row.day("happened_on"), row),
            reason: row["reason"], replacedBy: row["replaced_by"].flatMap { invoices[$0] })
        let invoice = try known(invoices[row.text("invoice")], row)
        _ = try store.note(event, ofInvoices: [invoice], for: row.text("grant_line"), by: try booking(row))
    }
}
