import Assets
import Inventory

/// What the devices of a line say.
enum DeviceRules {
    static let all: [LineRules.Rule] = [missing, delivered, linked]

    /// A line of devices that awards bear.
    static func isDeviceLine(_ line: LineOnDay, of invoice: InvoiceOnDay) -> Bool {
        line.costKind == .devices && line.gross > .zero && invoice.kind == .invoice && line.fromAwards > .zero
    }

    private static let missing: LineRules.Rule = { line, invoice, _ in
        let missing = line.bought - line.devices.count
        guard isDeviceLine(line, of: invoice), line.devices.isEmpty || missing > 0 else { return [] }
        let rule: ExceptionRule = line.devices.isEmpty ? .invoiceLineWithoutDevice : .fewerDevicesThanBought
        return [
            MoneyException(rule, of: line, in: invoice) {
                $0.amount = line.fromAwards
                $0.count = missing
            }
        ]
    }

    private static let delivered: LineRules.Rule = { line, invoice, community in
        guard isDeviceLine(line, of: invoice) else { return [] }
        return line.expected.filter { $0.bookedOn < community.day.adding(-30) && !community.knows($0.serial) }
            .map { expected in
                MoneyException(.deliveredNotSeen, of: line, in: invoice) { $0.serial = expected.serial }
            }
    }

    private static let linked: LineRules.Rule = { line, invoice, community in
        guard line.fromAwards > .zero else { return [] }
        return line.devices.flatMap { id in
            let device = community.devices[id]
            return exceptions(of: device, line, invoice, community).map { rule, note in
                MoneyException(rule, of: line, in: invoice) {
                    $0.device = id
                    $0.serial = device?.serial
                    $0.note = note
                }
            }
        }
    }

    private typealias Told = (ExceptionRule, MoneyException.Note?)

    private static func exceptions(
        of device: DeviceOnDay?, _ line: LineOnDay, _ invoice: InvoiceOnDay, _ community: CommunityOnDay
    ) -> [Told] {
        guard let device else { return [(.deviceNeverSeen, nil)] }
        let told = [
            absence(of: device, invoice, community), place(of: device, line, invoice, community),
            age(of: device, line, invoice),
        ]
        return told.compactMap(\.self)
    }

    private static func absence(
        of device: DeviceOnDay, _ invoice: InvoiceOnDay, _ community: CommunityOnDay
    ) -> Told? {
        if device.isGone { return (.deviceGone, device.status.map { .status($0) }) }
        if !device.isSeen(since: invoice.issuedOn) { return (.deviceNeverSeen, nil) }
        if !device.isSeenLately(since: invoice.issuedOn, on: community.day) { return (.deviceSilent, nil) }
        return nil
    }

    private static func place(
        of device: DeviceOnDay, _ line: LineOnDay, _ invoice: InvoiceOnDay, _ community: CommunityOnDay
    ) -> Told? {
        let isRight = community.rightSchools(of: line, in: invoice).contains(device.school)
        guard device.isSeen(since: invoice.issuedOn), !isRight else { return nil }
        let isAcross = community.schoolBoards[device.school] != invoice.schoolBoard
        return (isAcross ? .deviceInAnotherSchoolBoard : .deviceInAnotherSchool, .school(device.school))
    }

    private static func age(of device: DeviceOnDay, _ line: LineOnDay, _ invoice: InvoiceOnDay) -> Told? {
        let isOlder = line.costKind == .devices && device.knownOn < invoice.issuedOn.adding(-60)
        return isOlder ? (.deviceOlderThanInvoice, .day(device.knownOn)) : nil
    }
}
