import Assets
import Funding
import Inventory
import TestSupport

/// Devices to be replaced, of the school of the samples and a second one, as seen on 22 November 2026.
enum SampleReplacement {
    static let today = Day(number: 20_779)

    static func laptop(
        _ asset: Int64 = 1, bought: String? = "2023-06-20", _ change: (inout ReplacementFacts) -> Void = { _ in }
    ) -> ReplacementFacts {
        device(asset, kind: .laptop) { facts in
            facts.dates.purchasedOn = bought.flatMap { Day($0) }
            change(&facts)
        }
    }

    static func device(
        _ asset: Int64, kind: DeviceKind, school: SchoolNumber = SampleStore.school, schoolBoard: Int64 = 1,
        _ change: (inout ReplacementFacts) -> Void = { _ in }
    ) -> ReplacementFacts {
        var facts = ReplacementFacts(asset: asset, school: school, schoolBoard: schoolBoard, kind: kind)
        change(&facts)
        return facts
    }

    static let wornBattery = PartState(kind: .battery, name: "BAT0", wearInPercent: 40, isFailing: false)
    static let goodBattery = PartState(kind: .battery, name: "BAT0", wearInPercent: 39, isFailing: false)
    static let failingDisk = PartState(kind: .disk, name: "nvme0n1", wearInPercent: 100, isFailing: true)
    /// Used up by its own count, and not near its end by its own word.
    static let usedDisk = PartState(kind: .disk, name: "nvme0n1", wearInPercent: 100, isFailing: false)

    /// Any device that may be: with and without days, prices and faults.
    static func random(_ asset: Int64, using random: inout Seeded) -> ReplacementFacts {
        let kind = DeviceKind.allCases.randomElement(using: &random) ?? .laptop
        let school = Bool.random(using: &random) ? SampleStore.school : SampleStore.otherSchool
        return device(asset, kind: kind, school: school, schoolBoard: .random(in: 1...3, using: &random)) { facts in
            facts.dates = DeviceDates(
                purchasedOn: day(&random), firstSeenOn: day(&random),
                goneOn: Int.random(in: 0..<5, using: &random) == 0 ? day(&random) : nil)
            facts.price = Bool.random(using: &random) ? Cents(rawValue: .random(in: 0...200_000, using: &random)) : nil
            facts.systemSupportedUntil = day(&random)
            facts.parts = [wornBattery, goodBattery, failingDisk, usedDisk].filter { _ in
                Int.random(in: 0..<6, using: &random) == 0
            }
        }
    }

    private static func day(_ random: inout Seeded) -> Day? {
        Bool.random(using: &random) ? today.adding(.random(in: -4_000...2_000, using: &random)) : nil
    }
}
