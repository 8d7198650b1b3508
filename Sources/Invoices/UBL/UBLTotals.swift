import Funding

extension XMLPlace {
    /// A `LegalMonetaryTotal`, held against the lines.
    ///
    /// An invoice below 0 is what EN 16931 allows instead of a credit note, and becomes one. What was paid before, and the rounding of what
    /// is paid, are no part of what was bought.
    func fill(_ draft: inout InvoiceDraft) throws {
        let place = try required("cbc:TaxInclusiveAmount")
        let total = try place.amount()
        if total < .zero {
            guard draft.kind == .invoice else {
                throw place.fault("\(total.decimal) is below 0: a credit note says without a sign what it takes off")
            }
            draft.turn()
        }
        draft.total = total.magnitude
        try checkSum(of: draft, place)
        draft.prepaid = try one("cbc:PrepaidAmount")?.amount() ?? .zero
        try checkPayable(total, prepaid: draft.prepaid)
    }

    private func checkSum(of draft: InvoiceDraft, _ place: XMLPlace) throws {
        guard let difference = draft.roundingDifference, difference.magnitude.rawValue > Int64(draft.lines.count) else {
            return
        }
        let sum = draft.lines.map(\.gross).sum
        throw place.fault(
            "is \(draft.total?.decimal ?? ""), and its lines with their VAT are \(sum.decimal): a difference of at most a cent for each of "
                + "\(draft.lines.count) lines would be right")
    }

    /// Source: EN 16931 BR-CO-16.
    private func checkPayable(_ total: Cents, prepaid: Cents) throws {
        guard let place = try one("cbc:PayableAmount") else { return }
        let rounding = try one("cbc:PayableRoundingAmount")?.amount() ?? .zero
        let payable = total - prepaid + rounding
        guard try place.amount() == payable else {
            throw place.fault(
                "is \(place.shown): \(payable.decimal) would be right, the total less what was paid before, and rounded"
            )
        }
    }
}
