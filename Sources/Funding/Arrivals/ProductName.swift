import Inventory

/// What a text says of a product: the name of a model, as firmware or a maker has it, or the description of a line of an invoice.
package struct ProductName: Sendable, Hashable {
    /// A number of one or two digits, with the word that says something before it: `go 3`.
    struct Edition: Hashable {
        let before: String?
        let number: String
    }

    private(set) var makers: Set<String> = []
    private(set) var series: Set<String> = []
    private(set) var variants: Set<String> = []
    /// What it may be, by the first word that says so; empty if none does.
    private(set) var kinds: Set<DeviceKind> = []
    /// Of generations and chips: `g9`, `m2`.
    private(set) var marks: Set<String> = []
    /// Words with a digit that are long enough to be of one model alone: `250`, `l14`, `x515ea`.
    private(set) var numbers: Set<String> = []
    /// Words of letters that say something.
    private(set) var names: Set<String> = []
    private(set) var editions: Set<Edition> = []
    /// Of screens, in whole inches.
    private(set) var sizes: Set<String> = []

    /// - Parameters:
    ///   - text: Any text.
    ///   - maker: Who made it, if that is known apart from the text.
    package init(_ text: String, maker: String? = nil) {
        let vocabulary = ProductVocabulary.builtIn
        for word in ProductText.words(of: maker ?? "") { note(vocabulary[word]) }
        var reading = ProductReading(ProductText.words(of: text), vocabulary)
        while let word = reading.next() { add(word, &reading) }
    }

    private mutating func note(_ meaning: ProductVocabulary.Meaning?) {
        if let maker = meaning?.maker { makers.insert(maker) }
        if kinds.isEmpty, let meaning { kinds = meaning.kinds }
    }

    private mutating func add(_ word: String, _ reading: inout ProductReading) {
        let meaning = reading.vocabulary[word]
        note(meaning)
        if let mark = reading.mark(word) {
            marks.insert(mark)
        } else if word.contains(where: \.isNumber) {
            addNumber(word, &reading)
        } else {
            addName(word, meaning?.what ?? [], &reading)
        }
    }

    private mutating func addNumber(_ word: String, _ reading: inout ProductReading) {
        // "HP 256" is a model, "8/256" is not.
        if reading.vocabulary.isPart(word), !reading.isBehindMaker { return }
        // A number with decimals is the size of a screen or the speed of a processor.
        if word.contains(".") || reading.isBefore(.unit) { return }
        if reading.isBefore(.screen) {
            sizes.insert(word)
        } else if word.utf8.count > 2 {
            numbers.insert(word)
        } else {
            editions.insert(Edition(before: reading.before, number: word))
        }
        reading.before = word
    }

    private mutating func addName(
        _ word: String, _ what: Set<ProductVocabulary.What>, _ reading: inout ProductReading
    ) {
        if what.contains(.series) { series.insert(word) }
        if what.contains(.variant) { variants.insert(word) }
        let saysMore = what.isEmpty || !what.isDisjoint(with: [.series, .variant])
        guard word.utf8.count > 1, saysMore else { return }
        names.insert(word)
        reading.before = word
    }
}
