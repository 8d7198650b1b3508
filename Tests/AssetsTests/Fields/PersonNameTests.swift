import Assets
import Testing

@Suite struct PersonNameTests {
    @Test(arguments: ["Jan Peeters", "An De Smet", "An van den Berg", "\u{C9}lise Dupont"])
    func twoWordsWithCapitalsAreAName(_ text: String) { #expect(PersonName.isLikely(text)) }

    @Test(arguments: ["klas 5B", "Klas 5B", "Leerkracht 3", "zorgco\u{F6}rdinator", "ICT", "Klas B", ""])
    func aCodeIsNone(_ text: String) { #expect(!PersonName.isLikely(text)) }
}
