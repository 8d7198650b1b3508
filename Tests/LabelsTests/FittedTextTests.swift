import Testing

@testable import Labels

@Suite struct FittedTextTests {
    private let line = LabelLine(subject: .model, size: 300, smallestSize: 200, maximumLines: 2)

    @Test func aShortTextIsSetAsLargeAsItMay() {
        #expect(FittedText("HP 250", in: line, width: 3_000).size == 300)
        #expect(FittedText("HP 250", in: line, width: 3_000).lines == ["HP 250"])
    }

    @Test func aLongTextIsBrokenBetweenWords() {
        let text = FittedText("HP ProBook 450 G8 Notebook PC", in: line, width: 3_000)
        #expect(text.lines == ["HP ProBook 450 G8", "Notebook PC"])
        #expect(text.size == 300)
    }

    @Test func aLongWordIsSetSmallerBeforeItIsBroken() {
        let text = FittedText("SBID7286R-0417-22B", in: line, width: 3_000)
        #expect(text.lines == ["SBID7286R-0417-22B"])
        #expect((200..<300).contains(text.size))
    }

    @Test func aWordThatFitsNowhereIsBrokenAndCut() {
        let text = FittedText(String(repeating: "0", count: 100), in: line, width: 1_500)
        #expect(text.size == 200)
        #expect(text.lines.count == 2)
        #expect(text.lines[1].hasSuffix("0…"))
        for line in text.lines { #expect(LabelFont(size: 200, isBold: false).width(of: line) <= 1_500) }
    }

    @Test func itIsCutBetweenWordsWhereThatCostsLittle() {
        let font = LabelFont(size: 150, isBold: false)
        let name = "Gemeentelijke Basisschool 't Klavertje Vier"
        #expect(font.broken(name, width: 1_380, maximumLines: 2) == ["Gemeentelijke", "Basisschool 't Kla…"])
        #expect(font.broken("SBID7286R-0417-22B", width: 1_100, maximumLines: 2) == ["SBID7286R-", "0417-22B"])
        #expect(font.broken("a-123456789012345", width: 1_100, maximumLines: 2)[0].count > 10)
    }

    @Test(arguments: ["", " ", "日本語のとても長い名前のコンピューター", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "x", "\u{301}"])
    func anyTextAtAllEnds(text: String) {
        #expect(FittedText(text, in: line, width: 600).lines.count <= 2)
        #expect(FittedText(text, in: line, width: 1).lines.count <= 2)
    }
}
