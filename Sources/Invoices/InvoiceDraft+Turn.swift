import Funding

extension InvoiceDraft {
    /// Makes a credit note of an invoice with the signs of one.
    mutating func turn() {
        kind = .creditNote
        for index in lines.indices { lines[index].turn() }
    }
}

extension InvoiceLine {
    /// A line of goods given back has both signs turned; one of a negative price keeps its number.
    fileprivate mutating func turn() {
        let isOneSign = (quantityInThousandths < 0) == (net < .zero)
        quantityInThousandths = isOneSign ? -quantityInThousandths : abs(quantityInThousandths)
        net = -net
    }
}
