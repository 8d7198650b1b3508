import Assets
import Inventory
import TestSupport
import Testing

@testable import Store

/// What users of other tools complain of most, case by case: docs/decisions/0007-what-is-one-thing.md.
@Suite struct FailureCasesTests {
    private let school: SampleSchool

    init() throws { school = try SampleSchool() }

    @Test func twoSchoolsWithAMachineOfOneNameKeepBoth() throws {
        var (one, other) = (SampleMachine(1), SampleMachine(2))
        one.hostname = "PC01"
        other.hostname = "PC01"
        let first = try school.enrol("a", one)
        let second = try school.enrol("b", other, school: SampleStore.otherSchool)
        #expect(try school.computers().count == 2)
        #expect(try school.asset(ofAgent: first) != school.asset(ofAgent: second))
    }

    static let placeholders: [String?] = [
        nil, "", "0", "To be filled by O.E.M.", "Default string", "System Serial Number", "0123456789", "XXXXXXX",
        "Not Specified", "N/A", " none ",
    ]

    @Test(arguments: placeholders)
    func machinesWithoutASerialDoNotSubstituteEachOther(_ serial: String?) throws {
        for number in 1...3 {
            var machine = SampleMachine(number)
            (machine.serial, machine.baseboard, machine.uuid) = (serial, serial, "03000200-0400-0500-0006-000700080009")
            try school.enrol("\(number)", machine)
        }
        #expect(try school.computers().count == 3)
        #expect(try school.store.conflicts().isEmpty)
    }

    @Test func aPlaceholderThatNobodyListedIsLearned() throws {
        var agents: [(Int64, SampleMachine)] = []
        for number in 1...4 {
            var machine = SampleMachine(number)
            (machine.serial, machine.baseboard) = ("NB-DEFAULT-77", "NB-DEFAULT-77")
            machine.uuid = "aaaaaaaa-0000-4000-8000-aaaaaaaaaaaa"
            agents.append((try school.enrol("\(number)", machine), machine))
        }
        for (device, machine) in agents { try school.report(device, machine) }
        #expect(try school.computers().count == 4)
        #expect(try school.store.conflicts().isEmpty)
        // One of them is installed anew: its other parts tell which.
        let again = try school.enrol("again", agents[2].1)
        #expect(try school.asset(ofAgent: again) == school.asset(ofAgent: agents[2].0))
    }

    /// A batch of machines with one serial number, which nobody listed as a placeholder.
    private func enrolBatch(of count: Int) throws -> [Int64] {
        let machines = (1...count).map { number in
            var machine = SampleMachine(number)
            machine.serial = Self.batch
            return machine
        }
        let agents = try machines.map { try school.enrol($0.hostname, $0) }
        for (agent, machine) in zip(agents, machines) { try school.report(agent, machine) }
        return agents
    }

    private static let batch = "NB-DEFAULT-77"

    @Test(arguments: [4, 40])
    func whereTheSerialIsThatOfABatchTheInventoryNumberTellsWhoseARowIs(_ count: Int) throws {
        let asset = try school.label(try enrolBatch(of: count)[1], "LT-002")
        let result = try school.take(SampleImport.row(2, serial: Self.batch, [.inventoryNumber: "lt-002"]))
        #expect(result.outcomes.map(\.asset) == [asset])
        #expect(try school.computers().count == count)
        #expect(try school.store.conflicts().isEmpty)
    }

    @Test func aRowOfABatchWaitsUntilSomethingTellsWhoseItIs() throws {
        let agents = try enrolBatch(of: 4)
        let row = SampleImport.row(2, serial: Self.batch, [.inventoryNumber: "LT-002"])
        #expect(try school.take(row).outcomes.map(\.effect) == [.conflict])
        let assets = try school.computers()
        let asset = try school.label(agents[1], "LT-002")
        #expect(try school.computers() == assets)
        #expect(try school.store.conflicts().isEmpty)
        #expect(try school.row(asset)?.sources == [.agent, .imported])
    }

