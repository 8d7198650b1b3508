import Assets
import Console
import TestSupport
import Testing

@testable import Reports

/// What the reports say of the reference community, against what another program worked out of its files, to the cent.
@Suite struct ReferenceDepreciationTests {
    private func rows(_ words: [String], today: String) throws -> [ReferenceRow] {
        let now = try #require(Day(today)).midday
        let answer = SampleReports.run(
            words + ["--format", "csv", "--profile", "machine"], in: try ReferenceFolder.path, now: now)
        #expect(answer.status == .done, "\(answer.text)")
        return ReferenceTable.rows(of: answer.text)
    }

    private static let columns = [
        ("school", "school"), ("kind", "kind"), ("acquisition", "acquisition"), ("purchased_on", "purchasedOn"),
        ("months", "months"), ("written_off_on", "writtenOffOn"), ("devices", "devices"), ("hired", "hired"),
        ("unpriced", "unpriced"),
    ]
    private static let amounts = [("price", "price"), ("book_value", "bookValue")]

    @Test func whatStandsInTheBooksIsThatOfTheOtherProgram() throws {
        for (day, bookedBy) in [
            ("2023-06-30", "2023-06-30"), ("2023-06-30", "2024-11-29"), ("2024-11-29", "2024-11-29"),
        ] {
            let expected = try ReferenceTable.expected("depreciation").filter {
                $0["day"] == day && $0["booked_by"] == bookedBy
            }
            let found = try rows(["depreciation", "--on", day, "--booked-by", bookedBy], today: "2024-11-29")
            #expect(found.count == expected.count)
            let known = Dictionary(uniqueKeysWithValues: found.map { ($0.place, $0) })
            for row in expected {
                let other = try #require(known[row.place], "\(row.place)")
                for (column, name) in Self.columns { #expect(other[name] == row[column], "\(column) of \(row.values)") }
                for (column, name) in Self.amounts {
                    #expect(other.cents(name) == row[column], "\(column) of \(row.values)")
                }
            }
        }
    }

    /// Today it says the same as it will say of today.
    @Test func theReportOfTodayIsTheOneOfItsDay() throws {
        let today = "2024-11-29"
        let reports = try [["depreciation"], ["depreciation", "--on", today]].map { try rows($0, today: today) }
        #expect(reports[0].map(\.values) == reports[1].map(\.values))
    }

    private static let counts = [
        ("devices", "devices"), ("overdue", "overdue"), ("estimated", "estimated"), ("set", "priceSet"),
        ("own", "priceOwn"), ("typical", "priceTypical"), ("unpriced", "priceUnknown"),
    ]

    @Test func whatIsToBeReplacedIsThatOfTheOtherProgram() throws {
        let expected = try ReferenceTable.expected("forecast")
        let found = try rows(["forecast"], today: "2024-11-29").filter {
            $0["level"] == "school" && $0["kind"] != "all"
        }
        #expect(found.count == expected.count)
        for row in expected {
            let names = ["schoolYear": row["school_year"], "school": row["school"], "kind": row["kind"]]
            let other = try #require(found.first { found in names.allSatisfy { found[$0] == $1 } }, "\(row.values)")
            for (column, name) in Self.counts { #expect(other[name] == row[column], "\(column) of \(row.values)") }
            #expect(other.cents("amount") ?? "0" == row["cents"], "\(row.values)")
        }
    }
}

extension ReferenceRow {
    /// What tells a row from the others of its day.
    fileprivate var place: String {
        let names = ["level", "school_board", "schoolBoard", "school", "serial"].compactMap { self[$0] }
        return names.joined(separator: "/")
    }

    /// Of euros with two decimals.
    fileprivate func cents(_ column: String) -> String? {
        self[column].flatMap { Int($0.replacing(".", with: "")) }.map(String.init)
    }
}
