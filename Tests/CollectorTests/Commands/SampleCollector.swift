import Assets
import Console
import Inventory
import Store
import TestSupport

@testable import Collector

/// A serving collector with a laptop, a board and a printer, as the coordinator's commands see it.
struct SampleCollector {
    let sample: SampleStore

    /// Assets: laptop 1 with a board (2) and a printer (3), laptop 2 (4). Two rooms.
    init() throws {
        sample = try SampleStore()
        for number in 1...2 {
            let devices: [USBDevice] = number == 1 ? [.board, .printer(serial: "E71234561", port: "1-3")] : []
            _ = try sample.ingest(
                try SampleBody.body(.laptop(number, usb: devices)), device: try sample.addDevice(number))
        }
        for room in ["Klas 5B", "Klas 6A"] {
            try sample.store.addRoom(SampleStore.name(room), school: SampleStore.school)
        }
    }

    func run(_ words: String...) -> (status: Console.ExitStatus, text: String) { run(words) }

    /// With the content of the files that the words name.
    func run(_ words: [String], files: [[UInt8]] = []) -> (status: Console.ExitStatus, text: String) {
        let output = CapturedOutput()
        let serving = CollectorContext.Serving(store: sample.store, folder: CollectorFolder(sample.folder.path))
        let context = CollectorContext(arguments: words, files: files, who: "an", serving: serving)
        let status = CollectorProgram.program.run(arguments: words, context: context, output: output)
        return (status, output.result + output.notes.map { "note: \($0)\n" }.joined())
    }

    func row(_ asset: Int64) throws -> AssetRow { try sample.store.questions.judgedAsset(asset).row }

    /// Says something at the moment of the sample, whatever the clock.
    func say(_ values: [AssetField: String], of asset: Int64, why: String? = nil, until: String? = nil) throws {
        let words = values.keys.sorted().map { Word(asset: asset, field: $0, value: values[$0]) }
        _ = try sample.store.say(
            words, "test", expiresOn: until.flatMap { Day($0) },
            by: Author(who: "an", why: why, at: SampleStore.now))
    }
}

extension USBDevice {
    static let board: USBDevice = {
        var device = USBDevice()
        device.port = "1-4"
        device.vendor = "0b8c"
        device.product = "0001"
        device.maker = "SMART Technologies"
        device.name = "SMART Board"
        device.serial = "SB680-123456"
        device.interfaces = ["030000"]
        device.touch = "touchscreen"
        return device
    }()
}