    /// What very many show is as good as a filler, and a row of which nothing else is known is a device of its own; its number says so.
    @Test func whatVeryManyShowIsAFiller() throws {
        let agents = try enrolBatch(of: 33)
        let row = SampleImport.row(2, serial: Self.batch, [.inventoryNumber: "LT-002"])
        let asset = try #require(try school.take(row).outcomes[0].asset)
        let error = thrown(StoreError.self) { try school.label(agents[1], "LT-002") }
        #expect(error?.description.hasPrefix("inventory number LT-002 is that of device \(asset) already:") == true)
        let same = try #require(try school.asset(ofAgent: agents[1]))
        _ = try school.store.merge(same, with: [asset], by: school.author)
        #expect(try school.computers().count == 33)
    }

    /// Whichever was known first.
    @Test(arguments: [true, false])
    func anInventoryNumberInTheColumnOfTheSerialNumberIsNoDuplicate(_ listIsFirst: Bool) throws {
        let row = SampleImport.row(2, serial: "lt-017")
        if listIsFirst { try school.take(row) }
        let asset = try school.label(try school.enrol("a", SampleMachine(1)), "LT-017")
        if !listIsFirst { try school.take(row) }
        #expect(try school.computers() == [asset])
        let conflict = try #require(try school.store.conflicts().first)
        #expect([conflict.source, conflict.cause.rawValue, conflict.serial] == ["imported", "unsure", "lt-017"])
        #expect(conflict.candidates == [asset])
        let explanation = try school.store.conflict(conflict.id).explanation
        #expect(explanation.others.map(\.comparison.misplaced) == [["lt-017"]])
        _ = try school.store.resolve(conflict.id, as: asset, by: school.author)
        #expect(try school.computers() == [asset])
        #expect(try school.take(row).outcomes.map(\.effect) == [.unchanged])
        #expect(try school.store.conflicts().isEmpty)
    }

    @Test func anInventoryNumberInTheColumnOfTheSerialNumberMeetsListsAndPeopleToo() throws {
        let right = SampleImport.row(2, serial: "5CD111AAA1", [.inventoryNumber: "LT-017"])
        let wrong = SampleImport.row(3, serial: "LT-017")
        #expect(try school.take(right, wrong).outcomes.map(\.effect) == [.new, .conflict])
        _ = try school.store.add(
            TypedDevice(school: SampleStore.school, kind: .laptop, values: [.inventoryNumber: "LT-018"]),
            by: school.author)
        #expect(try school.take(SampleImport.row(4, serial: "LT-018")).outcomes.map(\.effect) == [.conflict])
        // Of another school it is another number.
        let other = SampleImport.row(5, serial: "LT-018", school: SampleStore.otherSchool)
        #expect(try school.take(other).outcomes.map(\.effect) == [.new])
    }

    @Test func anAssetTagOfTheFirmwareOverwritesNoInventoryNumber() throws {
        var machine = SampleMachine(1)
        let device = try school.enrol("a", machine)
        let asset = try #require(try school.asset(ofAgent: device))
        let word = Word(asset: asset, field: .inventoryNumber, value: "LT-017")
        _ = try school.store.say([word], "test", by: school.author)
        machine.assetTag = "No Asset Tag"
        try school.report(device, machine)
        #expect(try school.row(asset)?.inventoryNumber == "LT-017")
    }

    @Test func clonedImagesWithOneMachineIDAreMachinesOfTheirOwnAndNamed() throws {
        var agents: [Int64] = []
        var machines: [SampleMachine] = []
        for number in 1...5 {
            var machine = SampleMachine(number)
            machine.machineID = "image"
            agents.append(try school.enrol("\(number)", machine))
            machines.append(machine)
        }
        for (agent, machine) in zip(agents, machines) { try school.report(agent, machine) }
        #expect(try school.computers().count == 5)
        #expect(Set(try agents.map { try school.asset(ofAgent: $0) }).count == 5)
        let findings = try school.store.questions.health(now: school.author.at, by: .builtIn).findings
        #expect(findings.contains { $0.kind == .sharedMachineID })
    }

