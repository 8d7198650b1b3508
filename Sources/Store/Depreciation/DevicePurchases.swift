import Assets
import Funding
import Inventory
import SQLite

/// The line of an invoice with which each device was bought: of several lines the first of kind `devices`, else the first. The devices
/// of a line share what it costs, in the order of their numbers.
struct DevicePurchases {
    private var lines: [Line] = []
    private var places: [Int64: Place] = [:]

    private struct Line {
        let kind: CostKind
        /// With what all of it costs.
        let purchase: DevicePurchase
        let quantityInThousandths: Int64
    }

    private struct Place {
        let line: Int
        /// Among the devices of the line, counted from 0.
        let piece: Int
    }

    fileprivate init() {}

    subscript(device: Int64) -> DevicePurchase? {
        guard let place = places[device] else { return nil }
        let line = lines[place.line]
        var purchase = line.purchase
        purchase.price = purchase.price.piece(place.piece, ofThousandths: line.quantityInThousandths)
        return purchase
    }

    /// The day of issue of its invoice.
    func day(of device: Int64) -> Day? { places[device].map { lines[$0.line].purchase.issuedOn } }

    fileprivate mutating func add(_ row: Row, _ kind: CostKind, devices: some Sequence<Int64>) throws {
        lines.append(
            Line(kind: kind, purchase: try DevicePurchase(row), quantityInThousandths: row.integer(8)))
        for (piece, device) in devices.enumerated() {
            if let other = places[device], lines[other.line].kind == .devices || kind != .devices { continue }
            places[device] = Place(line: lines.count - 1, piece: piece)
        }
    }
}

extension Connection {
    /// Of the devices that are `known`.
    func devicePurchases(on day: Day, where known: (Int64) -> Bool = { _ in true }) throws -> DevicePurchases {
        let linked = try linkedDevices(on: day)
        var purchases = DevicePurchases()
        try visit(Self.purchaseLines, day.iso) { row in
            let devices = linked[row.integer(0)]
            guard !devices.isEmpty, let kind = CostKind(rawValue: row.text(1)), kind.isWrittenOff else { return }
            try purchases.add(row, kind, devices: devices.lazy.filter(known))
        }
        return purchases
    }

    /// Lines of open invoices that cost something, or nothing.
    private static let purchaseLines = """
        SELECT line.id, cost_kind, supplier.name, invoice.number, school_board.name, school.number, issued_on, acquisition,
            quantity, net + vat
        FROM invoice_line AS line JOIN invoice ON invoice.id = line.invoice JOIN supplier ON supplier.id = invoice.supplier
        JOIN school_board ON school_board.id = invoice.school_board LEFT JOIN school ON school.id = invoice.school
        WHERE invoice.kind = 'invoice' AND reverses IS NULL AND invoice.booked_on <= ?1 AND net + vat >= 0 AND NOT EXISTS (
            SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id AND counter.booked_on <= ?1)
        ORDER BY issued_on, line.id
        """
}

extension DevicePurchase {
    /// Of all devices of the line.
    fileprivate init(_ row: Row) throws {
        guard let acquisition = Acquisition(rawValue: row.text(7)) else {
            throw StoreError.refused("the store holds a damaged line \(row.integer(0))")
        }
        self.init(
            supplier: row.text(2), invoice: row.text(3), schoolBoard: row.text(4), school: SchoolNumber(row.text(5)),
            issuedOn: try Connection.day(row, 6), acquisition: acquisition, price: try Connection.cents(row, 9))
    }
}
