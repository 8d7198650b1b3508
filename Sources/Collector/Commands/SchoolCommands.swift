import Console
import Funding
import Inventory
import Sheets
import Store

/// `school add|list|pupils`
enum SchoolCommands {
    static let all = [add, list, pupils]

    static let number = Argument(
        "SCHOOL", meaning: "instellingsnummer, six digits", parse: SheetOptions.schoolNumber)
    private static let name = Argument("NAME", meaning: "name", parse: CollectorParse.name)
    private static let schoolBoard = Option(
        "--school-board", placeholder: "NAME", meaning: "name or instellingsnummer of its school board",
        isRequired: true, parse: Parse.text)
    private static let year = Option(
        "--school-year", placeholder: "YEARS", meaning: "school year, such as 2026-2027", isRequired: true
    ) { text in
        guard let year = SchoolYear(text) else {
            throw UsageError.sentence("\(text) is no school year: write 2026-2027")
        }
        return year
    }
    private static let levels = PupilLevel.allCases.map { level in
        (
            level,
            Option(
                "--\(level.rawValue)", placeholder: "PUPILS", meaning: "pupils on the count date",
                parse: Parse.number(in: 0...20_000))
        )
    }

    private static let add = StoreCommand.command(
        "school add", "Adds a school", options: [schoolBoard], arguments: [number, name],
        examples: ["school add 030569 'Basisschool De Linde' --school-board 'VZW Katholiek Onderwijs'"]
    ) { store, call in
        try store.addSchool(
            try call.required(number), name: try call.required(name), schoolBoard: try call.required(schoolBoard))
        return .done
    }

    private static let list = StoreCommand.command(
        "school list", "Lists the schools", options: [SheetOptions.json, SheetOptions.language],
        examples: ["school list"]
    ) { store, call in
        var sheet = Sheet(columns: [
            .init("number", nl: "Nummer", en: "Number"),
            .init("name", nl: "School", en: "School", mayShrink: true),
            .init("schoolBoard", nl: "Schoolbestuur", en: "School board", mayShrink: true),
            .init("rooms", nl: "Lokalen", en: "Rooms"),
            .init("pupils", nl: "Leerlingen", en: "Pupils"),
        ])
        for school in try store.questions.schools() {
            sheet.append([
                .text(school.number.text), .text(school.name), .text(school.schoolBoard),
                .integer(Int64(school.rooms)), school.pupils.map { .integer(Int64($0)) },
            ])
        }
        try call.print(sheet, whenEmpty: (nl: "Er zijn nog geen scholen.", en: "There are no schools yet."))
        return .done
    }

    private static let pupils = StoreCommand.command(
        "school pupils", "Enters the pupils of a school on the count date", options: [year] + levels.map(\.1),
        arguments: [number],
        examples: ["school pupils 030569 --school-year 2026-2027 --kleuter 100 --lager-1-4 160 --lager-5-6 80"]
    ) { store, call in
        let year = try call.required(year)
        let counts = levels.compactMap { level, option in
            call[option].flatMap { PupilCount(schoolYear: year, level: level, pupils: $0) }
        }
        guard !counts.isEmpty else {
            throw UsageError.sentence("give at least one of \(levels.map(\.1.name).joined(separator: ", "))")
        }
        try store.setPupils(counts, school: try call.required(number))
        return .done
    }
}