    @Test func aHundredMachinesWithTwoUUIDsAreAHundred() throws {
        for number in 1...100 {
            var machine = SampleMachine(number)
            machine.uuid = "aaaaaaaa-0000-4000-8000-00000000000\(number % 2)"
            (machine.serial, machine.baseboard) = (nil, nil)
            try school.enrol("\(number)", machine)
        }
        #expect(try school.computers().count == 100)
    }

    @Test func oneSerialIsOneDeviceAsTheDryRunSays() throws {
        let machine = SampleMachine(1)
        let asset = try school.label(try school.enrol("vm", machine), "LT-017")
        let row = SampleImport.row(2, serial: machine.serial)
        let list = ImportedList(name: "intune", rows: [row], fields: AssetField.ofPeople)
        let dry = try school.store.take(list, isDry: true, by: school.author)
        #expect(dry.outcomes.map(\.asset) == [asset])
        #expect(try school.store.take(list, by: school.author) == dry)
        #expect(try school.take(SampleImport.row(9, serial: machine.serial)).outcomes.map(\.asset) == [asset])
        #expect(try school.computers() == [asset])
        // A list that has it twice asks which is which, and makes no second record.
        let twice = try school.take(
            SampleImport.row(2, serial: "5CD1"), SampleImport.row(3, serial: "5CD1"), list: "jamf-school")
        #expect(twice.outcomes.map(\.effect) == [.new, .conflict])
    }

    @Test func aContainerThatShowsTheHardwareOfItsHostTakesNothing() throws {
        let machine = SampleMachine(1)
        let host = try school.enrol("host", machine)
        let container = try school.enrol("container", machine)
        let asset = try school.asset(ofAgent: host)
        for _ in 1...3 {
            try school.report(host, machine)
            try school.report(container, machine)
        }
        #expect(try school.asset(ofAgent: host) == asset)
        #expect(try school.asset(ofAgent: container) == nil)
        #expect(try school.computers().count == 1)
        #expect(try school.store.conflicts().map(\.cause) == [.twins])
    }

    @Test func aCopiedHardwareIDTakesNobodysAgentAway() throws {
        let machine = SampleMachine(1)
        let first = try school.enrol("a", machine)
        var thief = SampleMachine(2)
        (thief.uuid, thief.serial, thief.baseboard) = (machine.uuid, machine.serial, machine.baseboard)
        let second = try school.enrol("b", thief)
        try school.report(first, machine)
        #expect(try school.asset(ofAgent: first) == 1)
        #expect(try school.asset(ofAgent: second) != 1)
        #expect(try school.store.questions.device(first).state == .active)
    }

    @Test func aRenamedMachineIsNoNewOne() throws {
        var machine = SampleMachine(1)
        let device = try school.enrol("a", machine)
        for name in ["pc-nieuw", "lokaal-5b", "x"] {
            machine.hostname = name
            try school.report(device, machine)
        }
        #expect(try school.computers().count == 1)
        #expect(try school.row(1)?.hostname == "x")
    }

    @Test func aMachineInstalledAnewOrWipedIsTheSame() throws {
        var machine = SampleMachine(1)
        for installation in 1...5 {
            machine.machineID = "installation \(installation)"
            try school.enrol("\(installation)", machine)
        }
        #expect(try school.computers() == [1])
        machine.disk = "S4EVNF0M999999"
        try school.enrol("with another disk", machine)
        #expect(try school.computers() == [1])
        #expect(try school.store.conflicts().isEmpty)
    }

