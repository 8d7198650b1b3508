import Assets
import Inventory
import TestSupport
import Testing

@testable import Funding

/// 2,000 random sets of lines and devices.
@Suite struct ArrivalPropertyTests {
    private static let descriptions = [
        "HP 250 G9", "Laptop 14 inch", "HP 250 G8 i5", "iPad 64 GB", "Chromebook Acer 311", "",
    ]
    private static let models = [
        "HP 250 15.6 inch G9 Notebook PC", "HP 250 G8", "iPad (10th generation)", "Chromebook 311", nil,
    ]

    private struct Case {
        var lines: [OpenLine]
        var devices: [NewDevice]

        init(_ generator: inout Seeded) {
            let schools: [Set<SchoolNumber>] = [
                [SampleArrivals.school], [SampleArrivals.other], [SampleArrivals.school, SampleArrivals.other],
            ]
            lines = (1...Int64.random(in: 1...5, using: &generator)).map { number in
                var line = SampleArrivals.line(
                    number, ArrivalPropertyTests.descriptions.randomElement(using: &generator) ?? "",
                    bought: .random(in: 0...4, using: &generator),
                    order: ["A1", "a-1", "B2", nil].randomElement(using: &generator) ?? nil,
                    after: .random(in: -100...100, using: &generator),
                    schools: schools.randomElement(using: &generator) ?? [])
                line.linked = .random(in: 0...2, using: &generator)
                line.refused = [.random(in: 1...12, using: &generator)]
                return line
            }
            devices = (0..<Int64.random(in: 0...12, using: &generator)).map { number in
                SampleArrivals.device(
                    number + 1, ArrivalPropertyTests.models.randomElement(using: &generator) ?? nil,
                    kind: [.laptop, .tablet, .chromebook, .unknown].randomElement(using: &generator) ?? .laptop,
                    after: .random(in: -150...300, using: &generator),
                    order: ["A1", "B2", nil].randomElement(using: &generator) ?? nil,
                    school: Bool.random(using: &generator) ? SampleArrivals.school : SampleArrivals.other)
            }
        }

        var proposals: [ArrivalProposal] { ArrivalProposal.all(lines: lines, devices: devices) }
    }

    private func eachCase(_ test: String = #function, _ check: (inout Case, inout Seeded) -> Void) {
        var generator = Seeded(test)
        var withProposals = 0
        for _ in 0..<2_000 {
            var one = Case(&generator)
            if !one.proposals.isEmpty { withProposals += 1 }
            check(&one, &generator)
        }
        // Else the property would hold of nothing.
        #expect(withProposals > 500)
    }

    @Test func anyOrderOfLinesAndDevicesGivesTheSameProposals() {
        eachCase { one, generator in
            let proposals = one.proposals
            one.lines.shuffle(using: &generator)
            one.devices.shuffle(using: &generator)
            if one.proposals != proposals { Issue.record("\(one)") }
        }
    }

    @Test func aDeviceIsProposedOnceAndALineNeverGetsMoreThanItHasRoomFor() {
        eachCase { one, _ in
            let proposals = one.proposals
            let numbers = proposals.flatMap(\.arrivals).map(\.device.number)
            if Set(numbers).count != numbers.count { Issue.record("twice: \(numbers)") }
            for (_, all) in Dictionary(grouping: proposals, by: \.line.line) {
                let count = all.map(\.arrivals.count).reduce(0, +)
                if count > all[0].line.room || count == 0 { Issue.record("\(count) for \(all[0].line)") }
            }
            for proposal in proposals {
                if proposal.arrivals.contains(where: { $0.reason.isCertain != proposal.isCertain }) {
                    Issue.record("mixed")
                }
                for device in proposal.arrivals.map(\.device) {
                    let isWanted =
                        proposal.line.schools.contains(device.school) && !proposal.line.refused.contains(device.number)
                    if !isWanted { Issue.record("\(device) for \(proposal.line)") }
                }
            }
        }
    }

    /// What is left fits no line that has still room.
    @Test func whoFitsALineWithRoomIsProposed() {
        eachCase { one, _ in
            let proposals = one.proposals
            let taken = Set(proposals.flatMap(\.arrivals).map(\.device.number))
            let left = one.devices.filter { !taken.contains($0.number) }
            let open = one.lines.map { line in
                var line = line
                line.linked += proposals.filter { $0.line.line == line.line }.map(\.arrivals.count).reduce(0, +)
                return line
            }
            if !ArrivalProposal.all(lines: open, devices: left).isEmpty { Issue.record("\(one)") }
        }
    }
}
