import Sheets
import Store

/// How many devices the schools of a register have.
struct PrivacyCounts: Sendable {
    var devices = 0
    var withAgent = 0
    var handedOut = 0

    func sentence(on day: String) -> Words {
        let belgian = Cell.day(iso: day).text(in: .dutch)
        return Words(
            nl:
                "Op \(belgian): \(devices) toestellen, waarvan \(withAgent) door een agent gemeld en \(handedOut) "
                + "meegegeven aan een code.",
            en:
                "On \(day): \(devices) devices, of which agents report \(withAgent), and \(handedOut) are handed to a "
                + "code."
        )
    }
}

extension Inquiry {
    /// Of these schools, with what was disposed of as long as it is in the store.
    func privacyReport(of scope: SchoolScope) throws -> PrivacyReport {
        let numbers = Set(scope.schools.map(\.number))
        let counts = try questions.countDevices(ofSchool: scope.school, on: today, into: PrivacyCounts()) {
            counts, device in
            guard numbers.contains(device.school) else { return }
            counts.devices += 1
            if device.sources.contains(.agent) { counts.withAgent += 1 }
            if device.isHandedOut { counts.handedOut += 1 }
        }
        let names = Set(scope.schools.map(\.schoolBoard))
        let boards = try questions.schoolBoards().filter { scope.width == .all || names.contains($0.name) }
        return PrivacyReport(schoolBoards: boards, counts: counts)
    }
}
