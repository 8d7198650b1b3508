import Inventory
import Testing

@Suite struct HostTests {
    private func judgement(_ change: (inout Facts, inout Machine) -> Void) -> Judgement {
        var facts = Facts()
        var machine = Machine()
        change(&facts, &machine)
        facts.machine = machine
        return Judgement.host(facts)
    }

    private static var battery: Power {
        var power = Power()
        power.batteries = [Battery()]
        return power
    }

    private static func displays(_ connectors: DisplayConnector...) -> Displays {
        var displays = Displays()
        displays.connectors = connectors
        return displays
    }

    @Test(
        arguments: [
            ("MAINBRD", "OPS62A-SHA", .panelPC), ("", "HJS-OPSH110D4", .panelPC), ("Apple Inc.", "Macmini7,1", .miniPC),
            ("Apple Inc.", "iMac14,2", .allInOne), ("Microsoft Corporation", "Surface Go", .tablet),
            ("Microsoft Corporation", "Surface Laptop 3", .laptop), ("HP", "HP Convertible x360", .convertible),
            ("LENOVO", "Yoga Slim 7 14ARE05", .laptop), ("Dell Inc.", "OptiPlex 5490 AIO", .allInOne),
            ("HP", "HP t630 Thin Client", .miniPC), ("FUJITSU SIEMENS", "ESPRIMO Q5020", .miniPC),
            ("FUJITSU SIEMENS", "ESPRIMO Mobile V5535", .laptop), ("Intel Corporation", "NUC7i5BNH", .miniPC),
            ("Dell Inc.", "PowerEdge T40", .server), ("Acer", "TravelMate Spin B118", .convertible),
            ("LENOVO", "ThinkPad X220 Tablet", .convertible), ("HP", "HP ProDesk 400 G2 MINI", .miniPC),
            ("LENOVO", "Yoga AIO 7 27ACH6", .allInOne), ("ASUS", "TP300LA", .convertible),
        ] as [(String, String, DeviceKind)])
    func aProductNameBeatsTheChassisCode(maker: String, product: String, kind: DeviceKind) {
        let found = judgement {
            $1.maker = maker; $1.product = product; $1.chassisCode = 3
        }
        #expect(found.kind == kind)
        #expect(found.confidence == .certain)
    }

    @Test(
        arguments: [
            ("Dell Inc.", "OptiPlex 9010", 13, .allInOne), ("LENOVO", "ThinkCentre M75n", 35, .miniPC),
            ("ASUS", "ASUS EXPERTBOOK B5402FEA", 31, .convertible), ("Dell Inc.", "Latitude 7200 2-in-1", 32, .tablet),
            ("Microsoft Corporation", "Surface Pro 7", 9, .tablet), ("Dell Inc.", "OptiPlex 3050", 10, .desktop),
        ] as [(String, String, Int64, DeviceKind)])
    func theChassisCodeSaysMoreExactlyWhatANameSays(maker: String, product: String, code: Int64, kind: DeviceKind) {
        let found = judgement {
            $1.maker = maker; $1.product = product; $1.chassisCode = code
        }
        #expect(found.kind == kind)
    }

    @Test func aNameThatTheHardwareContradictsIsNotCertain() {
        let found = judgement {
            $0.power = Self.battery; $1.maker = "HP"; $1.product = "HP ProDesk 600 G1 DM"; $1.hasLid = true
        }
        #expect(found.kind == .laptop)
        #expect(found.confidence == .probable)
    }

    @Test func sampleFirmwareSaysNothingAboutTheChassis() {
        func sample(_ change: (inout Facts, inout Machine) -> Void) -> Judgement {
            judgement {
                var module = MemoryModule()
                module.slot = "A1_DIMM0"
                $0.memory = Memory()
                $0.memory?.modules = [module]
                $1.chassisCode = 3
                change(&$0, &$1)
            }
        }
        #expect(sample { _, _ in }.kind == .laptop)
        #expect(sample { _, _ in }.confidence == .possible)
        let box = sample {
            $0.power = Power(); $1.hasLid = false
        }
        #expect(box.kind == .miniPC)
        #expect(sample { $1.chassisCode = 35 }.kind == .miniPC)
    }