    @Test func twoSystemsOnOneMachineAreOneAssetAfterOneCommand() throws {
        let machine = SampleMachine(1)
        let agents = [try school.enrol("mint", machine), try school.enrol("debian", machine)]
        for _ in 1...2 { for agent in agents { try school.report(agent, machine) } }
        let conflict = try #require(try school.store.conflicts().first)
        #expect(conflict.candidates == [1])
        _ = try school.store.resolve(conflict.id, as: 1, by: school.author)
        #expect(try school.store.conflicts().isEmpty)
        for agent in agents { try school.report(agent, machine) }
        #expect(try agents.map { try school.asset(ofAgent: $0) } == [1, 1])
        #expect(try school.computers() == [1])
    }

    @Test func aKeyThatWasCopiedWithAnImageIsNamed() throws {
        let (one, other) = (SampleMachine(1), SampleMachine(2))
        let device = try school.enrol("a", one)
        try school.report(device, other)
        #expect(try school.store.conflicts().map(\.cause) == [.clone])
        #expect(try school.row(1)?.serial == one.serial)
        try school.report(device, one)
        #expect(try school.row(1)?.serial == one.serial)
        #expect(try school.asset(ofAgent: device) == 1)
        // The second enrols for itself, as it must.
        let second = try school.enrol("b", other)
        #expect(try school.computers().count == 2)
        #expect(try school.asset(ofAgent: second) != nil)
    }

    @Test func whatHungOnAMachineStaysSeenThereWhenItsDiskMovesToAnother() throws {
        let printer = USBDevice.printer(serial: "E71234567")
        var (one, other) = (SampleMachine(1), SampleMachine(2))
        one.usb = [printer]
        let device = try school.enrol("a", one)
        let asset = try #require(try school.store.questions.assets(AssetFilter(kind: .printer)).first?.id)
        // The other machine's numbers prove that the key moved: it waits, with all that hangs on it.
        other.usb = [.printer(serial: "OTHER12345")]
        try school.report(device, other)
        let printers = try school.store.questions.assets(AssetFilter(kind: .printer))
        #expect(printers.map(\.id) == [asset])
        let hosts = try school.store.questions.hosts(ofAsset: asset)
        #expect(hosts?.lastHost == 1 && hosts?.isThere == false)
        // Enrolled for itself it shows the printer that hangs on it.
        try school.enrol("b", other)
        #expect(try school.store.questions.assets(AssetFilter(kind: .printer)).count == 2)
    }

    @Test func theNetworkCardOfADockBelongsToNobody() throws {
        var machines = [SampleMachine(1), SampleMachine(2)]
        for index in machines.indices {
            (machines[index].uuid, machines[index].serial, machines[index].baseboard) = (nil, nil, nil)
        }
        machines[0].dockMAC = "00:e0:4c:68:00:01"
        let first = try school.enrol("a", machines[0])
        machines[0].dockMAC = nil
        machines[1].dockMAC = "00:e0:4c:68:00:01"
        try school.report(first, machines[0])
        try school.enrol("b", machines[1])
        #expect(try school.computers().count == 2)
        #expect(try school.store.conflicts().isEmpty)
    }

    /// A laptop without a socket for a wire has none but those of the docks at which it works.
    @Test func aLaptopAtAnotherDockOnThunderboltIsTheSame() throws {
        var machine = SampleMachine(1)
        (machine.mac, machine.thunderboltMAC) = ("", "00:e0:4c:68:00:01")
        let device = try school.enrol("a", machine)
        machine.thunderboltMAC = "00:e0:4c:68:00:02"
        try school.report(device, machine)
        #expect(try school.store.conflicts().isEmpty)
        #expect(try school.store.explanation(of: 1).witnesses.count == 1)
    }

