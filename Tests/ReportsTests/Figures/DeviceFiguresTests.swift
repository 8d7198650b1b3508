import Assets
import Funding
import Inventory
import Store
import TestSupport
import Testing

@testable import Reports

@Suite struct DeviceFiguresTests {
    private static let today = Day(at: SampleStore.now)
    private static let rule = CountingRule(today: today, calendar: .builtIn)

    private static func device(
        _ kind: DeviceKind = .laptop, boughtOn day: String? = nil, _ change: (inout CountedDevice) -> Void = { _ in }
    ) -> CountedDevice {
        let dates = DeviceDates(purchasedOn: day.flatMap { Day($0) }, firstSeenOn: Day("2025-09-01"))
        var device = CountedDevice(id: 1, school: SampleStore.school, kind: kind, dates: dates)
        change(&device)
        return device
    }

    private static func figures(_ devices: [CountedDevice], pupils: Int? = nil) -> DeviceFigures {
        var figures = DeviceFigures(pupils: pupils)
        for device in devices { figures.count(device, by: rule) }
        return figures
    }

    @Test func eachKindIsOfOneGroup() {
        let groups = DeviceGroup.allCases.map { ($0, $0.kinds) }
        #expect(groups.flatMap(\.1).count == DeviceKind.allCases.count)
        let computers: [DeviceKind] = [.laptop, .desktop, .miniPC, .allInOne, .tablet, .convertible, .chromebook]
        #expect(DeviceGroup.computers.kinds == computers)
        #expect(DeviceGroup.boards.kinds == DeviceKind.allCases.filter(\.isInteractive))
    }

    @Test(arguments: AssetStatus.allCases) func onlyWhatWasDisposedOfDoesNotCount(_ status: AssetStatus) {
        let figures = Self.figures([Self.device { $0.status = status }])
        #expect(figures.all.total == ([.sold, .donated, .recycled].contains(status) ? 0 : 1))
    }

    /// The day of purchase of a device, and how old it is on 22 November 2026.
    static let ages: [(bought: String?, years: Int, isEstimated: Bool)] = [
        ("2022-11-22", 4, false), ("2022-11-23", 3, false), ("2026-11-22", 0, false), ("2027-01-01", 0, false),
        ("2016-02-29", 10, false), (nil, 1, true),
    ]

    @Test(arguments: ages.indices) func anAgeIsInWholeYears(_ index: Int) {
        let (bought, years, isEstimated) = Self.ages[index]
        let ages = Self.figures([Self.device(boughtOn: bought)]).of(.computers).ages
        #expect(ages.years == [years: 1] && ages.estimated == (isEstimated ? 1 : 0))
        #expect(ages.count(from: AgeTally.oldFrom) == (years >= 4 ? 1 : 0))
    }

    /// Ages, and the one in the middle in tenths of a year.
    static let medians: [(ages: [Int], tenths: Int?)] = [
        ([], nil), ([3], 30), ([3, 4], 35), ([0, 9, 1], 10), ([5, 5, 5, 6], 50), ([1, 2, 8, 9], 50),
    ]

    @Test(arguments: medians.indices) func theMedianIsInTheMiddle(_ index: Int) {
        let (ages, tenths) = Self.medians[index]
        var tally = AgeTally()
        for age in ages { tally.add(age, isEstimated: false) }
        #expect(tally.medianInTenths == tenths)
    }

    /// Days since a device was seen; within 7, 30 and 90 days, never, missing for 30 and 90 days of school.
    static let sights: [(days: Int?, counts: [Int])] = [
        (0, [1, 1, 1, 0, 0, 0]), (7, [1, 1, 1, 0, 0, 0]), (8, [0, 1, 1, 0, 0, 0]), (30, [0, 1, 1, 0, 0, 0]),
        (31, [0, 0, 1, 0, 0, 0]), (37, [0, 0, 1, 0, 0, 0]), (38, [0, 0, 1, 0, 1, 0]), (91, [0, 0, 0, 0, 1, 0]),
        (300, [0, 0, 0, 0, 1, 1]), (nil, [0, 0, 0, 1, 0, 0]),
    ]

