import Assets
import SQLite

/// What a scanned code turned out to be.
package struct ScanAnswer: Sendable, Equatable {
    package enum Holder: Sendable, Equatable {
        /// Found, or unexpected here.
        case thing(AuditThing)
        /// The code is of all these assets.
        case several([Int64])
        case nobody
    }

    package let code: String
    package let holder: Holder
    /// Whether it was scanned in this audit before.
    package let isRepeated: Bool
}

extension Store {
    /// Notes what people scanned, all of it or nothing; a code counts once, whatever its capitals.
    ///
    /// - Parameters:
    ///   - id: an audit that is not closed.
    ///   - codes: inventory numbers, serial numbers, or what our labels say, as a barcode reader types them.
    ///   - prefix: what stands before the number of an asset on our labels.
    ///   - author: who scanned.
    /// - Returns: an answer to each code, in their order.
    /// - Throws: `StoreError` for such an audit; it names a code that is none.
    package func scan(
        _ id: Int64, _ codes: [String], numberPrefix prefix: String, by author: Author
    ) throws -> [ScanAnswer] {
        try write { connection in
            let audit = try connection.openAudit(id)
            let school = try connection.schoolID(audit.school)
            let scans = try codes.enumerated().map { index, code in
                let code = try Self.canonical(code, place: index + 1)
                let holders = try connection.holders(ofCode: code, school: school, numberPrefix: prefix)
                let isRepeated = try connection.isScanned(code, in: id)
                try connection.note(code, of: holders, in: id, by: author)
                return (code: code, holders: holders, isRepeated: isRepeated)
            }
            let things = try connection.things(of: audit).reduce(into: [:]) { $0[$1.asset] = $1 }
            return scans.map { scan in
                let thing = scan.holders.count == 1 ? things[scan.holders[0]] : nil
                let holder =
                    thing.map { ScanAnswer.Holder.thing($0) }
                    ?? (scan.holders.isEmpty ? .nobody : .several(scan.holders))
                return ScanAnswer(code: scan.code, holder: holder, isRepeated: scan.isRepeated)
            }
        }
    }

    /// Takes scans back, all of these or none: what was scanned by these codes was not scanned in this audit, by whatever other code.
    /// - Throws: `StoreError` for an audit that is closed, and for a code that was not scanned in it.
    package func unscan(_ id: Int64, _ codes: [String]) throws {
        try write { connection in
            _ = try connection.openAudit(id)
            let codes = try codes.enumerated().map { try Self.canonical($1, place: $0 + 1) }
            for code in codes where try !connection.isScanned(code, in: id) {
                throw StoreError.refused("'\(code)' was not scanned in audit \(id): see 'audit show \(id)'")
            }
            for code in codes { try connection.forget(code, in: id) }
        }
    }

    private static func canonical(_ code: String, place: Int) throws -> String {
        do {
            return try FieldForm.text(maximumCharacters: 100).canonical(code)
        } catch let error as FieldValueError {
            throw StoreError.refused("code \(place) is no code: \(error)")
        }
    }
}

extension Connection {
    /// Assets whose code it is: by inventory number, else by serial number, else by the number of the asset.
    fileprivate func holders(ofCode code: String, school: Int64, numberPrefix prefix: String) throws -> [Int64] {
        let byInventoryNumber = try holders(ofInventoryNumber: code, school: school)
        if !byInventoryNumber.isEmpty { return byInventoryNumber }
        let bySerial = try holders(ofSerial: code)
        if !bySerial.isEmpty { return bySerial }
        guard code.lowercased().hasPrefix(prefix), let number = Int64(code.dropFirst(prefix.count)) else { return [] }
        return try rows(
            """
            SELECT asset.id FROM witness JOIN asset ON asset.id = witness.asset
            WHERE witness.home = ?1 AND is_listed
            """,
            number
        ) { $0.integer(0) }
    }

    /// By what is said of a serial number now, or by what a machine ever showed, as the sticker stays when a part is swapped.
    private func holders(ofSerial serial: String) throws -> [Int64] {
        let said = try rows(
            """
            SELECT DISTINCT asset.id FROM field_value JOIN witness ON witness.id = field_value.witness
            JOIN asset ON asset.id = witness.asset
            WHERE field = 'serial' AND until IS NULL AND lower(value) = lower(?1) AND is_listed ORDER BY asset.id
            """,
            serial
        ) { $0.integer(0) }
        if !said.isEmpty { return said }
        return try rows(
            """
            SELECT DISTINCT asset.id FROM evidence JOIN witness ON witness.id = evidence.witness
            JOIN asset ON asset.id = witness.asset
            WHERE value = ?1 AND evidence.kind IN ('serial', 'chassis-serial', 'baseboard-serial') AND is_listed
            ORDER BY asset.id
            """,
            serial.lowercased()
        ) { $0.integer(0) }
    }

    fileprivate func isScanned(_ code: String, in audit: Int64) throws -> Bool {
        try first("SELECT 1 FROM audit_scan WHERE audit = ?1 AND code = ?2", audit, code) { _ in true } ?? false
    }

    fileprivate func forget(_ code: String, in audit: Int64) throws {
        try run(
            """
            DELETE FROM audit_scan WHERE audit = ?1 AND (code = ?2 OR asset = (
                SELECT asset FROM audit_scan WHERE audit = ?1 AND code = ?2))
            """,
            audit, code)
    }

    /// What nobody knew when it was scanned may be known when it is scanned again.
    fileprivate func note(_ code: String, of holders: [Int64], in audit: Int64, by author: Author) throws {
        try run(
            """
            INSERT INTO audit_scan (audit, code, asset, is_ambiguous, at, who) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT DO UPDATE SET asset = excluded.asset, is_ambiguous = excluded.is_ambiguous WHERE asset IS NULL
            """,
            audit, code, holders.count == 1 ? holders[0] : nil, holders.count > 1 ? 1 : 0, author.at, author.who)
    }
}
