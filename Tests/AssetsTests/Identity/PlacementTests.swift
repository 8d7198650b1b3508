import Assets
import TestSupport
import Testing

/// What is one thing, by tables of witnesses. Letters: hardware of one machine is `1`, of another `2`.
@Suite struct PlacementTests {
    private typealias Sample = SampleWitness

    private static let full = "uuid=u1 serial=s1 baseboard-serial=b1 mac=m1 card=c1 disk=d1"

    private static let afterAnother: [(name: String, evidence: String, isSame: Bool?)] = [
        ("installed anew", full, true),
        ("a new disk", "uuid=u1 serial=s1 baseboard-serial=b1 mac=m1 card=c1 disk=d2", true),
        ("a new Wi-Fi card", "uuid=u1 serial=s1 baseboard-serial=b1 mac=m1 card=c2 disk=d1", true),
        ("a new Wi-Fi card and a new disk", "uuid=u1 serial=s1 baseboard-serial=b1 mac=m1 card=c2 disk=d2", true),
        ("another wire beside the same firmware", "uuid=u1 serial=s1 baseboard-serial=b1 mac=m2 card=c1 disk=d2", nil),
        (
            "disk and card in another case of which only the label is the same", "serial=s1 uuid=u2 card=c1 disk=d1",
            true
        ),
        ("a dead machine's disk", "uuid=u2 serial=s2 baseboard-serial=b2 mac=m2 disk=d1", false),
        ("the same UUID over a batch", "uuid=u1 mac=m2 disk=d2", false),
        ("the same serial over a batch", "uuid=u2 serial=s1 baseboard-serial=b2 mac=m2 disk=d2", false),
        ("all numbers the same over a batch", "uuid=u1 serial=s1 baseboard-serial=b1 mac=m2 disk=d2", false),
        ("a card alone", "card=c1", nil), ("a disk alone", "disk=d1", nil),
        ("another machine", "uuid=u2 serial=s2 baseboard-serial=b2 mac=m2 disk=d2", false),
        ("nothing known", "", false),
    ]

    @Test(arguments: Self.afterAnother.indices)
    func anAgentThatComesAfterAnotherIsPlacedByItsHardware(_ index: Int) {
        let (name, evidence, isSame) = Self.afterAnother[index]
        let placement = Placement([Sample.agent("a", Self.full, 0, 10), Sample.agent("b", evidence, 20, 30)])
        switch isSame {
        case true?: #expect(placement.text == ["a + b"], "\(name)")
        case false?: #expect(placement.text == ["a", "b"], "\(name)")
        case nil: #expect(placement.text == ["a", "? b"], "\(name)")
        }
    }

    @Test func withoutASerialTheWireTells() {
        for evidence in ["mac=m1 disk=d1", "mac=m1 disk=d2", "mac=m1"] {
            let witnesses = [Sample.agent("a", "mac=m1 disk=d1", 0, 1), Sample.agent("b", evidence, 2)]
            #expect(Placement(witnesses).text == ["a + b"], "\(evidence)")
        }
    }

    @Test func twoAgentsOfTheSameHardwareAtOnceWaitForAPerson() {
        let placement = Placement([Sample.agent("a", Self.full, 0, 30), Sample.agent("b", Self.full, 20, 40)])
        #expect(placement.text == ["a", "? b"])
        #expect(placement.cause("agent b") == .twins)
        #expect(placement.notUnique.isEmpty)
    }

    @Test func aValueThatTwoDifferentMachinesShowAtOnceWeighsNothing() {
        let batch = ["a", "b", "c"].enumerated().map { index, name in
            Sample.agent(name, "uuid=u serial=s baseboard-serial=x mac=m\(index) disk=d\(index)", Int64(index), 100)
        }
        let placement = Placement(batch + [Sample.agent("d", "uuid=u serial=s baseboard-serial=x mac=m9 disk=d9", 200)])
        #expect(placement.text == ["a", "b", "c", "d"])
        #expect(placement.notUnique.map(\.kind.rawValue).sorted() == ["baseboard-serial", "serial", "uuid"])
        // One of the batch that is installed anew is still known by its parts.
        let again = Placement(batch + [Sample.agent("d", "uuid=u serial=s baseboard-serial=x mac=m1 disk=d1", 200)])
        #expect(again.text == ["a", "b + d", "c"])
    }

    @Test func theAgentOfAMachineWithANewBaseboardIsTheSameAsset() {
        let placement = Placement([
            Sample.agent("a", Self.full, 0, 10),
            Sample.agent("a", "uuid=u2 baseboard-serial=b2 mac=m2 disk=d1", 20, 30, number: 2),
        ])
        #expect(placement.text == ["a + a 2"])
    }

