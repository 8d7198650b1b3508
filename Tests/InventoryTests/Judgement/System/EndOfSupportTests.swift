import Foundation
import Inventory
import Testing

@Suite struct EndOfSupportTests {
    private func end(_ id: String?, _ version: String?) -> EndOfSupport? {
        var system = System()
        system.id = id
        system.version = version
        return EndOfSupport.of(system)
    }

    @Test(
        arguments: [
            ("debian", "12", "2028-06-30"), ("debian", "9", "2022-06-30"), ("raspbian", "11", "2026-08-31"),
            ("ubuntu", "24.04", "2029-05-31"), ("linuxmint", "21.3", "2027-04-30"), ("linuxmint", "21", "2027-04-30"),
            ("linuxmint", "6", "2026-01-01"), ("fedora", "40", "2025-05-13"), ("opensuse-leap", "15.6", "2026-04-30"),
            ("debian", nil, nil), ("debian", "1", nil), ("ubuntu", "24.0", nil), ("linuxmint", "2", nil),
            ("fedora", "99", nil),
            ("arch", "12", nil), (nil, "12", nil), ("opensuse-tumbleweed", "20260101", nil),
        ] as [(String?, String?, String?)])
    func aVersionEndsOnItsDay(_ id: String?, _ version: String?, _ day: String?) {
        #expect(end(id, version)?.day == day)
    }

    @Test(arguments: [("opensuse-tumbleweed", "20260101"), ("chromeos", "120"), ("chromeos", nil)])
    func whatRollsHasNoEnd(_ id: String, _ version: String?) {
        #expect(end(id, version)?.basis == .rolling)
        #expect(end(id, version)?.moment == nil)
    }

    @Test func volunteersAndSubscriptionsAreToldApart() {
        #expect(end("debian", "12")?.basis == .lts)
        #expect(end("debian", "12")?.regularDay == "2026-07-11")
        #expect(end("ubuntu", "18.04")?.basis == .standard)
        #expect(end("ubuntu", "18.04")?.subscribedDay == "2028-04-26")
        #expect(end("ubuntu", "23.10")?.subscribedDay == nil)
    }

    @Test func everyDayIsOne() throws {
        let format = ISO8601DateFormatter()
        format.formatOptions = .withFullDate
        let lines = String(decoding: Tables.text(of: .osSupport) ?? [], as: UTF8.self).split(separator: "\n")
        let rows = lines.filter { !$0.hasPrefix("#") }.dropFirst().map { $0.split(separator: "\t").map(String.init) }
        #expect(rows.count > 40)
        for row in rows where row[2] != "-" {
            let date = try #require(format.date(from: row[2]), "\(row)")
            let version = row[1] == "*" ? nil : row[1]
            #expect(end(row[0], version)?.moment == Int64(date.timeIntervalSince1970) + 43_200, "\(row)")
        }
    }
}
