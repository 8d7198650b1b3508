import Assets

/// How it was bought: procedures, and purchases that were split.
struct PurchaseTally: Sendable {
    private struct Group: Hashable, Sendable {
        let schoolBoard: String
        let supplier: InvoiceOnDay.Supplier
        let year: Int
    }

    /// Orders with an invoice of which awards bear a part.
    private var charged: Set<Int64> = []
    /// Of invoices without an order.
    private var nets: [Group: [Cents]] = [:]

    mutating func add(_ invoice: InvoiceOnDay) {
        guard invoice.fromAwards > .zero else { return }
        if let purchase = invoice.purchase {
            charged.insert(purchase)
        } else if invoice.kind == .invoice {
            let year = invoice.issuedOn.parts.year
            let group = Group(schoolBoard: invoice.schoolBoard, supplier: invoice.supplier, year: year)
            nets[group, default: []].append(invoice.net)
        }
    }

    private func isForGrant(_ order: OrderOnDay) -> Bool { order.isMeantForAward || charged.contains(order.id) }

    /// Their numbers, as they are compared.
    func grantOrders(among orders: [OrderOnDay]) -> Set<String> {
        Set(orders.filter(isForGrant).map { InvoiceNumber.key($0.number) })
    }

    func found(among orders: [OrderOnDay]) -> [MoneyException] {
        let orders = orders.filter(isForGrant)
        return orders.compactMap { procedure(of: $0) } + split(orders)
    }

    private func procedure(of order: OrderOnDay) -> MoneyException? {
        let isAbove = order.net > PurchaseProcedure.limit
        let isFew = order.procedure == .none || order.procedure == .consulted && (order.consulted ?? 0) < Self.consulted
        let rule: ExceptionRule? =
            isAbove ? (order.procedure.isEnoughAboveLimit ? nil : .noProcedure) : isFew ? .fewConsulted : nil
        return rule.map { rule in
            MoneyException(rule) {
                $0.schoolBoard = order.schoolBoard
                $0.school = order.school
                $0.supplier = order.supplier
                $0.order = order.number
                $0.amount = order.net
            }
        }
    }

    /// Good practice, below the limit.
    private static let consulted = 3

    private func split(_ orders: [OrderOnDay]) -> [MoneyException] {
        var nets = nets
        for order in orders where !order.procedure.isEnoughAboveLimit {
            let year = order.orderedOn.parts.year
            let group = Group(schoolBoard: order.schoolBoard, supplier: order.supplier, year: year)
            nets[group, default: []].append(order.net)
        }
        return nets.compactMap { group, amounts in
            let below = amounts.filter { $0 <= PurchaseProcedure.limit }
            guard below.sum > PurchaseProcedure.limit else { return nil }
            return MoneyException(.splitPurchase) {
                $0.schoolBoard = group.schoolBoard
                $0.supplier = group.supplier
                $0.amount = below.sum
                $0.count = below.count
                $0.note = .year(group.year)
            }
        }
    }
}
