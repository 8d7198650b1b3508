package import Inventory

extension Facts {
    /// A laptop that does not exist, number so and so of its series.
    package static func laptop(_ number: Int = 1, usb devices: [USBDevice] = []) -> Facts {
        var facts = Facts()
        facts.machine = .laptop(number)
        facts.processor = Processor()
        facts.processor?.model = "Intel Core i5-1135G7"
        facts.processor?.cores = 4
        facts.memory = Memory()
        facts.memory?.totalInBytes = 8 << 30
        facts.storage = Storage()
        facts.storage?.disks = [.ssd]
        facts.storage?.rootEncryption = "luks2"
        facts.system = System()
        facts.system?.hostname = "klas-\(number)"
        facts.system?.id = "debian"
        facts.system?.name = "Debian GNU/Linux"
        facts.system?.version = "13"
        facts.usb = USB()
        facts.usb?.devices = devices
        return facts
    }
}

extension Machine {
    package static func laptop(_ number: Int) -> Machine {
        var machine = Machine()
        machine.maker = "LENOVO"
        machine.product = "20X2S0AB00"
        machine.version = "ThinkPad L14 Gen 2"
        machine.serial = "PF3ZZ0\(number)"
        machine.uuid = "1d8f4c2a-0000-4000-8000-\(String(1_000_000_000_000 + number).dropFirst())"
        machine.chassisCode = 10
        return machine
    }
}

extension Disk {
    fileprivate static let ssd: Disk = {
        var disk = Disk()
        disk.name = "nvme0n1"
        disk.sizeInBytes = 256_060_514_304
        disk.bus = "nvme"
        return disk
    }()
}

extension USBDevice {
    /// A printer; with a serial number it is the same one wherever it is plugged in.
    package static func printer(serial: String?, port: String = "1-2") -> USBDevice {
        var device = USBDevice()
        device.port = port
        device.vendor = "04f9"
        device.product = "0042"
        device.maker = "Brother"
        device.name = "HL-2130 series"
        device.serial = serial
        device.interfaces = ["070102"]
        return device
    }
}