    @Test func aCopiedKeyOnOtherHardwareIsAClone() {
        let placement = Placement([
            Sample.agent("a", Self.full, 0, 30),
            Sample.agent("a", "uuid=u2 serial=s2 baseboard-serial=b2 mac=m2 disk=d2 machine-id=i", 20, 30, number: 2),
        ])
        #expect(placement.text == ["a", "? a 2"])
        #expect(placement.cause("agent a 2") == .clone)
        let whiteBoxes = Placement([
            Sample.agent("a", "mac=m1 disk=d1", 0, 30), Sample.agent("a", "mac=m2 disk=d2", 20, 30, number: 2),
        ])
        #expect(whiteBoxes.cause("agent a 2") == .clone)
    }

    @Test func anAgentThatShowsTheHardwareOfAnotherAssetTakesNothing() {
        let placement = Placement([
            Sample.agent("a", "uuid=u1 serial=s1 disk=d1", 0, 10),
            Sample.agent("b", "uuid=u2 serial=s2 disk=d2", 5, 15),
            Sample.agent("a", "uuid=u2 serial=s2 disk=d1", 20, 30, number: 2),
        ])
        #expect(placement.text == ["a", "b", "? a 2"])
        #expect(placement.cause("agent a 2") == .claim)
    }

    @Test func anotherSchoolDoesNotTakeAMachineBySaying() {
        let placement = Placement([
            Sample.agent("a", Self.full, 0, 10), Sample.agent("b", Self.full, 20, school: "104521"),
        ])
        #expect(placement.text == ["a", "? b"])
        #expect(placement.cause("agent b") == .otherSchool)
    }

    // MARK: imports and people

