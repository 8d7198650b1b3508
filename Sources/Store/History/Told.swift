import Assets
import Inventory

/// What a witness tells: values of some fields, and what else. Of the 64 bits fields have those from 4 on, kinds of components those from 48 on.
struct Told: OptionSet, Hashable {
    let rawValue: Int

    /// Sightings that began before the end of the time that is asked for.
    static let sightsSoFar = Told(rawValue: 2)
    /// All sightings: what was not seen any more may have been seen elsewhere later.
    static let sights: Told = [.sightsSoFar, Told(rawValue: 8)]

    /// That it is there at all. Of an asset with one witness the asset begins, and nothing else is told of that moment.
    static let beginning = Told(rawValue: 4)

    static func values(of field: AssetField) -> Told { Told(rawValue: 16 << field.place) }

    static let values = Told(AssetField.allCases.map(values))

    static func parts(_ kind: Component.Kind) -> Told {
        Told(rawValue: 1 << (48 + (Component.Kind.allCases.firstIndex(of: kind) ?? 0)))
    }

    static let parts = Told(Component.Kind.allCases.map(parts))
    /// What names an asset, and its school.
    static let names = Told([AssetField.kind, .maker, .model, .school].map(values))
    static let all: Told = [.values, .parts, .sights]

    var fields: [AssetField] { AssetField.allCases.filter { contains(.values(of: $0)) } }

    var kinds: [Component.Kind] { Component.Kind.allCases.filter { contains(.parts($0)) } }
}
