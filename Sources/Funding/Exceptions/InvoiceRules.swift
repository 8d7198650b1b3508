import Assets

/// What an invoice says by itself.
enum InvoiceRules {
    typealias Rule = @Sendable (InvoiceOnDay, CommunityOnDay) -> [MoneyException]

    static let all: [Rule] = [
        windows, proofs, changed, totalDiffers, bookedLate, invoiceDatedBack, proofsDatedBack, noProcedure,
    ]

    private static let windows: Rule = { invoice, community in
        shares(of: invoice).compactMap { code, amount in
            guard let line = community.grantLines[code] else { return nil }
            let isTooEarly = line.invoicesFrom.map { invoice.issuedOn < $0 } == true
            let isOutside = invoice.issuedOn < line.from || invoice.issuedOn > line.until
            guard isTooEarly || isOutside else { return nil }
            return MoneyException(isTooEarly ? .invoiceTooEarly : .outsideWindow, of: invoice) {
                $0.grantLine = code
                $0.amount = amount
            }
        }
    }

    private static let proofs: Rule = { invoice, community in
        shares(of: invoice).flatMap { code, amount in
            told(of: invoice, code, community).map { rule, note in
                MoneyException(rule, of: invoice) {
                    $0.grantLine = code
                    $0.amount = amount
                    $0.note = note
                }
            }
        }
    }

    /// What was charged, or taken back, since the proof was handed in.
    private static let changed: Rule = { invoice, _ in
        invoice.proofs.sorted { $0.key < $1.key }.compactMap { code, events in
            let counts = [.submitted, .accepted].contains(invoice.proofStatus(for: code))
            guard counts, let handedIn = events.last(where: { $0.status == .submitted })?.happenedOn else { return nil }
            let charges = invoice.lines.flatMap(\.charges)
            let later = charges.filter { $0.source.award?.grantLine == code && $0.entered.day > handedIn }
            guard !later.isEmpty else { return nil }
            return MoneyException(.changedAfterSubmission, of: invoice) {
                $0.grantLine = code
                $0.amount = later.map(\.amount).sum
                $0.note = .day(handedIn)
            }
        }
    }

    private static func told(
        of invoice: InvoiceOnDay, _ code: String, _ community: CommunityOnDay
    ) -> [(ExceptionRule, MoneyException.Note?)] {
        var told: [(ExceptionRule, MoneyException.Note?)] = []
        let events = invoice.proofs[code] ?? []
        if let last = events.last, last.status == .rejected {
            told.append((.rejectedNotReplaced, last.reason.map { .text($0) }))
        }
        let handedIn = events.filter { $0.status == .submitted }.map(\.happenedOn).max()
        if let handedIn, let line = community.grantLines[code], handedIn > line.accountBy {
            told.append((.submittedLate, .day(handedIn)))
        }
        if !invoice.hasDocument { told.append((.noDocument, nil)) }
        return told
    }

    private static let totalDiffers: Rule = { invoice, _ in
        guard let total = invoice.total?.magnitude, total != invoice.gross.magnitude else { return [] }
        return [MoneyException(.totalDiffers, of: invoice) { $0.amount = total - invoice.gross.magnitude }]
    }

    private static let bookedLate: Rule = { invoice, _ in
        let days = invoice.entered.day.number - invoice.issuedOn.number
        guard days > 60, invoice.fromAwards != .zero else { return [] }
        return [
            MoneyException(.bookedLate, of: invoice) {
                $0.amount = invoice.fromAwards
                $0.count = days
            }
        ]
    }

    private static let invoiceDatedBack: Rule = { invoice, _ in
        guard invoice.entered.isDatedBack else { return [] }
        return [
            MoneyException(.datedBack, of: invoice) {
                $0.amount = invoice.gross
                $0.note = .act(.invoice)
            }
        ]
    }

    private static let proofsDatedBack: Rule = { invoice, _ in
        invoice.proofs.sorted { $0.key < $1.key }.flatMap { code, events in
            events.filter(\.entered.isDatedBack).map { _ in
                MoneyException(.datedBack, of: invoice) {
                    $0.grantLine = code
                    $0.note = .act(.proof)
                }
            }
        }
    }

    private static let noProcedure: Rule = { invoice, _ in
        guard invoice.purchase == nil, invoice.net > PurchaseProcedure.limit, invoice.fromAwards > .zero else {
            return []
        }
        return [MoneyException(.noProcedure, of: invoice) { $0.amount = invoice.net }]
    }

    /// What each grant line bears of it.
    private static func shares(of invoice: InvoiceOnDay) -> [(String, Cents)] {
        invoice.grantShares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
