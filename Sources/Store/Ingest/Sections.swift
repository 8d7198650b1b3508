import Inventory
import SQLite

extension Connection {
    /// Notes which sections of a device changed, appeared or went; their content is kept once for all devices.
    func replaceSections(_ checkIn: CheckIn) throws {
        let known = try currentSections(ofDevice: checkIn.device)
        for section in checkIn.body.sections where known[section.name] != section.digest.bytes {
            try endSection(section.name, checkIn)
            try run(
                """
                INSERT INTO device_section (device, name, section, since) VALUES (?1, ?2, ?3, ?4)
                """,
                checkIn.device, section.name, try sectionID(section, of: checkIn.body), checkIn.receivedAt)
        }
        for name in Set(known.keys).subtracting(checkIn.body.sections.map(\.name)) {
            try endSection(name, checkIn)
        }
    }

    private func currentSections(ofDevice device: Int64) throws -> [String: [UInt8]] {
        let pairs = try rows(
            """
            SELECT name, digest FROM device_section JOIN section ON section.id = device_section.section
            WHERE device = ?1 AND until IS NULL
            """,
            device
        ) { ($0.text(0), $0.bytes(1)) }
        return Dictionary(pairs) { first, _ in first }
    }

    private func endSection(_ name: String, _ checkIn: CheckIn) throws {
        try run(
            "UPDATE device_section SET until = ?3 WHERE device = ?1 AND name = ?2 AND until IS NULL",
            checkIn.device, name, checkIn.receivedAt)
    }

    private func sectionID(_ section: CheckInSection, of body: CheckInBody) throws -> Int64 {
        let known = try first("SELECT id FROM section WHERE digest = ?1", section.digest.bytes) { $0.integer(0) }
        if let known { return known }
        guard let content = body.content(of: section) else {
            throw StoreError.refused("the content of section \(section.name) is missing")
        }
        try run("INSERT INTO section (digest, content) VALUES (?1, ?2)", section.digest.bytes, content)
        return lastInsertedID
    }

    /// The current facts of a device, from the body where they travelled in full, else from what is stored. Software is left
    /// out: nothing is judged by it, and it is the largest.
    func facts(ofDevice device: Int64, read body: CheckInBody?) throws -> Facts {
        var facts = body?.facts ?? Facts()
        let fromBody = Set((body?.sections ?? []).filter { $0.content != nil }.map(\.name))
        if let body, body.sections.allSatisfy({ fromBody.contains($0.name) || $0.name == "software" }) { return facts }
        try visit(
            """
            SELECT name, content FROM device_section JOIN section ON section.id = device_section.section
            WHERE device = ?1 AND until IS NULL AND name <> 'software'
            """,
            device
        ) { row in
            let name = row.text(0)
            if !fromBody.contains(name) { try facts.read(section: name, JSONValue(parsing: row.bytes(1))) }
        }
        return facts
    }
}
