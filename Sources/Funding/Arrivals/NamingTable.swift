/// Which descriptions name which models. Many lines are described alike and many devices are of one model, so each is looked at once.
struct NamingTable {
    private struct Text: Hashable {
        let text: String
        let maker: String?
    }

    private struct Pair: Hashable {
        let description: Int
        let model: Int
    }

    private var numbers: [Text: Int] = [:]
    private var names: [ProductName] = []
    private var namings: [Pair: Naming] = [:]

    /// What stands for a text from now on.
    mutating func number(of text: String, maker: String? = nil) -> Int {
        let key = Text(text: text, maker: maker)
        if let known = numbers[key] { return known }
        names.append(ProductName(text, maker: maker))
        numbers[key] = names.count - 1
        return names.count - 1
    }

    func name(_ number: Int) -> ProductName { names[number] }

    mutating func naming(of model: Int, by description: Int) -> Naming {
        let pair = Pair(description: description, model: model)
        if let known = namings[pair] { return known }
        let naming = names[description].naming(of: names[model])
        namings[pair] = naming
        return naming
    }
}
