import Foundation
import Inventory
import Recordings
import Testing

/// The devices of real recordings, and what udev measured on their event nodes.
@Suite(.enabled(if: Corpus.isThere, "no recordings of real hardware beside the repository"))
struct HIDCorpusTests {
    private struct Device {
        let name: String
        let descriptor: HIDReportDescriptor
        /// `ID_INPUT_WIDTH_MM` and `ID_INPUT_HEIGHT_MM` of its event nodes.
        var sizes: [[Int]] = []
    }

    private func devices(_ file: URL) throws -> [Device] {
        var devices: [Device] = []
        var size: [Int] = []
        for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n") {
            let parts = line.dropFirst(3).split(separator: "=", maxSplits: 1)
            if parts.first == "report_descriptor", let bytes = Hex.bytes(of: String(parts[1])) {
                devices.append(Device(name: file.lastPathComponent, descriptor: HIDReportDescriptor(bytes)))
            }
            guard parts.count == 2, let number = Int(parts[1]), !devices.isEmpty else { continue }
            if parts[0] == "ID_INPUT_WIDTH_MM" { size = [number] }
            if parts[0] == "ID_INPUT_HEIGHT_MM" { devices[devices.count - 1].sizes.append(size + [number]) }
        }
        return devices
    }

    private func devices(_ folders: [String]) throws -> [Device] {
        try folders.flatMap(Corpus.files).filter { $0.pathExtension == "umockdev" }.flatMap(devices)
    }

    @Test func everyDescriptorIsReadInFull() throws {
        let found = try devices(["umockdev-derived", "umockdev-synthetic-boards", "umockdev"])
        #expect(found.count > 200)
        for device in found {
            #expect(device.descriptor.fault == nil && !device.descriptor.applications.isEmpty, "\(device.name)")
        }
    }

    /// The kernel rounds to whole points a millimetre, so its sizes are as wrong as its points are coarse.
    @Test func sizesAreThoseThatUdevMeasured() throws {
        var agreed = 0
        for device in try devices(["umockdev-derived"]) {
            for size in device.sizes {
                let ours = device.descriptor.applications.map { [$0.widthInMillimetres, $0.heightInMillimetres] }
                let isSame = ours.contains { own in
                    zip(own, size).allSatisfy { abs(($0 ?? 0) - $1) * 100 <= $1 * 6 }
                }
                agreed += isSame ? 1 : 0
                #expect(isSame, "\(device.name): \(size), ours \(ours)")
            }
        }
        #expect(agreed >= 30)
    }
}
