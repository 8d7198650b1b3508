import Funding
import Store

extension MoneyException: Limitable {
    func limited(to limits: Limits) -> MoneyException? {
        guard limits.includes(school: school, schoolBoard: schoolBoard ?? "") else { return nil }
        var told = self
        if device != nil, !limits.includes(device: device) {
            told.device = nil
            told.serial = nil
        }
        told.note = note.flatMap { limits.mayTell($0) ? $0 : nil }
        return told
    }
}

extension Limits {
    fileprivate func mayTell(_ note: MoneyException.Note) -> Bool {
        switch note {
        case .school(let school): includes(school)
        case .invoice(let other): includes(school: other.school, schoolBoard: other.schoolBoard)
        case .text(let text): told(text) != nil
        case .day, .year, .status, .act: true
        }
    }
}

extension DeviceRecord: Limitable {
    /// What was bought is told, also where it went to others; not which one it is there.
    func limited(to limits: Limits) -> DeviceRecord? {
        guard let device, !limits.includes(device: device) else { return self }
        var record = self
        (record.device, record.serial) = (nil, nil)
        return record
    }
}

extension LedgerEntry: Limitable {
    /// What an own award bears is told, with its amount, its day and the kind of cost; of an invoice of others not which one it is.
    func limited(to limits: Limits) -> LedgerEntry? {
        let isOwn = charged.map { limits.includes(school: $0.school, schoolBoard: $0.schoolBoard ?? "") } ?? false
        guard source.award.map({ limits.includes($0.school) }) ?? isOwn else { return nil }
        var entry = self
        entry.charged = charged.map { $0.limited(to: limits) }
        return entry
    }
}

extension LedgerEntry.Charged {
    fileprivate func limited(to limits: Limits) -> Self {
        var told = self
        told.devices = devices.filter { limits.includes($0.school) }
        told.description = limits.told(description)
        let board = schoolBoard ?? ""
        guard !limits.includes(school: school, schoolBoard: board) else { return told }
        if !limits.schoolBoards.contains(board) { told.schoolBoard = nil }
        told.invoiceNumber = nil
        told.supplier = nil
        told.line = nil
        told.description = nil
        return told
    }
}
