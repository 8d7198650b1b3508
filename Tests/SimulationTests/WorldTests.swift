import Inventory
import Testing

@testable import Simulation

@Suite struct WorldTests {
    @Test(arguments: AttachedModel.all.indices) func whatIsPluggedInIsSeenInItsSlot(_ index: Int) throws {
        let model = AttachedModel.all[index]
        for batch in [Batch.all[0], Batch.all[2]] {
            var world = World(seed: 1, schools: 1, startingAt: 1_700_000_000)
            let computer = world.buyComputer(batch, school: 0)
            world.plug(world.buyAttached(model, school: 0), into: computer, because: .delivered)
            let index = world.currentFacts(of: computer)
            let facts = world.history.facts[index]
            let seen = Judgement.attached(to: Judgement.host(facts), facts)
            #expect(seen.map { Slot.named(in: $0.place ?? "") } == [model.slot])
            #expect(seen.map(\.serial) == [world.attached[0].serial])
        }
    }

    @Test func aBaseboardTakesItsNumbersAlongAndTheCaseStaysTheSameThing() {
        var world = World(seed: 1, schools: 1, startingAt: 1_700_000_000)
        let computer = world.buyComputer(Batch.all[2], school: 0)
        world.enrol(computer, because: .delivered)
        let before = world.evidence(of: world.computers[computer])
        let happened = world.play(.baseboardReplaced)
        #expect(happened)
        let after = world.evidence(of: world.computers[computer])
        #expect(before.intersection(after).contains { $0.kind == "disk serial" })
        #expect(!before.intersection(after).contains { $0.kind == "uuid" || $0.kind == "board serial" })
        #expect(world.history.truth.returns.map(\.happening) == [.baseboardReplaced])
    }

    @Test func twoMachinesWithOneCredentialAreAClone() {
        var world = World(seed: 1, schools: 1, startingAt: 1_700_000_000)
        for _ in 0..<2 { world.enrol(world.buyComputer(Batch.all[0], school: 0), because: .delivered) }
        let happened = world.play(.credentialCloned)
        #expect(happened)
        #expect(world.history.truth.clones.count == 1)
    }
}
