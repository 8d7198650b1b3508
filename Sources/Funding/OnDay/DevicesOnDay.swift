/// All devices of a community as they are known on a day, each once. There may be a hundred thousand.
package struct DevicesOnDay: Sendable {
    package private(set) var all: [DeviceOnDay] = []
    /// By number; a dictionary of the devices themselves would take twice the room.
    private var places: [Int64: Int] = [:]

    package init() {}

    package init(_ devices: some Collection<DeviceOnDay>) {
        all.reserveCapacity(devices.count)
        places.reserveCapacity(devices.count)
        for device in devices { put(device) }
    }

    /// By number.
    package subscript(id: Int64) -> DeviceOnDay? { places[id].map { all[$0] } }

    /// Takes the place of one of the same number.
    package mutating func put(_ device: DeviceOnDay) {
        if let place = places[device.id] {
            all[place] = device
        } else {
            places[device.id] = all.count
            all.append(device)
        }
    }
}
