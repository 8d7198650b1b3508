import Assets

/// Plays school years, from the end of August on.
package enum SchoolYears {
    /// The same for the same seed. Things are computers and what is plugged in together, years are school years.
    package static func history(seed: UInt64, things: Int, years: Int) -> History {
        let first = 2024
        guard let start = Day(year: first, month: 8, day: 25), let end = Day(year: first + years, month: 6, day: 30)
        else {
            preconditionFailure("school years have days")
        }
        var world = World(seed: seed, schools: 11, startingAt: moment(of: start))
        world.buyAll(things)
        for number in start.number...end.number { world.live(Day(number: number)) }
        world.now = moment(of: end) + World.dayInSeconds
        world.playFollowUps(all: true)
        return world.history
    }

    /// Six in the morning, UTC.
    static func moment(of day: Day) -> Int64 { Int64(day.number) * World.dayInSeconds + 21_600 }
}

extension World {
    /// The things that are there at the beginning. Some computers stand in a list alone.
    mutating func buyAll(_ things: Int) {
        for model in AttachedModel.all {
            for _ in 0..<things * model.share / 1_000 { _ = buyAttached(model, school: school()) }
        }
        let computers = max(1, things - attached.count)
        for batch in Batch.all {
            for _ in 0..<max(1, computers * batch.share / 100) { _ = buyComputer(batch, school: school()) }
        }
        for thing in attached.indices { place(thing) }
        waiting = self.computers.indices.shuffled(using: &dice).filter { computer in
            self.computers[computer].batch.runsAgent && (!self.computers[computer].mayWait || dice.happens(0.8))
        }
    }

    /// Plugs a thing into a computer that has room for it and gets an agent soon: two things with one number are both seen early.
    mutating func place(_ thing: Int) {
        let slot = attached[thing].model.slot
        for _ in 0..<100 {
            guard let computer = computers.indices.randomElement(using: &dice) else { return }
            let one = computers[computer]
            guard one.batch.runsAgent, !one.mayWait, isFree(slot, at: computer), one.batch.isPortable == (slot == .dock)
            else {
                continue
            }
            return plug(thing, into: computer, because: .delivered)
        }
    }

    /// One day of all schools.
    mutating func live(_ day: Day) {
        now = max(now, SchoolYears.moment(of: day))
        let isOpen = SchoolDays.isOpen(day)
        let isSummer = SchoolDays.isSummerWork(day)
        if isOpen || isSummer { enrolSome() }
        for happening in Happening.allCases {
            let (rate, season) = happening.rate
            guard season == .school && isOpen || season == .summer && isSummer else { continue }
            let days = season == .school ? SchoolDays.openDaysInYear : SchoolDays.summerDaysInYear
            let times = dice.count(expected: rate * Double(computers.count) / 1_000 / days)
            for _ in 0..<times { play(happening) }
        }
        guard isOpen else { return }
        playFollowUps()
        for computer in computers.indices.shuffled(using: &dice) where dice.happens(computers[computer].presence) {
            if dice.happens(0.02) { update(computer) }
            report(computer)
        }
        if day.parts.day <= 7, (day.number + 3) % 7 == 0 { Self.sources.forEach { importList($0) } }
    }

    /// In the first weeks agents are installed, so many a day.
    private mutating func enrolSome() {
        for computer in waiting.prefix(computers.count / 12 + 1) {
            count(.delivered)
            enrol(computer, because: .delivered)
        }
        waiting.removeFirst(min(waiting.count, computers.count / 12 + 1))
    }

    private mutating func update(_ computer: Int) {
        computers[computer].updates += 1
        computers[computer].facts = nil
    }
}
