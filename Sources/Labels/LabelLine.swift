import Inventory
import Sheets

/// One thing that a label says in words, and how large. Sizes are those of the font, in hundredths of a millimetre.
struct LabelLine: Sendable, Equatable {
    enum Subject { case school, code, kind, model, number }

    let subject: Subject
    let size: Int
    /// A text that is too long is set smaller, down to this, before it is cut.
    let smallestSize: Int
    let maximumLines: Int
    var isBold = false

    static let all = [
        LabelLine(subject: .school, size: 250, smallestSize: 220, maximumLines: 2),
        LabelLine(subject: .code, size: 500, smallestSize: 260, maximumLines: 2, isBold: true),
        LabelLine(subject: .kind, size: 250, smallestSize: 220, maximumLines: 1),
        LabelLine(subject: .model, size: 250, smallestSize: 220, maximumLines: 2),
        LabelLine(subject: .number, size: 250, smallestSize: 220, maximumLines: 1),
    ]

    static let few = [
        LabelLine(subject: .code, size: 240, smallestSize: 160, maximumLines: 2, isBold: true),
        LabelLine(subject: .school, size: 150, smallestSize: 140, maximumLines: 2),
    ]
}

extension LabelLine.Subject {
    /// `nil` if the label has nothing to say of it, or says it elsewhere.
    func text(of label: Label, in language: Language) -> String? {
        switch self {
        case .school: label.schoolName
        case .code: label.code
        case .kind: label.kind == .unknown ? nil : word(label.kind.words, language)
        case .model: ProductName.text(label.maker, label.model)
        case .number: label.code == Label.numberPrefix + String(label.number) ? nil : number(label, language)
        }
    }

    private func number(_ label: Label, _ language: Language) -> String {
        word((nl: "toestel", en: "device"), language) + " \(label.number)"
    }

    private func word(_ words: (nl: String, en: String), _ language: Language) -> String {
        language == .dutch ? words.nl : words.en
    }
}
