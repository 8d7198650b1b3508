import Assets
import Funding
import SQLite

extension Store {
    /// Notes that devices came with a line of an invoice. What is linked already stays so.
    /// - Returns: the act; `nil` if all are linked already.
    /// - Throws: `StoreError` for more devices than the line has, or a line of a cancelled invoice.
    package func link(_ assets: [Int64], toLine line: Int64, by booking: Booking) throws -> Int64? {
        try write { try $0.link(assets, to: line, isLinked: true, booking) }
    }

    /// - Returns: the act; `nil` if none of them is linked.
    package func unlink(_ assets: [Int64], fromLine line: Int64, by booking: Booking) throws -> Int64? {
        try write { try $0.link(assets, to: line, isLinked: false, booking) }
    }

    /// Serial numbers of a delivery note: a device that shows one is of this line as soon as it is seen.
    /// - Returns: the act; `nil` if all are expected already.
    package func expect(_ serials: [String], withLine line: Int64, by booking: Booking) throws -> Int64? {
        try write { connection in
            let known = Set(try connection.expectedSerials(ofLine: line).map { $0.lowercased() })
            var seen = known
            let news = serials.filter { seen.insert($0.lowercased()).inserted }
            guard !news.isEmpty else { return nil }
            // Devices that a person linked, and that are none of these.
            let others = try connection.linkedSerials(ofLine: line).count { !seen.contains($0?.lowercased() ?? "") }
            try connection.checkRoom(for: seen.count + others, onLine: line)
            let act = try connection.insertAct(
                "expect \(news.count) serial numbers with line \(line)", by: booking.author)
            for serial in news {
                try connection.run(
                    "INSERT INTO delivery (invoice_line, serial, is_expected, booked_on, act) VALUES (?1, ?2, 1, ?3, ?4)",
                    line, serial, booking.on.iso, act)
            }
            return act
        }
    }
}

extension Questions {
    /// The devices of a line: linked by a person, or seen with a serial number of its delivery note.
    package func devices(ofLine line: Int64) throws -> [Int64] { try read { try $0.linkedAssets(ofLine: line) } }
}

extension Connection {
    fileprivate func link(_ assets: [Int64], to line: Int64, isLinked: Bool, _ booking: Booking) throws -> Int64? {
        guard try first("SELECT 1 FROM invoice_line WHERE id = ?1", line, value: { _ in true }) == true else {
            throw StoreError.unknown("invoice line", named: "\(line)")
        }
        for asset in assets { _ = try firstWitness(of: asset) }
        let known = Set(try linkedAssets(ofLine: line))
        let news = Set(assets).filter { known.contains($0) != isLinked }.sorted()
        guard !news.isEmpty else { return nil }
        let which = news.map(String.init).joined(separator: ", ")
        let what = isLinked ? "link device \(which) to line \(line)" : "unlink device \(which) from line \(line)"
        let act = try insertAct(what, by: booking.author)
        try insertLinks(news, to: line, isLinked: isLinked, act: act, booking)
        return act
    }

    /// `assets` are not yet what they become.
    /// - Throws: `StoreError` for a device that there is not, or more than the line has.
    func insertLinks(_ assets: [Int64], to line: Int64, isLinked: Bool, act: Int64, _ booking: Booking) throws {
        for asset in assets { _ = try firstWitness(of: asset) }
        if isLinked { try checkRoom(for: try linkedAssets(ofLine: line).count + assets.count, onLine: line) }
        for asset in assets {
            try run(
                "INSERT INTO device_link (invoice_line, asset, is_linked, booked_on, act) VALUES (?1, ?2, ?3, ?4, ?5)",
                line, asset, isLinked, booking.on.iso, act)
        }
    }

    /// A line of 24 laptops has no 25th.
    func checkRoom(for count: Int, onLine line: Int64) throws {
        let known = try first(
            """
            SELECT quantity, reverses IS NOT NULL OR EXISTS (SELECT 1 FROM invoice AS counter WHERE counter.reverses = invoice.id)
            FROM invoice_line JOIN invoice ON invoice.id = invoice WHERE invoice_line.id = ?1
            """,
            line
        ) { (quantity: $0.integer(0), isCancelled: $0.integer(1) != 0) }
        guard let known else { throw StoreError.unknown("invoice line", named: "\(line)") }
        if known.isCancelled { throw StoreError.refused("line \(line) is of an invoice that was cancelled") }
        guard Int64(count) * 1_000 <= known.quantity else {
            throw StoreError.refused(
                "line \(line) is of \(known.quantity / 1_000), and would have \(count) devices: see 'invoice show'")
        }
    }

    func expectedSerials(ofLine line: Int64) throws -> [String] {
        try rows(Self.expectedSerials, line) { $0.text(0) }
    }

    func linkedAssets(ofLine line: Int64) throws -> [Int64] {
        try rows(
            "SELECT DISTINCT asset FROM (\(Self.linkedDevices)) WHERE invoice_line = ?2 ORDER BY asset", nil as String?,
            line
        ) { $0.integer(0) }
    }

    /// Of each device of the line that which it shows.
    fileprivate func linkedSerials(ofLine line: Int64) throws -> [String?] {
        try rows(
            """
            SELECT serial FROM asset WHERE id IN (SELECT asset FROM (\(Self.linkedDevices)) WHERE invoice_line = ?2)
            """,
            nil as String?, line
        ) { $0.textIfPresent(0) }
    }

    private static let expectedSerials = """
        SELECT serial FROM delivery WHERE invoice_line = ?1 AND is_expected AND id = (
            SELECT max(id) FROM delivery AS newer WHERE newer.invoice_line = ?1 AND newer.serial = delivery.serial)
        ORDER BY id
        """

    /// Pairs of `invoice_line` and `asset`, as they were booked by the day ?1; all of them where it is `NULL`. What was merged is the asset that it is now.
    static let linkedDevices = "\(devicesByWord) UNION \(devicesBySerial)"

    /// Those of which a person said it, or what an order was fulfilled with; what was merged comes twice.
    static let devicesByWord = """
        SELECT invoice_line, ifnull(asset.merged_into, asset.id) AS asset
        FROM device_link AS link JOIN asset ON asset.id = link.asset
        WHERE is_linked AND (?1 IS NULL OR booked_on <= ?1) AND NOT EXISTS (
            SELECT 1 FROM device_link AS later WHERE later.invoice_line = link.invoice_line AND later.asset = link.asset
                AND later.id > link.id AND (?1 IS NULL OR later.booked_on <= ?1))
        """

    /// Those whose serial number a delivery note names.
    static let devicesBySerial = """
        SELECT invoice_line, asset.id AS asset FROM delivery JOIN asset ON asset.serial = delivery.serial COLLATE NOCASE
        WHERE is_listed AND is_expected AND (?1 IS NULL OR date(first_seen_at, 'unixepoch') <= ?1) AND (?1 IS NULL OR booked_on <= ?1) AND NOT EXISTS (
            SELECT 1 FROM delivery AS later WHERE later.invoice_line = delivery.invoice_line AND later.serial = delivery.serial
                AND later.id > delivery.id AND (?1 IS NULL OR later.booked_on <= ?1))
            AND NOT EXISTS (SELECT 1 FROM device_link AS word WHERE word.invoice_line = delivery.invoice_line
                AND word.asset = asset.id AND NOT word.is_linked AND (?1 IS NULL OR word.booked_on <= ?1))
        """
}
