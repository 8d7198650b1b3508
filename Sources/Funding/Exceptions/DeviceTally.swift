import Assets

/// Devices of two lines, and those of none.
struct DeviceTally: Sendable {
    private var linked: Set<Int64> = []
    /// Lines of devices that awards bear, of devices that are on several.
    private var lines: [Int64: [MoneyException]] = [:]

    mutating func add(_ invoice: InvoiceOnDay, _ community: CommunityOnDay) {
        for line in invoice.lines {
            linked.formUnion(line.devices)
            guard DeviceRules.isDeviceLine(line, of: invoice) else { continue }
            for device in line.devices where community.isOnSeveralLines(device) {
                lines[device, default: []].append(
                    MoneyException(.deviceOnTwoLines, of: line, in: invoice) { $0.device = device })
            }
        }
    }

    func onTwoLines(_ community: CommunityOnDay) -> [MoneyException] {
        lines.filter { $0.value.count > 1 }.flatMap { device, told in
            told.map { one in
                var one = one
                one.serial = community.devices[device]?.serial
                return one
            }
        }
    }

    /// Those of no line; `grantOrders` are numbers of orders that a grant pays, as they are compared.
    func loose(_ community: CommunityOnDay, grantOrders: Set<String>) -> [MoneyException] {
        community.devices.all.filter { !linked.contains($0.id) && !$0.isGone }.compactMap { device in
            let isOrdered = device.orderNumber.map { grantOrders.contains(InvoiceNumber.key($0)) } == true
            guard isOrdered || device.acquisition != .gift && device.acquisition != .takenOver else { return nil }
            return MoneyException(isOrdered ? .grantDeviceWithoutLine : .deviceWithoutLine) {
                $0.schoolBoard = community.schoolBoards[device.school]
                $0.school = device.school
                $0.order = isOrdered ? device.orderNumber : nil
                $0.device = device.id
                $0.serial = device.serial
            }
        }
    }
}
