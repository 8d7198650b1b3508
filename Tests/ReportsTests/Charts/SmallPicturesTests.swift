import Testing

@testable import Reports

@Suite struct SmallPicturesTests {
    static let rows: [(numbers: [Int], text: String)] = [
        ([], ""), ([0], "▁"), ([0, 0, 0], "▁▁▁"), ([5], "▇"), ([0, 1, 2, 5, 9, 12, 40, 3, 0], "▁▂▂▂▂▃▇▂▁"),
        ([1, .max], "▂▇"), ([-3, 7], "▁▇"),
    ]

    @Test(arguments: rows.indices) func aRowOfNumbersIsARowOfBlocks(_ index: Int) {
        #expect(Sparkline.text(Self.rows[index].numbers) == Self.rows[index].text)
    }

    static let shares: [(tenths: Int, text: String)] = [
        (0, "          "), (1, "╸         "), (423, "━━━━      "), (450, "━━━━╸     "), (999, "━━━━━━━━━╸"),
        (1_000, "━━━━━━━━━━"), (1_200, "━━━━━━━━━━"), (-1, "          "),
    ]

    @Test(arguments: shares) func aShareIsABarOfThatLength(_ tenths: Int, _ text: String) {
        #expect(SmallBar.text(tenths, width: 10) == text)
    }

    @Test func aBarWithoutRoomIsNothing() {
        #expect(SmallBar.text(500, width: 0).isEmpty)
        #expect(SmallBar.text(500, width: -1).isEmpty)
    }

    @Test func asPicturesTheyAreNotReadAloud() {
        #expect(
            SmallBar.svg(423) == """
                <svg class="share" aria-hidden="true" viewBox="0 0 60 8" width="60" height="8">\
                <path class="track" d="M0 0h60v8h-60z"/><path d="M0 0h25v8H0z"/></svg>
                """)
        #expect(
            Sparkline.svg([0, 1, 40]) == """
                <svg class="spark" aria-hidden="true" viewBox="0 0 14 16" width="14" height="16">\
                <path d="M0 16v-1h4V16zM5 16v-4h4V16zM10 16v-16h4V16z"/></svg>
                """)
    }
}
