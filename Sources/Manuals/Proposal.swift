import Console

/// What a shell proposes for a value, as the word says that stands for it in help.
enum Proposal: Equatable {
    case words([String])
    case files
    case folders
    case nothing

    /// Of `FILE`, `DIR`, or few small words such as `table|csv`.
    init(for placeholder: String) {
        let words = placeholder.split(separator: "|").map(String.init)
        switch placeholder {
        case "FILE": self = .files
        case "DIR": self = .folders
        case _ where words.count > 1 && words.allSatisfy(Self.isSmall): self = .words(words)
        default: self = .nothing
        }
    }

    private static func isSmall(_ word: String) -> Bool {
        word.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
    }
}

extension AnyOption {
    /// `nil` for a flag, which takes no value.
    var proposal: Proposal? { choices.isEmpty ? placeholder.map(Proposal.init) : .words(choices) }
}

extension AnyArgument {
    var proposal: Proposal { Proposal(for: name) }
}
