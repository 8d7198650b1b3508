/// What people call a product.
package enum ProductName {
    /// Maker and model; the maker once where the model begins with it, as `HP 250 G9` of HP does.
    package static func words(_ maker: String?, _ model: String?) -> [String] {
        guard let maker, let model else { return [maker, model].compactMap(\.self) }
        return model.lowercased().hasPrefix(maker.lowercased() + " ") ? [model] : [maker, model]
    }

    /// `nil` of neither.
    package static func text(_ maker: String?, _ model: String?) -> String? {
        let words = words(maker, model)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}

extension Sheet {
    /// For people: maker and model as one column, at the place of the first.
    package var joiningProducts: Sheet {
        let column = Column("product", nl: "Merk en model", en: "Product", mayShrink: true)
        return joining(["maker", "model"], as: column) { cells in
            let texts = cells.map { $0?.text(in: .english) }
            return ProductName.text(texts.first ?? nil, texts.dropFirst().first ?? nil).map { .text($0) }
        }
    }
}
