import Foundation
import Testing

@testable import Agent

/// Against the real library and the database of this system.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/udev/hwdb.bin"), "udev has no hwdb.bin here"))
struct HardwareDatabaseTests {
    @Test(
        arguments: [
            ("acpi:SBI009B:", "ID_VENDOR_FROM_DATABASE", "SMART Technologies Inc."),
            ("acpi:PHLC0FE:", "ID_VENDOR_FROM_DATABASE", "Philips Consumer Electronics Company"),
            ("acpi:SBI009B:", "ID_NO_SUCH_PROPERTY", nil), ("acpi:???0000:", "ID_VENDOR_FROM_DATABASE", nil),
            ("", "ID_VENDOR_FROM_DATABASE", nil),
        ] as [(String, String, String?)])
    func makersAreFound(_ modalias: String, _ property: String, _ name: String?) throws {
        let database = try #require(HardwareDatabase())
        let found = database.value(of: property, for: modalias)
        #expect(found == name)
    }
}
