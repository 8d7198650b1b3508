import Assets
import Funding
import Imports

extension InvoiceCells {
    /// The row as a line of an invoice; `nil` if something is wrong with it, which is added to the faults.
    func invoiceRow(faults: inout ImportFaults) -> InvoiceRow? {
        let before = faults.count
        let head = head(&faults)
        let line = line(&faults)
        guard faults.count == before, let head, let line else { return nil }
        return InvoiceRow(row: row.number, head: head, line: line.line, gross: line.gross)
    }

    private func head(_ faults: inout ImportFaults) -> InvoiceHead? {
        let number = faults.value { try needed(.number, right: "F2026-118", shortText) }
        let supplierNumber = faults.value { try value(.supplierNumber, enterpriseNumber) }
        let supplier = faults.value {
            try value(.supplier, shortText) ?? supplierNumber?.description
                ?? needed(.supplier, right: "Computerhuis BV", shortText)
        }
        let issuedOn = faults.value { try value(.issuedOn, day) }
        let order = faults.value { try value(.order, shortText) }
        let school = faults.value { try value(.school, self.school) }
        let kind: InvoiceDraft.Kind? = faults.value { try value(.kind, word("kind")) }
        let corrected = faults.value { try value(.corrected, shortText) }
        guard let number, let supplier else { return nil }
        return InvoiceHead(
            number: number, supplier: supplier, supplierNumber: supplierNumber, issuedOn: issuedOn, order: order,
            school: school, kind: kind, corrected: corrected)
    }

    private func line(_ faults: inout ImportFaults) -> (line: InvoiceLine, gross: Cents?)? {
        let description = faults.value { try needed(.description, right: "Laptop 14 inch", text) }
        let costKind: CostKind? = faults.value { try value(.costKind, word("cost-kind")) }
        let quantity = faults.value { try value(.quantity, self.quantity) } ?? 1_000
        let acquisition: Acquisition? = faults.value { try value(.acquisition, word("acquisition")) }
        let before = faults.count
        let rate = faults.value { try needed(.vatRate, right: "21", vatRate) }
        let gross = faults.value { try value(.gross) { try Cents($0) } }
        let isNeeded = faults.count == before
        let net = faults.value { try netAmount(or: gross, at: rate, isNeeded: isNeeded) }
        guard let description, let rate, let net else { return nil }
        var line = InvoiceLine(
            description: description, costKind: costKind, quantityInThousandths: quantity, net: net, vatRate: rate)
        (line.acquisition, line.row) = (acquisition ?? reader.acquisition, row.number)
        faults.check { try checkGross(gross, of: line) }
        return (line, gross)
    }

    /// Without tax; worked out where only the amount with tax is there.
    private func netAmount(or gross: Cents?, at rate: VATRate?, isNeeded: Bool) throws -> Cents? {
        if let net = try value(.net, { try Cents($0) }) { return net }
        if let gross, let rate { return gross.net(at: rate) }
        return isNeeded ? try needed(.net, right: "1234,56") { try Cents($0) } : nil
    }

    /// A cent is what rounding makes.
    private func checkGross(_ gross: Cents?, of line: InvoiceLine) throws {
        guard let gross, (gross - line.gross).magnitude.rawValue > 1 else { return }
        throw fault(
            .gross,
            "is \(gross.belgian), and \(line.net.belgian) with \(line.vatRate.belgian) % is \(line.gross.belgian)")
    }
}

extension Cents {
    /// What an amount with tax is without it, half a cent away from zero.
    fileprivate func net(at rate: VATRate) -> Cents {
        let divisor = UInt64(10_000 + rate.rawValue)
        let net = (rawValue.magnitude * 10_000 + divisor / 2) / divisor
        return Cents(rawValue: Int64(net) * rawValue.signum()) ?? .zero
    }
}