    @Test func whereNoHardwareWasSeenAMissingBatterySaysNothing() {
        let found = judgement {
            $0.power = Power(); $0.displays = Displays(); $1.chassisCode = 10
        }
        #expect(found.kind == .laptop)
    }

    @Test(
        arguments: [
            (3, .desktop), (10, .laptop), (13, .allInOne), (15, .desktop), (23, .server), (30, .tablet),
            (31, .convertible),
            (35, .miniPC), (1, .unknown), (2, .unknown), (99, .unknown), (-1, .unknown),
        ] as [(Int64, DeviceKind)])
    func aChassisCodeAloneIsProbable(code: Int64, kind: DeviceKind) {
        let found = judgement { $1.chassisCode = code }
        #expect(found.kind == kind)
        #expect(found.confidence == (kind == .unknown ? .possible : .probable))
    }

    @Test func theRunningSystemConfirmsTheChassisCode() {
        let laptop = judgement {
            $0.power = Self.battery; $1.chassisCode = 10; $1.hasLid = true
        }
        #expect(laptop.kind == .laptop)
        #expect(laptop.confidence == .certain)
        #expect(laptop.reasons.map(\.en) == ["chassis code 10 (Notebook)", "has a battery", "has a lid"])
    }

    @Test func theRunningSystemContradictsTheChassisCode() {
        let panel = SampleEDID("AUO", nil, size: (34, 19)).at("eDP-1")
        let liar = judgement {
            $0.power = Self.battery; $0.displays = Self.displays(panel); $1.chassisCode = 3
        }
        #expect(liar.kind == .laptop)
        #expect(liar.screenInTenthsOfInch == 153)
        let inOne = judgement {
            $0.power = Power(); $0.displays = Self.displays(panel); $1.chassisCode = 3; $1.hasLid = false
        }
        #expect(inOne.kind == .allInOne)
        let box = judgement {
            $0.power = Power(); $0.displays = Displays(); $1.chassisCode = 9; $1.hasLid = false
        }
        #expect(box.kind == .desktop)
        #expect(box.confidence == .possible)
    }

