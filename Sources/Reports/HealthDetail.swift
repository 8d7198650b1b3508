import Assets
import Sheets
import Store

extension Finding {
    /// What people read beside the name of the device.
    func detail(_ status: AssetStatus?, in language: Language) -> String {
        let words = details(since.map { Cell.moment($0).text(in: language) } ?? "?", status)
        return language == .dutch ? words.nl : words.en
    }

    private func details(_ day: String, _ status: AssetStatus?) -> (nl: String, en: String) {
        let (number, name, passed) = (count ?? 0, name ?? "", days ?? 0)
        let others = others.map(String.init).joined(separator: ", ")
        switch kind {
        case .seenAlthoughGone:
            return ("\(status?.words.nl ?? "weg"), gezien \(day)", "\(status?.words.en ?? "gone"), seen \(day)")
        case .quietSchool:
            return (
                "\(number) toestellen, laatst gezien \(day) (\(passed) dagen)",
                "\(number) devices, last seen \(day) (\(passed) days)"
            )
        case .clone, .conflict: return (command ?? "", command ?? "")
        case .notSeen, .notSeenLong:
            return ("laatst gezien \(day) (\(passed) dagen)", "last seen \(day) (\(passed) days)")
        case .elsewhere:
            guard let school = otherSchool?.text else { return ("sinds \(day)", "since \(day)") }
            return ("bij nr. \(others) van \(school) sinds \(day)", "at no. \(others) of \(school) since \(day)")
        case .sharedMachineID: return others.isEmpty ? ("", "") : ("ook nr. \(others)", "also no. \(others)")
        case .osUnsupported, .osEndsSoon: return ("\(name) tot \(day)", "\(name) until \(day)")
        case .updatesOld:
            let waiting: (nl: String, en: String) =
                number > 0 ? (", \(number) wachten", ", \(number) wait") : ("", "")
            return ("sinds \(day) (\(passed) dagen)\(waiting.nl)", "since \(day) (\(passed) days)\(waiting.en)")
        case .diskFailing: return (name, name)
        case .batteryWorn:
            let lost = wearInPercent ?? 0
            return ("\(name): \(lost) % verloren", "\(name): \(lost) % lost")
        case .severalAgents: return ("\(number) agents", "\(number) agents")
        case .notUnique:
            return others.isEmpty ? (name, name) : ("\(name), ook nr. \(others)", "\(name), also no. \(others)")
        case .neverSeen, .diskUnencrypted: return ("", "")
        }
    }
}
