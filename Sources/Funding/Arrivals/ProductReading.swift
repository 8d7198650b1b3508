/// The words of a text one after the other, without those of systems: "Windows 11 Pro" has no number and no variant of a device.
struct ProductReading {
    let vocabulary: ProductVocabulary
    private let words: [String]
    /// Behind the present word.
    private var place = 0
    /// The last word that said something.
    var before: String?

    init(_ words: [String], _ vocabulary: ProductVocabulary) {
        self.words = words.map(vocabulary.singular)
        self.vocabulary = vocabulary
    }

    mutating func next() -> String? {
        while let word = word(0) {
            place += 1
            guard vocabulary.holds(word, .system) else { return word }
            while let edition = self.word(0), vocabulary.holds(edition, .edition) { place += 1 }
        }
        return nil
    }

    /// Whether the word before the present one is the name of a maker.
    var isBehindMaker: Bool { word(-2).map { vocabulary.holds($0, .maker) } ?? false }

    /// Whether the next word is one of these.
    func isBefore(_ what: ProductVocabulary.What) -> Bool { word(0).map { vocabulary.holds($0, what) } ?? false }

    /// Of a generation or a chip, which may be written in two words.
    mutating func mark(_ word: String) -> String? {
        if let generation = ProductText.generation(of: word[...]) { return "g\(generation)" }
        if word.utf8.count == 2, word.first == "m", word.last?.isNumber == true { return word }
        guard let next = self.word(0) else { return nil }
        let ofNext = vocabulary.holds(word, .generation) ? ProductText.small(next[...]) : nil
        let ofThis = vocabulary.holds(next, .generation) ? ProductText.ordinal(word) : nil
        guard let generation = ofNext ?? ofThis else { return nil }
        place += 1
        return "g\(generation)"
    }

    /// 0 is the word behind the present one, which is -1.
    private func word(_ offset: Int) -> String? {
        words.indices.contains(place + offset) ? words[place + offset] : nil
    }
}