    @Test func aPrinterSeenAtManyHostsKeepsItsPlaceAndItsWords() throws {
        var machines = [SampleMachine(1), SampleMachine(2)]
        let agents = [try school.enrol("a", machines[0]), try school.enrol("b", machines[1])]
        try school.store.addRoom(SampleStore.name("Secretariaat"), school: SampleStore.school)
        let printer = USBDevice.printer(serial: "E71234567")
        machines[0].usb = [printer]
        try school.report(agents[0], machines[0])
        let asset = try #require(try school.store.questions.assets(AssetFilter(kind: .printer)).first?.id)
        let word = Word(asset: asset, field: .room, value: "Secretariaat")
        _ = try school.store.say([word], "test", by: school.author)
        for turn in 1...6 {
            let at = turn % 2
            machines[at].usb = [printer]
            machines[1 - at].usb = []
            try school.report(agents[1 - at], machines[1 - at])
            try school.report(agents[at], machines[at])
        }
        let printers = try school.store.questions.assets(AssetFilter(kind: .printer))
        #expect(printers.map(\.id) == [asset])
        #expect(printers.map(\.room) == ["Secretariaat"])
    }

    @Test func aMonitorSeenAtManyHostsKeepsItsPlaceAndItsWords() throws {
        var machines = [SampleMachine(1), SampleMachine(2)]
        machines[0].hasMonitor = true
        let agents = [try school.enrol("a", machines[0]), try school.enrol("b", machines[1])]
        try school.store.addRoom(SampleStore.name("5B"), school: SampleStore.school)
        let asset = try #require(try school.store.questions.assets(AssetFilter(kind: .monitor)).first?.id)
        let words = [
            Word(asset: asset, field: .room, value: "5B"), Word(asset: asset, field: .handedTo, value: "klas 5B"),
        ]
        _ = try school.store.say(words, "test", by: school.author)
        for turn in 1...6 {
            // It is at one desk, then at none, then at the other one.
            machines[0].hasMonitor = turn % 3 == 0
            machines[1].hasMonitor = turn % 3 == 1
            for (agent, machine) in zip(agents, machines) { try school.report(agent, machine) }
            let monitors = try school.store.questions.assets(AssetFilter(kind: .monitor))
            #expect(monitors.map(\.id) == [asset])
            #expect(monitors.map(\.room) == ["5B"])
            #expect(monitors.map(\.handedTo) == ["klas 5B"])
        }
    }

    @Test func aSwappedPartKeepsWhatPeopleSaidOfTheMachine() throws {
        var machine = SampleMachine(1)
        let device = try school.enrol("a", machine)
        let words = [
            Word(asset: 1, field: .inventoryNumber, value: "LT-017"),
            Word(asset: 1, field: .note, value: "kras op deksel"),
        ]
        _ = try school.store.say(words, "test", by: school.author)
        machine.disk = "S4EVNF0M999999"
        try school.report(device, machine)
        (machine.uuid, machine.baseboard, machine.serial) = ("4c4c4544-0000-1000-8000-ffffffffffff", "NEWBOARD1", nil)
        try school.report(device, machine)
        #expect(try school.computers() == [1])
        #expect(try school.row(1)?.inventoryNumber == "LT-017")
        #expect(try school.store.conflicts().isEmpty)
    }

    @Test func whatIsOneNeedsNoPersonEachDay() throws {
        var machine = SampleMachine(1)
        let row = SampleImport.row(2, serial: machine.serial)
        let asset = try #require(try school.take(row).outcomes[0].asset)
        for day in 1...5 {
            machine.machineID = "installation \(day)"
            let device = try school.enrol("\(day)", machine)
            try school.report(device, machine)
            try school.take(row)
            try school.take(SampleImport.row(2, serial: machine.serial), list: "intune")
            #expect(try school.computers() == [asset])
            #expect(try school.store.conflicts().isEmpty)
        }
    }

    @Test func whatAPersonMergedStaysMerged() throws {
        let machine = SampleMachine(1)
        let agents = [try school.enrol("a", machine), try school.enrol("b", SampleMachine(2))]
        _ = try school.store.merge(1, with: [2], by: school.author)
        for _ in 1...3 {
            try school.report(agents[0], machine)
            try school.report(agents[1], SampleMachine(2))
        }
        #expect(try school.computers() == [1])
        #expect(try agents.map { try school.asset(ofAgent: $0) } == [1, 1])
    }
}
