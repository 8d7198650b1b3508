/// What a witness tells.
struct Told: OptionSet, Hashable {
    let rawValue: Int

    static let values = Told(rawValue: 1)
    static let parts = Told(rawValue: 2)
    static let sights = Told(rawValue: 4)

    /// That it is there at all. Of an asset with one witness the asset begins, and nothing else is told of that moment.
    static let beginning = Told(rawValue: 8)

    static let all: Told = [.values, .parts, .sights]
}