    @Test func aLaptopWhoseBatteryIsOutStaysALaptop() {
        #expect(
            judgement {
                $0.power = Power(); $1.chassisCode = 10; $1.hasLid = true
            }.kind == .laptop)
    }

    @Test func aGhostOfABuiltInScreenMakesNoAllInOne() {
        var ghost = DisplayConnector()
        ghost.name = "LVDS-1"
        let found = judgement {
            $0.power = Power(); $0.displays = Self.displays(ghost); $1.chassisCode = 3; $1.hasLid = false
        }
        #expect(found.kind == .desktop)
        #expect(found.confidence == .certain)
    }

    @Test func withoutAChassisCodeLidBatteryAndPowerProfileTell() {
        #expect(
            judgement {
                $1.hasLid = true; $1.acpiProfile = 1
            }.kind == .laptop)
        #expect(
            judgement {
                $0.power = Self.battery; $1.chassisCode = 2
            }.kind == .laptop)
        #expect(judgement { $1.acpiProfile = 3 }.kind == .desktop)
        #expect(judgement { $1.acpiProfile = 0 }.kind == .unknown)
        #expect(Judgement.host(Facts()).kind == .unknown)
    }

    @Test func virtualMachinesNeedMoreThanAHypervisor() {
        let named = judgement {
            $1.maker = "QEMU"; $1.hypervisor = true; $1.chassisCode = 1
        }
        #expect(named.kind == .virtualMachine)
        #expect(named.confidence == .certain)
        #expect(judgement { $1.maker = "QEMU" }.confidence == .probable)
        let bare = judgement { $1.hypervisor = true }
        #expect(bare.kind == .virtualMachine)
        #expect(bare.confidence == .probable)
        let host = judgement {
            $1.maker = "Dell Inc."; $1.product = "OptiPlex 3050"; $1.chassisCode = 3; $1.hypervisor = true
        }
        #expect(host.kind == .desktop)
    }

    @Test func aContainerIsNotTheMachineItRunsOn() {
        let found = judgement {
            $1.container = "lxc"; $1.maker = "Dell Inc."; $1.serial = "ABC1234"; $1.chassisCode = 23
        }
        #expect(found.kind == .virtualMachine)
        #expect(found.maker == nil)
        #expect(found.serial == nil)
    }

    @Test func aFileThatDockerLeftIsNoContainerWhereFirmwareNamesAMachine() {
        let found = judgement {
            $1.container = "docker"; $1.maker = "Dell Inc."; $1.product = "OptiPlex 3050"; $1.chassisCode = 3
        }
        #expect(found.kind == .desktop)
        #expect(judgement { $1.container = "docker" }.kind == .virtualMachine)
    }

    @Test func chromebooksAreChromebooksWhateverTheirChassis() {
        func chromebook(_ maker: String, _ code: Int64) -> Judgement {
            judgement {
                $1.maker = maker; $1.product = "Nami"; $1.firmwareMaker = "coreboot"; $1.chassisCode = code
            }
        }
        #expect(chromebook("GOOGLE", 3).kind == .chromebook)
        #expect(chromebook("Google", 31).confidence == .certain)
        #expect(chromebook("Acer", 3).confidence == .probable)
        #expect(chromebook("Star Labs", 9).kind == .laptop)
        let box = judgement {
            $0.power = Power()
            $1.maker = "Google"
            $1.firmwareMaker = "coreboot"
            $1.hasLid = false
        }
        #expect(box.kind == .miniPC)
    }

    @Test func aDeviceTreeNamesARaspberryPi() {
        let found = judgement {
            $1.deviceTreeModel = "Raspberry Pi 4 Model B Rev 1.4"
            $1.deviceTreeSerial = "10000000abcdef01"
            $1.deviceTreeCompatible = ["raspberrypi,4-model-b", "brcm,bcm2711"]
        }
        #expect(found.kind == .singleBoard)
        #expect(found.maker == "Raspberry Pi")
        #expect(found.model == "Raspberry Pi 4 Model B Rev 1.4")
        #expect(found.serial == "10000000abcdef01")
    }

    @Test func lenovoWritesTheNameAsVersion() {
        let found = judgement {
            $1.maker = "LENOVO"; $1.product = "20KES01S00"; $1.version = "ThinkPad X280"
        }
        #expect(found.maker == "Lenovo")
        #expect(found.model == "ThinkPad X280")
        #expect(
            judgement {
                $1.maker = "LENOVO"; $1.product = "10A8"; $1.version = "Lenovo Product"
            }.model == "10A8")
    }

    @Test func placeholdersAreNoNamesAndNoSerials() {
        let found = judgement {
            $1.maker = "System manufacturer"
            $1.product = "System Product Name"
            $1.serial = "To be filled by O.E.M."
            $1.chassisSerial = "CH123456"
            $1.boardMaker = "ASUSTeK COMPUTER INC."
            $1.boardProduct = "A320M-C"
        }
        #expect(found.maker == "ASUS")
        #expect(found.model == "A320M-C")
        #expect(found.serial == "CH123456")
        #expect(found.reasons.map(\.en).contains("named after its baseboard: firmware has no product name"))
    }

    @Test func aTouchscreenInsideTellsWhatTheChassisCodeHides() {
        let tablet = judgement {
            $1.chassisCode = 3; $1.hasTouchscreen = true
        }
        #expect(tablet.kind == .tablet)
        #expect(tablet.confidence == .possible)
        let allInOne = judgement {
            $0.power = Power(); $1.chassisCode = 3; $1.hasTouchscreen = true; $1.hasLid = false
        }
        #expect(allInOne.kind == .allInOne)
        let folding = judgement {
            $0.power = Self.battery; $1.chassisCode = 10; $1.hasLid = true; $1.hasTouchscreen = true
            $1.hasTabletSwitch = true
        }
        #expect(folding.kind == .convertible)
        #expect(folding.confidence == .probable)
        #expect(
            judgement {
                $0.power = Self.battery; $1.hasTouchscreen = true; $1.hasLid = false
            }.kind == .tablet)
    }
}
