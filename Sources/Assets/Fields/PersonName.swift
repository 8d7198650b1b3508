/// Whether a text is the name of a person. Devices are handed to a code ("klas 5B", "leerkracht 3"), so that nobody's name is kept.
package enum PersonName {
    /// At least two words begin with a capital and there is no digit: "Jan Peeters", "An De Smet", not "Klas 5B". A guess, good enough to ask.
    package static func isLikely(_ text: String) -> Bool {
        let capitals = text.split(separator: " ").filter { $0.first?.isUppercase == true && $0.count > 1 }
        return capitals.count > 1 && !text.contains(where: \.isNumber)
    }
}
