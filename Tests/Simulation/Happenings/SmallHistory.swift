/// A short life of a few things, for a test that plays very many of them.
package enum SmallHistory {
    /// Two to six computers, some with something plugged in, and three to fifteen happenings.
    /// - Returns: the same for the same seed.
    package static func history(seed: UInt64) -> History {
        var world = World(seed: seed, schools: 2, startingAt: 1_756_700_000)
        world.buyFew()
        for _ in 0..<world.dice.number(3...15) { world.liveOn() }
        world.now += 100 * World.dayInSeconds
        world.playFollowUps(all: true)
        for computer in world.computers.indices { world.report(computer) }
        for source in World.sources { world.importList(source) }
        return world.history
    }
}

extension World {
    fileprivate mutating func buyFew() {
        let isOfOneBatch = dice.happens(0.5)
        let batch = batchOfAny()
        for _ in 0..<dice.number(2...6) { _ = buyComputer(isOfOneBatch ? batch : batchOfAny(), school: school()) }
        for _ in 0..<dice.number(0...2) {
            guard let model = dice.one(of: AttachedModel.all) else { continue }
            place(buyAttached(model, school: school()))
        }
        for computer in computers.indices where computers[computer].batch.runsAgent {
            if !computers[computer].mayWait || dice.happens(0.5) { enrol(computer, because: .delivered) }
        }
    }

    private mutating func batchOfAny() -> Batch { dice.one(of: Batch.all) ?? Batch.all[0] }

    /// Some days on which computers report, then something happens.
    fileprivate mutating func liveOn() {
        now += Int64(dice.number(1...40)) * Self.dayInSeconds
        playFollowUps()
        for computer in computers.indices where dice.happens(0.6) { report(computer) }
        if dice.happens(0.2), let source = dice.one(of: Self.sources) { importList(source) }
        for _ in 0..<5 {
            if let happening = dice.one(of: Happening.allCases), play(happening) { return }
        }
    }
}
