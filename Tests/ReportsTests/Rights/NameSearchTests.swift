import Testing

@testable import Reports

@Suite struct NameSearchTests {
    private let search = NameSearch(["Sint-Jozef", "De Brug", "104521", "4521", ""])

    static let texts: [(text: String, isFound: Bool)] = [
        ("geleend van sint jozef", true), ("(De  Brug!)", true), ("nr.104521;", true), ("van 4521", true),
        ("SINT-JOZEF", true), ("de brug over", true), ("De oude Brug", false), ("Jozef", false), ("1045210", false),
        ("debrug", false), ("", false), ("Sint", false),
    ]

    @Test(arguments: texts.indices) func aNameIsFoundHoweverItIsWritten(_ index: Int) {
        #expect(search.finds(in: Self.texts[index].text) == Self.texts[index].isFound, "\(Self.texts[index].text)")
    }
}
