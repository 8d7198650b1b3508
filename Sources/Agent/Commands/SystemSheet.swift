import Inventory
import Sheets

/// What is known of the operating system, one fact a row, for people.
enum SystemSheet {
    static func sheet(of system: System, at now: Int64, in language: Language) -> Sheet {
        var sheet = Sheet(columns: [
            .init("fact", nl: "Besturingssysteem", en: "Operating system", mayShrink: true),
            .init("value", nl: "Waarde", en: "Value", mayShrink: true),
        ])
        func row(_ nl: String, _ en: String, _ value: Cell?) {
            guard let value else { return }
            sheet.append([.text(language == .dutch ? nl : en), .text(value.text(in: language))])
        }
        row("naam", "name", system.name.map { .text($0) })
        row("ondersteund tot", "supported until", EndOfSupport.of(system)?.cell(at: now, in: language))
        row("kernel", "kernel", system.kernel.map { .text($0) })
        row("updates nagekeken op", "updates checked on", system.updatesCheckedAt.map { .moment($0) })
        row("bijgewerkt op", "updated on", system.upgradedAt.map { .moment($0) })
        row("updates te installeren", "updates to install", system.updatesPending.map { .integer($0) })
        row("waarvan voor veiligheid", "of which for security", system.securityUpdatesPending.map { .integer($0) })
        row("herstart nodig", "restart needed", system.needsReboot.map { .flag($0) })
        row("gestart op", "started on", system.bootedAt.map { .moment($0) })
        for part in system.fileSystems { row("vrij op \(part.name)", "free at \(part.name)", part.cell(in: language)) }
        row(
            "naam van een gebruiker in de hostnaam", "name of a user in the hostname",
            system.hostnameNamesUser == true ? .flag(true) : nil)
        return sheet
    }
}

extension FileSystem {
    fileprivate var name: String { place ?? "–" }

    fileprivate func cell(in language: Language) -> Cell? {
        guard let freeInPercent, let sizeInBytes else { return nil }
        let size = Cell.gigabytes(sizeInBytes).text(in: language)
        return .text("\(freeInPercent) % \(language == .dutch ? "van" : "of") \(size) GB")
    }
}

extension EndOfSupport {
    fileprivate func cell(at now: Int64, in language: Language) -> Cell {
        guard let moment else {
            return .word(id: basis.rawValue, nl: "zolang het bijgewerkt wordt", en: "as long as it is updated")
        }
        let day = Cell.moment(moment).text(in: language)
        // A day more, so that nobody is told on the last day that it is over.
        guard now < moment + 86_400 else { return .text(day + (language == .dutch ? " (voorbij)" : " (over)")) }
        return switch (basis, certainty) {
        case (.lts, _): .text("\(day) (LTS)")
        case (_, .about): .text((language == .dutch ? "ongeveer " : "about ") + day)
        default: .text(day)
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            let texts = [
                ("on", day), ("basis", basis.rawValue), ("regularUntil", regularDay), ("certainty", certainty.rawValue),
                ("subscribedUntil", subscribedDay), ("source", source),
            ]
            for (name, text) in texts {
                guard let text else { continue }
                writer.name(name)
                writer.text(text)
            }
        }
    }
}
