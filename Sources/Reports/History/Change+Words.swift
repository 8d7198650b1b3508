import Assets
import Inventory
import Sheets
import Store

extension Change.Kind {
    /// What stands behind the name of the field or the component, or alone.
    var words: (nl: String, en: String) {
        switch self {
        case .appeared: ("nieuw", "new")
        case .joined: ("ook gemeld", "also reported")
        case .changed: ("gewijzigd", "changed")
        case .confirmed: ("bevestigd", "confirmed")
        case .moved: ("naar andere school", "to another school")
        case .partAdded: ("bijgekomen", "added")
        case .partGone: ("verdwenen", "gone")
        case .partReplaced: ("vervangen", "replaced")
        case .seenAt: ("gezien aan ander toestel", "seen at another device")
        case .elsewhere: ("gezien in andere school", "seen in another school")
        case .vanished: ("niet meer gezien", "no longer seen")
        case .merged: ("samengevoegd", "merged")
        case .split: ("afgesplitst", "split off")
        case .held: ("wacht op beslissing", "waits for a decision")
        case .withdrawn: ("weer weggehaald", "taken away again")
        case .returned: ("opnieuw toestel", "a device again")
        }
    }

    /// Whether it goes from one to another; else there is one thing to tell.
    fileprivate var isFromTo: Bool { [.changed, .moved, .partReplaced, .seenAt, .elsewhere].contains(self) }
}

extension Change {
    /// The field or the kind of component that it is about.
    var subject: Cell? {
        switch before ?? after {
        case .value(let field, _)?: .word(id: field.rawValue, nl: field.words.nl, en: field.words.en)
        case .component(let component)?:
            .word(id: component.kind.rawValue, nl: component.kind.words.nl, en: component.kind.words.en)
        case .asset?, nil: nil
        }
    }

    /// What happened, in a few words: `schijf vervangen`.
    var event: Cell {
        func text(_ language: Language) -> String {
            let word = language == .dutch ? kind.words.nl : kind.words.en
            guard kind != .moved, let subject else { return word }
            return "\(subject.text(in: language)) \(word)"
        }
        return .word(id: kind.rawValue, nl: text(.dutch), en: text(.english))
    }

    /// From what to what.
    var difference: Cell? {
        func text(_ language: Language) -> String? {
            let texts = serials ?? [before, after].map { $0?.text(in: language) }
            let goesOn = texts[1] != nil || kind == .changed || kind == .moved
            guard kind.isFromTo, goesOn else { return texts[0] ?? texts[1] }
            return "\(texts[0] ?? "–") → \(texts[1] ?? "–")"
        }
        guard let dutch = text(.dutch), let english = text(.english) else { return nil }
        return .word(id: dutch, nl: dutch, en: english)
    }

    /// Of components that but for these are the same.
    private var serials: [String?]? {
        guard case (.component(let old)?, .component(let new)?) = (before, after), let oldSerial = old.serial,
            let newSerial = new.serial, before?.text(in: .english) == after?.text(in: .english)
        else { return nil }
        return [oldSerial, newSerial]
    }

    /// Who did it, and why.
    var reason: Cell? {
        act.map { act in .text([act.who, act.why].compactMap(\.self).joined(separator: ": ")) }
    }
}

extension Shown {
    /// For machines the canonical form, the name of the component with its serial number, or the number of the asset.
    var cell: Cell {
        switch self {
        case .value(let field, let value): .word(id: value, nl: text(in: .dutch), en: field.text(value, in: .english))
        case .component(let component):
            .word(
                id: component.text(in: .english, withSerial: true), nl: text(in: .dutch, withSerial: true),
                en: text(in: .english, withSerial: true))
        case .asset(let number, _): .word(id: "\(number)", nl: text(in: .dutch), en: text(in: .english))
        }
    }

    /// As people read it.
    func text(in language: Language, withSerial: Bool = false) -> String {
        switch self {
        case .value(let field, let value): field.text(value, in: language)
        case .component(let component): component.text(in: language, withSerial: withSerial)
        case .asset(let number, let place):
            (language == .dutch ? "toestel \(number)" : "device \(number)") + (place.map { " (\($0))" } ?? "")
        }
    }
}

extension AssetField {
    /// A value in its canonical form as people read it.
    fileprivate func text(_ value: String, in language: Language) -> String {
        cell(value).text(in: language) + (self == .memoryInBytes || self == .storageInBytes ? " GB" : "")
    }

    private func cell(_ value: String) -> Cell {
        let cell: Cell? =
            switch self {
            case .kind: DeviceKind(rawValue: value).map { .kind($0) }
            case .status: AssetStatus(rawValue: value).map { .word(id: value, nl: $0.words.nl, en: $0.words.en) }
            case .acquisition: Acquisition(rawValue: value).map { .word(id: value, nl: $0.words.nl, en: $0.words.en) }
            case .memoryInBytes: Int64(value).map { .gibibytes($0) }
            case .storageInBytes: Int64(value).map { .gigabytes($0) }
            case .screenInTenthsOfInch: Int64(value).map { .decimal($0, places: 1) }
            case .diskEncrypted: .flag(value == "true")
            case _ where form == .day: Day(value).map { .word(id: value, nl: $0.belgian, en: $0.iso) }
            default: nil
            }
        return cell ?? .text(value)
    }
}

extension Component {
    fileprivate func text(in language: Language, withSerial: Bool) -> String {
        let name = ProductName.text(maker, model)
        let parts = [name ?? place, amount(in: language), withSerial ? serial : nil]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
