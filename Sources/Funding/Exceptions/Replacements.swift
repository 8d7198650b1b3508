/// Proofs that are replaced by another, against what became of that.
struct Replacements: Sendable {
    private struct Proof: Hashable, Sendable {
        let invoice: Int64
        let grantLine: String
    }

    private var statuses: [Proof: ProofStatus] = [:]
    private var replaced: [(told: MoneyException, by: Proof?)] = []

    mutating func add(_ invoice: InvoiceOnDay) {
        for (code, amount) in invoice.grantShares {
            let status = invoice.proofStatus(for: code)
            statuses[Proof(invoice: invoice.id, grantLine: code)] = status
            guard status == .replaced else { continue }
            let told = MoneyException(.replacementDoesNotCount, of: invoice) {
                $0.grantLine = code
                $0.amount = amount
            }
            let other = invoice.proofs[code]?.last?.replacedBy.map { Proof(invoice: $0, grantLine: code) }
            replaced.append((told, other))
        }
    }

    var found: [MoneyException] {
        replaced.filter { $0.by.flatMap { statuses[$0] }?.counts != true }.map(\.told)
    }
}
