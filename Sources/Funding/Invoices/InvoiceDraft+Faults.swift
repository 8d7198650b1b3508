package import Assets

/// What is wrong with an invoice before it is entered.
package struct InvoiceFault: Error, Equatable, CustomStringConvertible {
    /// Counted from 1; `nil` for the invoice as a whole.
    package let line: Int?
    package let reason: String

    package init(line: Int? = nil, _ reason: String) {
        self.line = line
        self.reason = reason
    }

    package var description: String { line.map { "line \($0): \(reason)" } ?? reason }
}

extension InvoiceDraft {
    /// More than any invoice has.
    package static let maximumLines = 10_000
    package static let maximumTextBytes = 500
    /// Of the file that it came in, and of a copy that is kept of it: what can be read can be kept.
    package static let maximumFileBytes = 15 << 20
    /// In force in Belgium since 1996; a rate that is none of these is a mistake of typing.
    package static let vatRates: [VATRate] = [0, 600, 1_200, 2_100].compactMap(VATRate.init(rawValue:))

    /// All that an auditor would not accept, as sentences; empty if nothing is wrong.
    package func faults(today: Day) -> [InvoiceFault] {
        var faults: [InvoiceFault] = []
        if number.isEmpty || number.utf8.count > 100 {
            faults.append(InvoiceFault("it has no number of at most 100 bytes"))
        }
        if issuedOn > today {
            faults.append(InvoiceFault("its day \(issuedOn.belgian) is still to come: today is \(today.belgian)"))
        }
        if lines.isEmpty { faults.append(InvoiceFault("it has no lines: give at least one")) }
        if lines.count > Self.maximumLines {
            faults.append(InvoiceFault("it has more than \(Self.maximumLines) lines"))
        }
        for (index, line) in lines.enumerated() {
            faults += line.faults.map { InvoiceFault(line: index + 1, $0) }
        }
        return faults + [lines.sumFault.map { InvoiceFault($0) }, totalFault].compactMap(\.self)
    }

    /// What the invoice says more than the sum of its lines, by the cents that rounding leaves; `nil` if it does not say.
    package var roundingDifference: Cents? { total.map { $0 - lines.map(\.gross).sum } }

    /// A cent for each line is what rounding by rate instead of by line can make.
    private var totalFault: InvoiceFault? {
        guard let total, let difference = roundingDifference, difference.magnitude.rawValue > Int64(lines.count) else {
            return nil
        }
        return InvoiceFault(
            "its total of \(total.grouped) is not the \(lines.map(\.gross).sum.grouped) of its lines: the difference of "
                + "\(difference.grouped) is more than rounding makes")
    }
}

extension [InvoiceLine] {
    /// Amounts that can be kept one by one may be too large together, or with their tax.
    var sumFault: String? {
        // Line by line, as a line above and one below may hide each other.
        guard map(\.gross.magnitude).sum.rawValue > Cents.most else { return nil }
        return "its lines are more than 10 billion euros together, tax included: correct their amounts"
    }
}

extension InvoiceLine {
    var faults: [String] {
        var faults: [String] = []
        if description.isEmpty || description.utf8.count > InvoiceDraft.maximumTextBytes {
            faults.append("it has no description of at most \(InvoiceDraft.maximumTextBytes) bytes")
        }
        if costKind == nil {
            let kinds = CostKind.allCases.map(\.rawValue).joined(separator: ", ")
            faults.append("it has no kind of cost: one of \(kinds)")
        }
        if quantityInThousandths == 0 { faults.append("its quantity is 0") }
        if !InvoiceDraft.vatRates.contains(vatRate) {
            let rates = InvoiceDraft.vatRates.map { "\($0.belgian) %" }.joined(separator: ", ")
            faults.append("a VAT rate of \(vatRate.belgian) % is none of Belgium: \(rates)")
        }
        return faults
    }
}
