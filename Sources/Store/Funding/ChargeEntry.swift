import Assets
package import Funding
import Inventory
import SQLite

/// What is to be charged.
package struct ChargeEntry: Sendable, Equatable {
    /// Number of the invoice's line in the store.
    package var line: Int64
    package var source: ChargeSource
    /// Tax included; `nil` for all that nobody bears yet.
    package var amount: Cents?

    package init(line: Int64, to source: ChargeSource, amount: Cents? = nil) {
        self.line = line
        self.source = source
        self.amount = amount
    }
}

extension Store {
    /// Charges parts of lines, all of them or none.
    /// - Returns: the act.
    /// - Throws: `StoreError`, `ChargeFault`.
    package func charge(_ entries: [ChargeEntry], by booking: Booking) throws -> Int64 {
        try write { connection in
            let lines = Set(entries.map(\.line)).sorted().map(String.init).joined(separator: ", ")
            let act = try connection.insertAct("charge line \(lines)", by: booking.author)
            for entry in entries { try connection.insert(entry, act: act, booking) }
            return act
        }
    }

    /// Takes a charge back by a counter-entry, or a part of it.
    package func uncharge(_ charge: Int64, amount: Cents? = nil, by booking: Booking) throws -> Int64 {
        try write { connection in
            let act = try connection.insertAct("take back charge \(charge)", by: booking.author)
            try connection.takeBack(charge, amount: amount, act: act, booking)
            return act
        }
    }
}

/// A line as a charge sees it.
private struct ChargeableLine {
    let gross: Cents
    let charged: Cents
    let bookedOn: Day
    let schoolBoard: Int64
    let isCancelled: Bool
}

extension Connection {
    func insert(_ entry: ChargeEntry, act: Int64, _ booking: Booking) throws {
        let line = try chargeableLine(entry.line, on: booking.on)
        guard !line.isCancelled else {
            throw StoreError.refused(
                "line \(entry.line) is of an invoice that was cancelled: charge the one in its place")
        }
        let amount = entry.amount ?? line.gross - line.charged
        let award = try awardIDs(of: entry.source, for: line.schoolBoard)
        do {
            if booking.on < line.bookedOn { throw ChargeFault.beforeInvoice(line.bookedOn) }
            if entry.amount == nil, amount == .zero {
                throw line.gross == .zero ? ChargeFault.costsNothing : .nothingFree
            }
            try ChargeRule.check(amount, ofLine: line.gross, charged: line.charged)
        } catch {
            throw StoreError.refused("line \(entry.line): \(error)")
        }
        try run(
            """
            INSERT INTO charge (invoice_line, invoice, source, school, grant_line, party, amount, cost_kind, issued_on, booked_on,
                act)
            SELECT invoice_line.id, invoice.id, ?2, ?3, ?4, ?5, ?6, cost_kind, issued_on, ?7, ?8
            FROM invoice_line JOIN invoice ON invoice.id = invoice WHERE invoice_line.id = ?1
            """,
            entry.line, entry.source.kind.rawValue, award?.school, award?.grantLine, entry.source.party,
            amount.rawValue,
            booking.on.iso, act)
    }

    private func chargeableLine(_ id: Int64, on day: Day) throws -> ChargeableLine {
        let charges = try rows("SELECT booked_on, amount FROM charge WHERE invoice_line = ?1", id) { row in
            (on: try Self.day(row, 0), amount: try Self.cents(row, 1))
        }
        let line = try first(
            """
            SELECT net + vat, booked_on, school_board,
                reverses IS NOT NULL OR EXISTS (SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id)
            FROM invoice_line JOIN invoice ON invoice.id = invoice WHERE invoice_line.id = ?1
            """,
            id
        ) { row in
            let gross = try Self.cents(row, 0)
            return ChargeableLine(
                gross: gross, charged: ChargeRule.charged(charges, from: day, ofLine: gross),
                bookedOn: try Self.day(row, 1), schoolBoard: row.integer(2), isCancelled: row.integer(3) != 0)
        }
        guard let line else { throw StoreError.unknown("invoice line", named: "\(id)") }
        return line
    }

    /// - Throws: `StoreError` where the school was awarded nothing of the line, `ChargeFault` for another school board.
    private func awardIDs(of source: ChargeSource, for schoolBoard: Int64) throws -> (school: Int64, grantLine: Int64)?
    {
        guard case .award(let number, let code) = source else { return nil }
        let (school, line) = (try schoolID(number), try grantLineID(code))
        try checkSchoolBoard(ofSchool: school, is: schoolBoard)
        guard try !awards(grantLine: code, school: number.text).isEmpty else {
            throw StoreError.refused("school \(number.text) was awarded nothing of \(code): see 'award add'")
        }
        return (school, line)
    }

    func takeBack(_ charge: Int64, amount: Cents? = nil, act: Int64, _ booking: Booking) throws {
        let known = try first(
            """
            SELECT amount, amount + (SELECT ifnull(sum(amount), 0) FROM charge AS counter WHERE counter.reverses = charge.id),
                booked_on
            FROM charge WHERE id = ?1 AND reverses IS NULL
            """,
            charge
        ) { (amount: try Self.cents($0, 0), left: try Self.cents($0, 1), bookedOn: $0.text(2)) }
        guard let known else { throw StoreError.unknown("charge", named: "\(charge)") }
        try booking.checkFollows(known.bookedOn, "charge \(charge)")
        let counter = -(amount ?? known.left)
        do {
            if amount == nil, known.left == .zero { throw ChargeFault.nothingLeft }
            try ChargeRule.check(takingBack: counter, ofCharge: known.amount, left: known.left)
        } catch {
            throw StoreError.refused("charge \(charge): \(error)")
        }
        try run(
            """
            INSERT INTO charge (invoice_line, invoice, source, school, grant_line, party, amount, cost_kind, issued_on, reverses,
                booked_on, act)
            SELECT invoice_line, invoice, source, school, grant_line, party, ?2, cost_kind, issued_on, id, ?3, ?4 FROM charge WHERE id = ?1
            """,
            charge, counter.rawValue, booking.on.iso, act)
    }
}
