import Assets
import Inventory

/// A thing as a row of an import tells it, and what that proves.
struct ImportedThing: Sendable {
    let school: SchoolNumber
    /// With the maker by the name that people know.
    let values: [AssetField: String]
    /// The same as a JSON object: the values of a row in one statement take half as long, and others wait for that.
    let json: String
    let isComputer: Bool?
    /// In the spelling that is compared.
    let maker: String?
    /// What is on its label.
    let label: Set<Evidence>
    let inventoryNumber: Evidence?

    init?(_ said: [AssetField: String], by rules: Rules) {
        guard let school = said[.school].flatMap({ SchoolNumber($0) }) else { return nil }
        let kind = said[.kind].flatMap(DeviceKind.init)
        let maker = rules.judgement.maker(said[.maker])
        self.school = school
        values = said.merging(maker.map { [.maker: $0] } ?? [:]) { $1 }
        json = Self.json(values)
        isComputer = kind?.isComputer
        self.maker = maker?.lowercased()
        label = rules.matching.evidence(ofLabelOf: kind?.isComputer, maker: maker, serial: said[.serial])
        inventoryNumber = rules.matching.evidence(ofInventoryNumber: said[.inventoryNumber], school: school.text)
    }

    private static func json(_ values: [AssetField: String]) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            for (field, value) in values {
                writer.name(field.rawValue)
                writer.text(value)
            }
        }
        return writer.text
    }
}
