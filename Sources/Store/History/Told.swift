/// What a witness tells.
struct Told: OptionSet, Hashable {
    let rawValue: Int

    static let values = Told(rawValue: 1)
    static let parts = Told(rawValue: 2)
    static let sights = Told(rawValue: 4)

    static let all: Told = [.values, .parts, .sights]
}
