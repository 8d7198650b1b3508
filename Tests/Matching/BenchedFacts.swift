import Foundation
import Inventory
import TestSupport

extension Facts {
    /// The machine of this number, which shows what `matching.sql` has of the asset of that number.
    static func benched(_ number: Int) -> Facts {
        let mark = number * 7919 & 0xFF_FFFF
        let digits = String(format: "%08d", mark)
        var facts = Facts.laptop(number)
        facts.machine?.uuid = "1d8f4c2a-0000-4000-9000-0000\(digits)"
        facts.machine?.serial = "PF3Z\(digits)"
        facts.machine?.boardSerial = "L1HF\(digits)"
        facts.network = Network()
        facts.network?.interfaces = [.ofBus("enp0s31f6", "8c:8c:aa", mark), .ofBus("wlp2s0", "3c:a9:f4", mark)]
        facts.network?.interfaces[1].isWireless = true
        facts.storage?.disks[0].serial = "S4DFNX0R\(digits)"
        return facts
    }
}

extension NetworkInterface {
    fileprivate static func ofBus(_ name: String, _ maker: String, _ mark: Int) -> NetworkInterface {
        var interface = NetworkInterface()
        interface.name = name
        interface.bus = "pci"
        interface.mac = maker + String(format: ":%02x:%02x:%02x", mark >> 16, mark >> 8 & 255, mark & 255)
        return interface
    }
}
