import CUdev
import Glibc
import Inventory

/// libudev: what kernel and distribution know of the devices of this host (libudev(3)).
///
/// Handles of the library never leave this file; who makes one frees it in the same function. Whether udev has finished
/// with a device is never asked: a device that it knows little of still exists.
package final class Udev {
    private let context: OpaquePointer

    package init() throws(UdevError) {
        guard let context = udev_new() else { throw UdevError(call: "udev_new", code: errno) }
        self.context = context
    }

    deinit { udev_unref(context) }

    /// The devices that fit a query, in the order of their paths.
    package func devices(_ query: UdevQuery) throws(UdevError) -> [UdevDevice] {
        guard let scan = udev_enumerate_new(context) else { throw UdevError(call: "udev_enumerate_new", code: errno) }
        defer { udev_enumerate_unref(scan) }
        try Self.narrow(scan, to: query)
        try Self.check(udev_enumerate_scan_devices(scan), "udev_enumerate_scan_devices")
        var devices: [UdevDevice] = []
        var place = udev_enumerate_get_list_entry(scan)
        while let current = place {
            if let path = udev_list_entry_get_name(current), let device = device(at: path, query) {
                devices.append(device)
            }
            place = udev_list_entry_get_next(current)
        }
        return devices
    }

    private static func narrow(_ scan: OpaquePointer, to query: UdevQuery) throws(UdevError) {
        try check(udev_enumerate_add_match_subsystem(scan, query.subsystem), "udev_enumerate_add_match_subsystem")
        for name in query.names {
            try check(udev_enumerate_add_match_sysname(scan, name), "udev_enumerate_add_match_sysname")
        }
    }

    /// libudev answers with the negative number of the error.
    private static func check(_ result: Int32, _ call: String) throws(UdevError) {
        guard result >= 0 else { throw UdevError(call: call, code: -result) }
    }

    /// `nil` if the device is not wanted or went away since the scan.
    private func device(at path: UnsafePointer<CChar>, _ query: UdevQuery) -> UdevDevice? {
        let syspath = String(cString: path)
        if let folder = query.notBelow, syspath.hasPrefix(folder) { return nil }
        guard let handle = udev_device_new_from_syspath(context, path) else { return nil }
        defer { udev_device_unref(handle) }
        guard Self.fits(handle, query.matching) else { return nil }
        var device = UdevDevice(
            syspath: syspath,
            properties: Self.texts(query.properties) { udev_device_get_property_value(handle, $0) },
            attributes: Self.texts(query.attributes) { udev_device_get_sysattr_value(handle, $0) })
        if !query.propertyPrefix.isEmpty {
            device.properties.merge(Self.properties(of: handle, query.propertyPrefix)) { named, _ in named }
        }
        guard !query.parentProperties.isEmpty || !query.parentAttributes.isEmpty,
            let parent = udev_device_get_parent(handle)  // owned by its child
        else { return device }
        device.parentProperties = Self.texts(query.parentProperties) { udev_device_get_property_value(parent, $0) }
        device.parentAttributes = Self.texts(query.parentAttributes) { udev_device_get_sysattr_value(parent, $0) }
        return device
    }

    private static func properties(of device: OpaquePointer, _ prefix: String) -> [String: String] {
        var texts: [String: String] = [:]
        var place = udev_device_get_properties_list_entry(device)  // owned by the device
        while let current = place, texts.count < UdevQuery.maximumPrefixed {
            if let name = udev_list_entry_get_name(current), strncmp(name, prefix, prefix.utf8.count) == 0,
                let value = udev_list_entry_get_value(current)
            {
                texts[String(cString: name)] = text(value)
            }
            place = udev_list_entry_get_next(current)
        }
        return texts
    }

    private static func text(_ value: UnsafePointer<CChar>) -> String? {
        BoundedText.text(UnsafeRawBufferPointer(start: value, count: strlen(value)))
    }

    /// Asked here and not in the scan, which would read the properties of every device once more.
    private static func fits(_ handle: OpaquePointer, _ matching: [String: String]) -> Bool {
        let properties = texts(Array(matching.keys)) { udev_device_get_property_value(handle, $0) }
        return matching.isEmpty || matching.contains { properties[$0.key] == $0.value }
    }

    private static func texts(
        _ names: [String], _ read: (UnsafePointer<CChar>) -> UnsafePointer<CChar>?
    ) -> [String: String] {
        var texts: [String: String] = [:]
        for name in names {
            guard let value = read(name) else { continue }
            texts[name] = text(value)
        }
        return texts
    }
}
