import CUdev
import Glibc
import Inventory

/// The hardware database of udev (hwdb(7)): names for the ids of devices, a file that the system maps and does not read.
final class HardwareDatabase {
    private let context: OpaquePointer
    private let database: OpaquePointer

    /// `nil` if the system has no such file.
    init?() {
        guard let context = udev_new() else { return nil }
        guard let database = udev_hwdb_new(context) else {
            udev_unref(context)
            return nil
        }
        self.context = context
        self.database = database
    }

    deinit {
        udev_hwdb_unref(database)
        udev_unref(context)
    }

    /// What the database has under `property` for a modalias (`acpi:SBI009B:`).
    func value(of property: String, for modalias: String) -> String? {
        var place = udev_hwdb_get_properties_list_entry(database, modalias, 0)  // owned by the database
        while let current = place {
            if let name = udev_list_entry_get_name(current), strcmp(name, property) == 0,
                let value = udev_list_entry_get_value(current)
            {
                return BoundedText.text(UnsafeRawBufferPointer(start: value, count: strlen(value)))
            }
            place = udev_list_entry_get_next(current)
        }
        return nil
    }
}
