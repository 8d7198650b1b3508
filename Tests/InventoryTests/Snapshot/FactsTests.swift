import Inventory
import Testing

@Suite struct FactsTests {
    /// Goes through the tables of all sections: what is not in them or is read into another place comes back differently.
    @Test func whatFactsReadTheyWriteAgain() throws {
        var random = Seeded()
        for _ in 0..<50 {
            let value = RandomRecord.value(of: Facts.descriptions(), using: &random) { (try? Facts($0)) != nil }
            let facts = try Facts(value)
            try #require(facts.json == value.written, "\(random)")
            try #require(try Facts(JSONValue(parsing: facts.json)) == facts, "\(random)")
        }
    }

    @Test func aSectionIsReadIntoItsPlace() throws {
        var facts = Facts()
        try facts.read(section: "memory", JSONValue("{\"slots\":4}"))
        try facts.read(section: "futures", JSONValue("{\"slots\":4}"))
        #expect(String(decoding: facts.json, as: UTF8.self) == "{\"memory\":{\"slots\":4}}")
    }

    @Test(arguments: [
        ("storage", "{\"disks\":[{},{},{},{\"sizeInBytes\":\"1\"}]}", "storage.disks[3].sizeInBytes", "a whole number"),
        ("storage", "[]", "storage", "an object"),
        ("software", "{\"packages\":{\"bash\":5}}", "software.packages.bash", "a text"),
        ("usb", "{\"devices\":[{\"interfaces\":[1]}]}", "usb.devices[0].interfaces", "a list of texts"),
    ])
    func aValueThatDoesNotFitIsNamedFromItsSection(
        _ section: String, _ document: String, _ path: String, _ expected: String
    ) throws {
        let value = try JSONValue(document)
        var facts = Facts()
        let error = fieldError { () throws(FieldError) in try facts.read(section: section, value) }
        #expect(error == FieldError(path: path, expected: expected))
        #expect(facts == Facts())
    }

    @Test func everyFieldHasANameOfItsOwnAndAMeaning() {
        func check(_ fields: [FieldDescription], in owner: String) {
            #expect(Set(fields.map(\.name)).count == fields.count, "\(owner)")
            for field in fields {
                #expect(field.name.wholeMatch(of: /[a-z][A-Za-z]*/) != nil, "\(owner).\(field.name)")
                #expect(!field.meaning.isEmpty, "\(owner).\(field.name)")
                check(field.nested, in: "\(owner).\(field.name)")
            }
        }
        check(Facts.descriptions(), in: "facts")
    }

    /// The list for the privacy contact: another personal fact is a decision, not a by-product.
    @Test func thePersonalFactsAreThese() {
        let personal = Outgoing.fields.filter { $0.field.isPersonal && !$0.path.hasPrefix("enrolment.") }
        #expect(
            personal.map(\.path) == [
                "machine.serial", "machine.uuid", "machine.boardSerial", "machine.chassisSerial", "machine.assetTag",
                "machine.oemStrings", "machine.deviceTreeSerial", "machine.machineId", "memory.modules.serial",
                "storage.disks.serial", "storage.disks.wwn", "network.interfaces.name", "network.interfaces.mac",
                "power.batteries.serial", "displays.connectors.edid", "usb.devices.serial", "usb.devices.printerId",
                "usb.thunderbolt.uniqueId", "system.hostname", "credential.device",
            ])
    }
}

/// Makes records from the descriptions of their fields alone. What kind of value a field takes is found by trying.
private enum RandomRecord {
    static func value(
        of fields: [FieldDescription], using random: inout Seeded, fits: (JSONValue) -> Bool
    ) -> JSONValue {
        var members: [(String, JSONValue)] = []
        for field in fields where Int.random(in: 0..<4, using: &random) > 0 {
            let value = value(of: field, using: &random) { fits(.record([(field.name, $0)])) }
            members.append((field.name, value))
        }
        return .record(members)
    }

    private static func value(
        of field: FieldDescription, using random: inout Seeded, fits: (JSONValue) -> Bool
    ) -> JSONValue {
        guard field.nested.isEmpty else { return nested(of: field, using: &random, fits: fits) }
        let text = JSONValue.text("\(field.name) \u{E9} \(UInt8.random(in: 0...255, using: &random))")
        let kinds: [JSONValue] = [
            text, .integer(.random(in: -9...(1 << 53), using: &random)), .boolean(.random(using: &random)),
            .array([text, text]),
            .record([("b \(UInt8.random(in: 0...255, using: &random))", text), ("a", text)]),
        ]
        return kinds.first(where: fits) ?? .null
    }

    private static func nested(
        of field: FieldDescription, using random: inout Seeded, fits: (JSONValue) -> Bool
    ) -> JSONValue {
        guard !fits(.object([])) else { return value(of: field.nested, using: &random, fits: fits) }
        return .array(
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
                value(of: field.nested, using: &random) { fits(.array([$0])) }
            })
    }
}
