import Assets
import Funding
import Store

extension AssetRow: Limitable {
    func limited(to limits: Limits) -> AssetRow? {
        guard limits.includes(school) else { return nil }
        var row = self
        row.owner = limits.told(limits.told(owner, .owner, of: id))
        row.room = limits.told(room, .room, of: id)
        row.handedTo = limits.told(limits.told(handedTo, .handedTo, of: id))
        row.returnDueOn = limits.told(returnDueOn, .returnDueOn, of: id)
        row.note = limits.told(limits.told(note, .note, of: id))
        row.orderNumber = limits.told(orderNumber, .orderNumber, of: id)
        row.host = limits.includes(device: host) ? host : nil
        return row
    }
}

extension DeviceOnDay: Limitable {
    func limited(to limits: Limits) -> DeviceOnDay? {
        guard limits.includes(school) else { return nil }
        var device = self
        device.orderNumber = limits.told(orderNumber, .orderNumber, of: id)
        return device
    }
}

extension BookedDevice: Limitable {
    /// What it cost is told, and not who bought it then.
    func limited(to limits: Limits) -> BookedDevice? {
        guard limits.includes(device.school) else { return nil }
        var booked = self
        guard let purchase, !limits.includes(school: purchase.school, schoolBoard: purchase.schoolBoard) else {
            return booked
        }
        booked.purchase?.supplier = nil
        booked.purchase?.invoice = nil
        return booked
    }
}

extension ReplacementFacts: Limitable {
    /// What such devices cost elsewhere is not told either.
    func limited(to limits: Limits) -> ReplacementFacts? { limits.includes(school) ? self : nil }
}