    @Test func aRowOfAnImportIsTheMachineWithItsSerial() {
        #expect(
            Placement([Sample.row("g", "serial=s1", 0, 9), Sample.agent("a", Self.full, 5)]).text
                == ["import google-admin g + a"])
        let other = Placement([Sample.agent("a", Self.full, 0, 9), Sample.row("g", "serial=s2", 5)])
        #expect(other.text == ["a", "import google-admin g"])
    }

    @Test func aWipedChromebookWithANewIdIsTheSame() {
        let rows = [Sample.row("old", "serial=s1", 0, 10), Sample.row("new", "serial=s1", 20)]
        #expect(Placement(rows).text == ["import google-admin old + import google-admin new"])
    }

    @Test func twoRowsOfOneFileAreTwoThings() {
        let rows = [Sample.row("g", "serial=s1", 0, 10), Sample.row("h", "serial=s1", 0, 10)]
        let placement = Placement(rows)
        #expect(placement.text == ["import google-admin g", "? import google-admin h"])
        #expect(placement.cause("import google-admin h") == .notUnique)
    }

    @Test func aRowWhoseSerialTwoMachinesShowWaitsForAPerson() {
        let machines = [
            Sample.agent("a", "serial=s uuid=1 mac=1", 0, 9), Sample.agent("b", "serial=s uuid=2 mac=2", 0, 9),
        ]
        #expect(Placement(machines + [Sample.row("g", "serial=s", 5)]).cause("import google-admin g") == .notUnique)
    }

    @Test func anotherMakerMakesADoubt() {
        let lenovo = Sample.row("g", "serial=s1", 0, 9, maker: "lenovo")
        let hp = Sample.row("x", "serial=s1", 5, of: "intune", maker: "hp")
        #expect(Placement([lenovo, hp]).text == ["import google-admin g", "? import intune x"])
    }

    @Test func aComputerIsNoDisplay() {
        let display = Sample.row("d", "serial=s1", 0, 9, isComputer: false)
        #expect(Placement([display, Sample.agent("a", "serial=s1", 1)]).text == ["import google-admin d", "a"])
    }

    @Test func aSerialSaysMoreThanAnInventoryNumberOfAnother() {
        let placement = Placement([
            Sample.agent("a", "serial=s1 uuid=1", 0, 9), Sample.typed("x", "inventory-number=030569/1 serial=s2", 1),
            Sample.row("g", "serial=s1 inventory-number=030569/1", 5),
        ])
        #expect(placement.text == ["a + import google-admin g", "typed x"])
    }

    private static let misplaced: [(name: String, row: String, things: [String])] = [
        ("the number alone", "serial=lt-1", ["? import google-admin g", "a"]),
        (
            "beside another number", "serial=lt-1 inventory-number=030569/lt-9",
            ["? import google-admin g", "a"]
        ),
        ("in both columns", "serial=lt-1 inventory-number=030569/lt-1", ["a + import google-admin g"]),
        ("of another school", "serial=lt-2", ["a", "import google-admin g"]),
    ]

    /// Whichever was there first: the machine does not wait for what somebody wrote of it.
    @Test(arguments: Self.misplaced.indices, [0, 20] as [Int64])
    func anInventoryNumberInTheWrongColumnMakesADoubt(_ index: Int, _ moment: Int64) {
        let (name, row, things) = Self.misplaced[index]
        let evidence = Self.full + " inventory-number=030569/lt-1 inventory-number=104521/lt-2"
        let placement = Placement([Sample.agent("a", evidence, 10, 30), Sample.row("g", row, moment, 40)])
        #expect(placement.text.sorted() == things, "\(name)")
    }

    @Test func aNumberInBothColumnsSaysSoOnce() {
        let placement = Placement([
            Sample.row("g", "inventory-number=030569/lt-1", 0, 9, maker: "lenovo"),
            Sample.row("x", "serial=lt-1 inventory-number=030569/lt-1", 5, of: "intune", maker: "hp"),
        ])
        #expect(placement.text == ["import google-admin g", "? import intune x"])
    }

    @Test func aRowThatWaitsAsItsSerialIsNotUniqueGoesToTheMachineThatTellsWhoseItIs() {
        let agents = (1...3).map { Sample.agent("\($0)", "serial=s uuid=\($0) mac=\($0)", 10 * Int64($0), 90) }
        let row = Sample.row("g", "serial=s inventory-number=030569/lt-1", 25, 90)
        #expect(Placement(agents + [row]).text == ["1", "2", "? import google-admin g", "3"])
        let told = Sample.agent("3", "serial=s uuid=3 mac=3 inventory-number=030569/lt-1", 30, 90)
        #expect(Placement(agents[..<2] + [told, row]).text == ["1", "2", "import google-admin g + 3"])
    }

    @Test func aSerialSaysMoreThanANumberInTheWrongColumn() {
        let placement = Placement([
            Sample.agent("a", "serial=lt-1 uuid=1", 0, 9), Sample.typed("x", "inventory-number=030569/lt-1", 1),
            Sample.row("g", "serial=lt-1", 5),
        ])
        #expect(placement.text == ["a + import google-admin g", "typed x"])
    }

    @Test func whatFirmwareSaysIsInNoColumn() {
        let placement = Placement([
            Sample.typed("x", "inventory-number=030569/lt-1", 1), Sample.agent("a", "serial=lt-1 uuid=1", 5, 9),
        ])
        #expect(placement.text == ["typed x", "a"])
    }

    // MARK: what is attached

    @Test func aMonitorThatMovesBetweenHostsIsOne() {
        let placement = Placement([
            Sample.view("a", "edid=gsm5b09/1", [(0, 5), (20, 25)]), Sample.view("b", "edid=gsm5b09/1", [(10, 15)]),
        ])
        #expect(placement.things.count == 1)
    }

    @Test func aLaptopAndTheComputerInTheWallShareASmartboard() {
        let placement = Placement([
            Sample.view("wall", "edid=sbi/1", [(0, 50)]),
            Sample.view("laptop", "edid=sbi/1", [(10, 15)], portable: true),
        ])
        #expect(placement.things.count == 1)
    }

    @Test func twoMonitorsWithOneSerialAtTwoDesksAreTwo() {
        let placement = Placement([
            Sample.view("a", "edid=gsm5b09/1", [(0, 50)]), Sample.view("b", "edid=gsm5b09/1", [(10, 60)]),
        ])
        #expect(placement.things.count == 2)
        #expect(placement.notUnique.count == 1)
    }

    @Test func aThingSeenInPartsIsOneOnceItIsSeenWhole() {
        let placement = Placement([
            Sample.view("a", "edid=sbi/1", [(0, 5)]), Sample.view("b", "usb=0b8c/1", [(10, 15)]),
            Sample.view("c", "edid=sbi/1 usb=0b8c/1", [(20, 25)]),
        ])
        #expect(placement.things.count == 1)
    }

    // MARK: what people decide

    @Test func aPersonsDecisionStandsAboveAllEvidence() {
        let witnesses = [Sample.agent("a", Self.full, 0, 30), Sample.agent("b", Self.full, 20, 40)]
        let same = Decision("agent a", "agent b", isSame: true)
        #expect(Placement(witnesses, [same]).text == ["a + b"])
        #expect(Placement(witnesses, [Decision("agent b", "agent a", isSame: false)]).text == ["a", "b"])
        let strangers = [Sample.agent("a", Self.full), Sample.typed("x", "inventory-number=030569/1", 5)]
        #expect(Placement(strangers, [Decision("agent a", "typed x", isSame: true)]).text == ["a + typed x"])
    }

    @Test func theOrderOfArrivalDoesNotMatter() {
        var random = Seeded()
        let witnesses = [
            Sample.agent("a", Self.full, 0, 10), Sample.agent("b", Self.full, 20, 40),
            Sample.agent("c", "uuid=u1 mac=m3 disk=d3", 20, 50), Sample.row("g", "serial=s1", 5, 45),
            Sample.row("h", "serial=s3", 5, 45), Sample.typed("x", "inventory-number=030569/1 serial=s1", 7),
        ]
        let text = Placement(witnesses).text
        for _ in 1...100 { #expect(Placement(witnesses.shuffled(using: &random)).text == text) }
    }
}
