import Assets
import Crypto
import Inventory
import SQLite
import Store

extension ReferenceCommunity {
    /// Day by day: machines report, lists are imported, and what nobody sees is typed in. Then people say what they know.
    func enterDevices() throws {
        let devices = try ReferenceTable.community("devices")
        let sights = Dictionary(grouping: try ReferenceTable.community("sights")) { $0.text("serial") }
        var agents: [String: Int64] = [:]
        for (index, device) in devices.enumerated().sorted(by: { Self.precedes($0.element, $1.element) }) {
            let days = (sights[device.text("serial")] ?? []).compactMap { $0.day("day") }
            switch device.text("source") {
            case "agent": agents[device.text("serial")] = try report(device, number: index + 1, on: days)
            case "import": for day in days { try take(device, on: day) }
            default: try type(device)
            }
        }
        try reader.visit("SELECT serial, id FROM asset WHERE is_listed") { self.assets[$0.text(0)] = $0.integer(1) }
        for device in devices { try say(device) }
    }

    /// What is typed in is placed after all that is there, so the days have to follow one another.
    private static func precedes(_ one: ReferenceRow, _ other: ReferenceRow) -> Bool {
        (one.text("known_on"), one.text("serial")) < (other.text("known_on"), other.text("serial"))
    }

    /// A machine enrols on the first of these days, and reports on all of them.
    private func report(_ device: ReferenceRow, number: Int, on days: [Day]) throws -> Int64 {
        let first = try known(days.first, device)
        let facts = Facts.reference(number, serial: device.text("serial"))
        let token = try token(of: device)
        let outcome = try store.enrol(
            EnrolmentAttempt(
                token: token, enrolment: device.text("serial"), credential: Crypto.sha256(Array("key \(number)".utf8)),
                machine: facts.machine ?? Machine(), now: first.midday))
        guard case .enrolled(let agent, .active) = outcome else {
            throw ReferenceFault(description: "\(device.text("serial")) is \(outcome)")
        }
        let checkIns = try days.enumerated().map { index, day in
            CheckIn(
                device: agent, body: try SampleBody.body(epoch: UInt64(number), seq: Int64(index + 1), facts),
                receivedAt: day.midday)
        }
        for result in store.ingest(checkIns) { _ = try result.get() }
        return agent
    }

    private func token(of device: ReferenceRow) throws -> TokenID {
        let secret = Crypto.sha256(Array("token of \(device.text("serial"))".utf8))
        let id = try known(TokenID(bytes: Array(secret.bytes.prefix(8))), device)
        let day = try known(device.day("known_on"), device)
        try store.addToken(
            id, secret: secret, school: try school(device, "school"), maximumUses: 1, now: day.midday,
            expiresAt: day.midday + 86_400)
        return id
    }

    private func take(_ device: ReferenceRow, on day: Day) throws {
        let row = ImportedRow(
            number: 2, key: "serial:\(device.text("serial"))", values: values(device), lastSeenAt: day.midday)
        let list = ImportedList(
            name: "google-admin", rows: [row], fields: AssetField.ofPeople)
        _ = try store.take(list, by: author(day))
    }

    private func type(_ device: ReferenceRow) throws {
        let kind = try known(DeviceKind(rawValue: device.text("kind")), device)
        let typed = TypedDevice(school: try school(device, "school"), kind: kind, values: values(device))
        guard case .added = try store.add(typed, by: author(try known(device.day("known_on"), device))) else {
            throw ReferenceFault(description: "\(device.text("serial")) waits for a decision")
        }
    }

    private func values(_ device: ReferenceRow) -> [AssetField: String] {
        var values: [AssetField: String] = [:]
        for field in [AssetField.kind, .maker, .model, .serial, .school] { values[field] = device[field.rawValue] }
        return values
    }

    private func say(_ device: ReferenceRow) throws {
        let asset = try known(assets[device.text("serial")], device)
        if let status = device["status"] {
            let day = try known(device.day("status_since"), device)
            _ = try store.say(
                [Word(asset: asset, field: .status, value: status)], "device set \(asset)", by: author(day))
        }
        for (column, field) in [("order", AssetField.orderNumber), ("origin", .acquisition)] {
            guard let value = device[column] else { continue }
            let day = try known(device.day("known_on"), device)
            _ = try store.say([Word(asset: asset, field: field, value: value)], "device set \(asset)", by: author(day))
        }
    }

    func enterDelivery(_ row: ReferenceRow) throws {
        _ = try store.expect([row.text("serial")], withLine: try lineID(row), by: try booking(row))
    }

    func enterLink(_ row: ReferenceRow) throws {
        let asset = try known(assets[row.text("serial")], row)
        if row["is_linked"] == "1" {
            _ = try store.link([asset], toLine: try lineID(row), by: try booking(row))
        } else {
            _ = try store.unlink([asset], fromLine: try lineID(row), by: try booking(row))
        }
    }
}

extension Facts {
    /// A laptop of the reference community.
    fileprivate static func reference(_ number: Int, serial: String) -> Facts {
        var facts = Facts.laptop(number)
        facts.machine?.maker = "HP"
        facts.machine?.product = "HP 250 G9"
        facts.machine?.version = nil
        facts.machine?.serial = serial
        return facts
    }
}
