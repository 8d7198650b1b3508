import SQLite

extension Connection {
    /// What was linked is no more, and the other way round, unless somebody said so anew since.
    func undoLinks(_ counter: CounterAct) throws {
        let links = try rows(
            """
            SELECT invoice_line, asset, is_linked FROM device_link AS link WHERE act = ?1 AND NOT EXISTS (
                SELECT 1 FROM device_link AS later WHERE later.invoice_line = link.invoice_line AND later.asset = link.asset
                    AND later.id > link.id) ORDER BY id
            """,
            counter.original
        ) { (line: $0.integer(0), asset: $0.integer(1), isLinked: $0.integer(2) != 0) }
        for link in links {
            try run(
                "INSERT INTO device_link (invoice_line, asset, is_linked, booked_on, act) VALUES (?1, ?2, ?3, ?4, ?5)",
                link.line, link.asset, !link.isLinked, counter.booking.on.iso, counter.act)
        }
        for line in Set(links.filter { !$0.isLinked }.map(\.line)).sorted() {
            try checkRoom(for: try linkedAssets(ofLine: line).count, onLine: line)
        }
    }

    /// The same of serial numbers that were expected.
    func undoDeliveries(_ counter: CounterAct) throws {
        let deliveries = try rows(
            """
            SELECT invoice_line, serial, is_expected FROM delivery WHERE act = ?1 AND NOT EXISTS (
                SELECT 1 FROM delivery AS later WHERE later.invoice_line = delivery.invoice_line
                    AND later.serial = delivery.serial AND later.id > delivery.id) ORDER BY id
            """,
            counter.original
        ) { (line: $0.integer(0), serial: $0.text(1), isExpected: $0.integer(2) != 0) }
        for delivery in deliveries {
            try run(
                "INSERT INTO delivery (invoice_line, serial, is_expected, booked_on, act) VALUES (?1, ?2, ?3, ?4, ?5)",
                delivery.line, delivery.serial, !delivery.isExpected, counter.booking.on.iso, counter.act)
        }
        for line in Set(deliveries.filter { !$0.isExpected }.map(\.line)).sorted() {
            try checkRoom(for: try expectedSerials(ofLine: line).count, onLine: line)
        }
    }
}
