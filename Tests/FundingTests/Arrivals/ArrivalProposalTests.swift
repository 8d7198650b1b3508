import Assets
import Inventory
import Testing

@testable import Funding

@Suite struct ArrivalProposalTests {
    typealias Sample = SampleArrivals

    /// What is proposed of which line, in short: `1 model 3,4 +2`, and `?` where it is only possible.
    private func proposed(_ lines: [OpenLine], _ devices: [NewDevice]) -> [String] {
        ArrivalProposal.all(lines: lines, devices: devices).map { proposal in
            let numbers = proposal.arrivals.map { "\($0.device.number)" }.joined(separator: ",")
            let reasons = proposal.reasons.map(\.rawValue).joined(separator: "/")
            let doubt = proposal.isCertain ? "" : "?"
            let surplus = proposal.surplus > 0 ? " +\(proposal.surplus)" : ""
            return "\(proposal.line.line)\(doubt) \(reasons) \(numbers)\(surplus)"
        }
    }

    @Test func machinesOfTheModelThatCameAboutThenAreProposedTogether() {
        let devices = [Sample.device(3), Sample.device(1, after: -10), Sample.device(2, "HP 255 G9")]
        #expect(proposed([Sample.line()], devices) == ["1 model 1,3"])
        let proposal = ArrivalProposal.all(lines: [Sample.line()], devices: devices).first
        #expect(proposal?.firstSeenOn == Sample.issuedOn.adding(-10))
        #expect(proposal?.lastSeenOn == Sample.issuedOn.adding(3))
        #expect(proposal?.schools == [Sample.school])
    }

    static let windows: [(days: Int, fits: Bool)] = [(-46, false), (-45, true), (0, true), (180, true), (181, false)]

    @Test(arguments: windows.indices) func theFirstSightIsNearTheInvoice(_ index: Int) {
        let window = Self.windows[index]
        let all = proposed([Sample.line()], [Sample.device(1, after: window.days)])
        #expect(all.isEmpty == !window.fits)
    }

    @Test func theDayOfPurchaseTellsHowOldAMachineIs() {
        let old = Sample.device(1).changed { $0.purchasedOn = Sample.issuedOn.adding(-400) }
        let late = Sample.device(2, after: 600).changed { $0.purchasedOn = Sample.issuedOn.adding(-5) }
        #expect(proposed([Sample.line()], [old, late]) == ["1 model 2"])
    }

    @Test func whatIsOfAnotherSchoolOrWasRefusedByAPersonIsNotProposed() {
        var line = Sample.line()
        line.refused = [2]
        let devices = [Sample.device(1, school: Sample.other), Sample.device(2)]
        #expect(proposed([line], devices).isEmpty)
        let shared = Sample.line(schools: [Sample.school, Sample.other])
        #expect(proposed([shared], devices) == ["1 model 1,2"])
    }

    @Test func aDescriptionWithoutAModelMakesNothingCertain() {
        let line = Sample.line(1, "Laptop 14 inch")
        let devices = [Sample.device(1), Sample.device(2, kind: .tablet), Sample.device(3, kind: .unknown)]
        #expect(proposed([line], devices) == ["1? kind 1"])
        // What is certain goes first.
        #expect(proposed([Sample.line(1, bought: 2), Sample.line(2, "Laptop 14 inch")], devices) == ["1 model 1,2 +1"])
        #expect(proposed([Sample.line(1, "Diversen")], devices).isEmpty)
    }

    @Test func theNearestFillTheRoomAndTheOthersAreCounted() {
        var line = Sample.line(bought: 4)
        line.linked = 1
        line.expected = 1
        let devices = (1...5).map { Sample.device($0, after: 10 - Int($0)) }
        #expect(proposed([line], devices) == ["1 model 4,5 +3"])
        let twins = (1...5).map { Sample.device($0) }
        #expect(proposed([line], twins) == ["1 model 1,2 +3"])
        line.linked = 3
        #expect(proposed([line], devices).isEmpty)
    }

    @Test func aDeviceIsProposedForTheNearestLineAndElseForTheNext() {
        let lines = [Sample.line(1, bought: 1), Sample.line(2, bought: 2, after: 40)]
        let devices = [Sample.device(1, after: 1), Sample.device(2, after: 2), Sample.device(3, after: 39)]
        #expect(proposed(lines, devices) == ["1 model 1", "2 model 2,3"])
    }

    @Test func theOrderNumberIsTheStrongestReason() {
        let lines = [Sample.line(1, "iPad 10,9 inch", order: "W 123-456"), Sample.line(2, "iPad 10,9 inch")]
        let pad = { (number: Int64, days: Int, order: String?) in
            Sample.device(number, "iPad (10th generation)", kind: .tablet, after: days, order: order).changed {
                $0.maker = "Apple"
            }
        }
        // A list of Apple's came two years later.
        let devices = [pad(1, 700, "w123456"), pad(2, 1, nil), pad(3, -366, "w123456"), pad(4, 700, "W9")]
        #expect(proposed(lines, devices) == ["1 order-and-model/model 1,2"])
        #expect(proposed([Sample.line(1, "iPad", bought: 1, order: "W123456")], devices) == ["1 order-and-model 1 +1"])
    }

    @Test func ofAnOrderOfSeveralLinesTheModelDecides() {
        var lines = [Sample.line(1, "iPad Pro 11", order: "W1"), Sample.line(2, "MacBook Air", order: "W1")]
        for place in lines.indices { lines[place].isOnlyOfOrder = false }
        let devices = [
            Sample.device(1, "iPad (10th generation)", kind: .tablet, order: "W1"),
            Sample.device(2, "MacBook Air (13-inch, M1, 2020)", kind: .laptop, order: "W1"),
        ].map { device in device.changed { $0.maker = "Apple" } }
        #expect(proposed(lines, devices) == ["2 order-and-model 2"])
        lines[0].isOnlyOfOrder = true
        #expect(proposed(lines, devices) == ["1 order 1", "2 order-and-model 2"])
        #expect(proposed([Sample.line(1, "MPQ03NF/A wit", order: "W1")], [devices[0]]) == ["1 order 1"])
        #expect(proposed([Sample.line(1, "Laptops voor de klas", order: "W1")], [devices[0]]).isEmpty)
    }

    @Test func whatIsBoughtForAMachineIsNotTheMachine() {
        #expect(proposed([Sample.line(1, "Dockingstation voor HP 250 G9")], [Sample.device(1)]).isEmpty)
        #expect(proposed([Sample.line(1, "Laptophoes HP 250 G9")], [Sample.device(1)]).isEmpty)
    }
}
