package import Assets
package import Funding
package import Inventory
import SQLite

/// What a school has of a grant line.
package struct Award: Sendable, Equatable {
    package let school: SchoolNumber
    package let schoolName: String
    package let schoolBoard: String
    package let grantLine: String
    package let amount: Cents
    /// Absent for an amount that somebody gave.
    package let parts: [AwardCalculation.Part]
    package let bookedOn: Day
}

/// What is to be awarded to one school.
package struct AwardEntry: Sendable, Equatable {
    package let school: SchoolNumber
    package let calculation: AwardCalculation

    package init(school: SchoolNumber, _ calculation: AwardCalculation) {
        self.school = school
        self.calculation = calculation
    }
}

extension Store {
    /// Awards of a grant line, in one act. What a school was awarded before is taken back by a counter-entry.
    /// - Returns: the act; `nil` if all of it is so already.
    package func award(_ grantLine: String, to entries: [AwardEntry], by booking: Booking) throws -> Int64? {
        try write { connection in
            let line = try connection.grantLineID(grantLine)
            let news = try entries.filter { entry in
                let known = try connection.awards(grantLine: grantLine, school: entry.school.text).first
                return known.map { ($0.amount, $0.parts) != (entry.calculation.amount, entry.calculation.parts) }
                    ?? true
            }
            guard !news.isEmpty else { return nil }
            let schools = news.map(\.school.text).joined(separator: ", ")
            let act = try connection.insertAct("award \(grantLine) to \(schools)", by: booking.author)
            for entry in news { try connection.insertAward(entry, of: line, act: act, booking) }
            return act
        }
    }
}

extension Questions {
    /// As they are on a day, by grant line and school.
    package func awards(on day: Day? = nil, grantLine: String? = nil) throws -> [Award] {
        try read { try $0.awards(on: day, grantLine: grantLine) }
    }

    /// Pupils of a school by level, of the newest school year that was entered.
    package func pupils(ofSchool school: SchoolNumber) throws -> [PupilLevel: Int] {
        try read { connection in
            let counts = try connection.rows(
                """
                SELECT level, pupils FROM pupil_count WHERE school = ?1
                    AND first_year = (SELECT max(first_year) FROM pupil_count WHERE school = ?1)
                """,
                try connection.schoolID(school)
            ) { row in PupilLevel(rawValue: row.text(0)).map { ($0, Int(row.integer(1))) } }
            return Dictionary(uniqueKeysWithValues: counts.compactMap(\.self))
        }
    }
}

extension Connection {
    func awards(on day: Day? = nil, grantLine: String? = nil, school: String? = nil) throws -> [Award] {
        try rows(Award.query, day?.iso, grantLine, school) { try Award($0) }
    }

    /// The one that nothing took back.
    func openAward(school: Int64, line: Int64) throws -> (id: Int64, act: Int64, bookedOn: String)? {
        try first(
            """
            SELECT id, act, booked_on FROM award WHERE school = ?1 AND grant_line = ?2 AND reverses IS NULL
                AND NOT EXISTS (SELECT 1 FROM award AS counter WHERE counter.reverses = award.id)
            """,
            school, line
        ) { ($0.integer(0), $0.integer(1), $0.text(2)) }
    }

    fileprivate func insertAward(_ entry: AwardEntry, of line: Int64, act: Int64, _ booking: Booking) throws {
        let school = try schoolID(entry.school)
        if let open = try openAward(school: school, line: line) {
            try booking.checkFollows(open.bookedOn, "the award of school \(entry.school.text)")
            try run(
                """
                INSERT INTO award (school, grant_line, amount, reverses, booked_on, act)
                SELECT school, grant_line, -amount, id, ?2, ?3 FROM award WHERE id = ?1
                """,
                open.id, booking.on.iso, act)
        }
        try run(
            """
            INSERT INTO award (school, grant_line, amount, calculation, booked_on, act) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            school, line, entry.calculation.amount.rawValue, entry.calculation.parts.json, booking.on.iso, act)
    }
}

extension Award {
    /// The newest entry tells how the amount was worked out, if nothing took it back.
    fileprivate static let query = """
        SELECT school.number, school.name, school_board.name, code, sum(award.amount), max(booked_on),
            (SELECT calculation FROM award AS newest WHERE newest.grant_line = award.grant_line AND newest.school = award.school
                AND reverses IS NULL AND (?1 IS NULL OR booked_on <= ?1) ORDER BY id DESC LIMIT 1)
        FROM award JOIN school ON school.id = award.school JOIN school_board ON school_board.id = school.school_board
        JOIN grant_line ON grant_line.id = award.grant_line
        WHERE (?1 IS NULL OR booked_on <= ?1) AND (?2 IS NULL OR code = ?2) AND (?3 IS NULL OR school.number = ?3)
        GROUP BY award.grant_line, award.school HAVING sum(award.amount) <> 0 ORDER BY code, school.number
        """

    fileprivate init(_ row: Row) throws {
        guard let school = SchoolNumber(row.text(0)), let bookedOn = Day(row.text(5)) else {
            throw StoreError.refused("the store holds a damaged award of school \(row.text(0))")
        }
        self.init(
            school: school, schoolName: row.text(1), schoolBoard: row.text(2), grantLine: row.text(3),
            amount: try Connection.cents(row, 4), parts: [AwardCalculation.Part](json: row.textIfPresent(6)),
            bookedOn: bookedOn)
    }
}

extension [AwardCalculation.Part] {
    /// `[["kleuter",100,4200,420000]]`; `nil` where nothing was worked out.
    fileprivate var json: String? {
        guard !isEmpty else { return nil }
        let parts = map { part in
            "[\"\(part.level.rawValue)\",\(part.pupils),\(part.perPupil.rawValue),\(part.amount.rawValue)]"
        }
        return "[" + parts.joined(separator: ",") + "]"
    }

    init(json text: String?) {
        let parts = text.flatMap { try? JSONValue(parsing: [UInt8]($0.utf8)) }?.elements ?? []
        self = parts.compactMap { part in
            guard let values = part.elements, values.count == 4,
                let level = values[0].text.flatMap(PupilLevel.init(rawValue:)), let pupils = values[1].integer,
                let perPupil = values[2].integer.flatMap(Cents.init(rawValue:)),
                let amount = values[3].integer.flatMap(Cents.init(rawValue:))
            else { return nil }
            return AwardCalculation.Part(level: level, pupils: Int(pupils), perPupil: perPupil, amount: amount)
        }
    }
}
