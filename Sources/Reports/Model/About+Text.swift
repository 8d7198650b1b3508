import Inventory
import Sheets

extension About {
    /// Of whom, as people read it: `Basisschool De Linde (030569)`.
    var whose: Words {
        switch owner {
        case .school(let school): Words("\(school.name) (\(school.number.text))")
        case .schoolBoard(let name): Words(name)
        case .all: community.map { Words($0) } ?? Words(nl: "alle scholen", en: "all schools")
        }
    }

    /// `Inventaris · Basisschool De Linde (030569) · 22/11/2026`
    func line(in language: Language) -> String {
        let day = Cell.day(iso: day.iso).text(in: language)
        return [title.text(in: language), whose.text(in: language), day].joined(separator: " · ")
    }

    /// `soort toestel: laptop`
    func filterLines(in language: Language) -> [String] {
        filters.map { "\($0.name.text(in: language)): \($0.value.text(in: language))" }
    }

    /// For programs, in one word after the other: `inventory school=030569 on=2026-11-22 kind=laptop`.
    var machineLine: String {
        var words = [name]
        switch owner {
        case .school(let school): words.append("school=\(school.number.text)")
        case .schoolBoard(let name): words.append("school-board=\(name)")
        case .all: break
        }
        words.append("on=\(day.iso)")
        return (words + filters.map { "\($0.id)=\($0.value.machineText)" }).joined(separator: " ")
    }
}
