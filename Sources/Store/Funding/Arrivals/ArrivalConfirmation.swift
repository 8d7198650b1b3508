package import Funding
import SQLite

/// What a confirmation came to.
package struct ArrivalConfirmation: Sendable, Equatable {
    /// Absent where nothing was linked.
    package let act: Int64?
    /// What was linked.
    package let proposals: [ArrivalProposal]
    /// What was asked for and is not proposed, a sentence each.
    package let missing: [String]
}

extension Store {
    /// Links what arrived, as it is proposed at this moment, in one act.
    /// - Throws: `StoreError` for a line that there is not.
    package func confirmArrivals(_ choice: ArrivalChoice, by booking: Booking) throws -> ArrivalConfirmation {
        try write { connection in
            let wanted = try connection.confirmation(of: choice)
            guard !wanted.proposals.isEmpty else { return wanted }
            let act = try connection.insertAct(wanted.sentence, by: booking.author)
            for proposal in wanted.proposals {
                try connection.insertLinks(
                    proposal.arrivals.map(\.device.number), to: proposal.line.line, isLinked: true, act: act, booking)
            }
            return ArrivalConfirmation(act: act, proposals: wanted.proposals, missing: wanted.missing)
        }
    }
}

extension Questions {
    /// What a confirmation would come to.
    package func arrivalConfirmation(of choice: ArrivalChoice) throws -> ArrivalConfirmation {
        try read { try $0.confirmation(of: choice) }
    }
}

extension ArrivalConfirmation {
    /// Of the act.
    fileprivate var sentence: String {
        let lines = Set(proposals.map(\.line.line)).sorted().map(String.init)
        let count = proposals.map(\.arrivals.count).reduce(0, +)
        let what = count == 1 ? "1 device" : "\(count) devices"
        return "confirm the arrival of \(what) for line \(lines.joined(separator: ", "))"
    }
}

extension Connection {
    fileprivate func confirmation(of choice: ArrivalChoice) throws -> ArrivalConfirmation {
        let arrivals = try arrivals()
        let chosen = choice.chosen(of: arrivals.proposals)
        let met = Set(chosen.map(\.line.line))
        let lines = try (choice.lines ?? []).subtracting(met).sorted().map { try reason(withoutArrivals: $0, arrivals) }
        let known = Set(arrivals.proposals.flatMap(\.arrivals).map(\.device.number))
        let devices = choice.except.subtracting(known).sorted().map { "device \($0) is not proposed for any line" }
        return ArrivalConfirmation(act: nil, proposals: chosen, missing: lines + devices)
    }

    /// Why nothing of a line is confirmed.
    private func reason(withoutArrivals line: Int64, _ arrivals: Arrivals) throws -> String {
        let own = arrivals.proposals.filter { $0.line.line == line }
        if own.contains(where: \.isCertain) { return "line \(line): all that is proposed for it is excepted" }
        if !own.isEmpty {
            return
                "line \(line): what is proposed for it is only possible: see 'arrival show \(line)', and give --possible"
        }
        if let open = arrivals.lines.first(where: { $0.line == line }) {
            return "line \(line): no new device fits it; \(open.room) of \(open.bought) are still to come"
        }
        return try reason(isClosed: line)
    }

    private func reason(isClosed line: Int64) throws -> String {
        let known = try first(
            """
            SELECT cost_kind, \(Self.openInvoice) FROM invoice_line JOIN invoice ON invoice.id = invoice WHERE invoice_line.id = ?1
            """,
            line
        ) { (kind: $0.text(0), isOpen: $0.integer(1) != 0) }
        guard let known else { throw StoreError.unknown("invoice line", named: "\(line)") }
        if !known.isOpen { return "line \(line) is of a credit note, or of an invoice that was cancelled" }
        guard known.kind == CostKind.devices.rawValue else {
            return "line \(line) is not of kind \(CostKind.devices.rawValue): link its devices with 'invoice link'"
        }
        return "line \(line): all of it is linked or expected already: see 'invoice show'"
    }
}