    @Test(arguments: sights.indices) func aSightCountsByItsDay(_ index: Int) {
        let (days, counts) = Self.sights[index]
        let seen = Self.figures([Self.device { $0.lastSeenOn = days.map { Self.today.adding(-$0) } }]).all.seen
        let known = [
            seen.in7Days, seen.in30Days, seen.in90Days, seen.never, seen.missingFor30Days, seen.missingFor90Days,
        ]
        #expect(known == counts)
    }

    @Test func whatIsNotExpectedIsNotMissing() {
        let spare = Self.device {
            $0.lastSeenOn = Day("2024-01-01")
            $0.status = .spare
        }
        #expect(Self.figures([spare]).all.seen.missingFor30Days == 0)
    }

    @Test func onlyWhatIsCarriedAroundIsAskedForItsEncryption() {
        let answers: [(DeviceKind, Bool?)] = [
            (.laptop, true), (.tablet, false), (.chromebook, nil), (.desktop, false), (.smartboard, nil),
        ]
        let figures = Self.figures(answers.map { kind, answer in Self.device(kind) { $0.isDiskEncrypted = answer } })
        #expect(figures.all.encrypted == AnswerTally(yes: 1, no: 1, unknown: 1))
    }

    @Test func aSystemIsSupportedUpToItsLastDay() {
        let days = [Self.today, Self.today.adding(-1), nil]
        let figures = Self.figures(days.map { day in Self.device { $0.osSupportedUntil = day } })
        #expect(figures.all.supported == AnswerTally(yes: 1, no: 1, unknown: 1))
    }

    static let systems: [(name: String, isOfAgent: Bool, family: SystemFamily)] = [
        ("Microsoft Windows 11 Pro", false, .windows), ("ChromeOS", false, .chromeOS), ("iPadOS", false, .iPadOS),
        ("iOS", false, .iPadOS), ("macOS 15", false, .macOS), ("Ubuntu 24.04.3 LTS", true, .linux),
        ("Linux Mint 21", false, .linux), ("Solus 4.5", true, .linux), ("Solus 4.5", false, .other),
        ("Android", false, .android),
    ]

    @Test(arguments: systems.indices) func aSystemIsOfAFamily(_ index: Int) {
        let (name, isOfAgent, family) = Self.systems[index]
        #expect(SystemFamily(name, isOfAgent: isOfAgent) == family)
    }

    @Test func devicesPer100PupilsAreThoseOfSchoolsThatCountedThem() {
        let one = Self.figures([Self.device(), Self.device(.smartboard)], pupils: 8)
        let without = Self.figures([Self.device(), Self.device()])
        #expect(one.computersPer100Pupils == 125)
        #expect(without.computersPer100Pupils == nil && without.pupils.known == nil)
        #expect((one + without).computersPer100Pupils == 125)
        #expect((one + without).pupils.known == 8 && (one + without).pupils.schoolsWithout == 1)
        #expect((one + one).computersPer100Pupils == 125)
        #expect(Self.figures([Self.device()], pupils: 0).computersPer100Pupils == nil)
    }

    /// Two thirds of a tenth are one.
    @Test func devicesPer100PupilsAreRounded() {
        #expect(Self.figures([Self.device(), Self.device()], pupils: 3).computersPer100Pupils == 667)
    }

    @Test func sumsAreSums() {
        var random = Seeded()
        let devices = (1...200).map { _ in
            Self.device(DeviceKind.allCases.randomElement(using: &random) ?? .laptop) { device in
                device.status = AssetStatus.allCases.randomElement(using: &random)
                device.dates.purchasedOn = Self.today.adding(-Int.random(in: 0...4_000, using: &random))
                device.lastSeenOn = Self.today.adding(-Int.random(in: 0...400, using: &random))
                device.isDiskEncrypted = [true, false, nil].randomElement(using: &random) ?? nil
                device.osName = ["Windows", "ChromeOS", nil].randomElement(using: &random) ?? nil
            }
        }
        let parts = stride(from: 0, to: 200, by: 40).map { Self.figures(Array(devices[$0..<$0 + 40])) }
        #expect(parts.sum.groups == Self.figures(devices).groups)
        #expect(parts.sum.all == Self.figures(devices).all)
    }
}
