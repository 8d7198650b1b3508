import Foundation
import Inventory

/// Holds our reading of displays against that of `edid-decode`, which must be installed.
enum EDIDComparison {
    /// One fact that the two read differently.
    struct Difference: Equatable {
        let file: String
        let field: String
        let ours: String?
        let theirs: String?
        /// Why we differ on purpose; `nil` if nobody knows.
        let reason: String?
    }

    /// The program could not be run, or printed nothing.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// The differences over all displays below these folders whose base block has a right checksum.
    static func differences(in folders: [URL]) throws -> (compared: Int, differences: [Difference]) {
        var compared = 0
        var differences: [Difference] = []
        for file in folders.flatMap(files) {
            let bytes = try Data(contentsOf: file)
            let edid = EDID([UInt8](bytes))
            if edid.faults.contains(where: { [.truncated, .wrongHeader, .wrongChecksum].contains($0) }) { continue }
            compared += 1
            differences += Self.differences(of: edid, from: EDIDText(try report(on: bytes)), in: file.lastPathComponent)
        }
        return (compared, differences)
    }

    static func differences(of edid: EDID, from text: EDIDText, in file: String) -> [Difference] {
        fields.compactMap { field in
            let (ours, theirs) = (field.ours(edid), text[keyPath: field.theirs])
            guard ours != theirs else { return nil }
            return Difference(
                file: file, field: field.name, ours: ours, theirs: theirs, reason: reason(field.name, ours, theirs))
        }
    }

    private struct Field {
        let name: String
        let theirs: KeyPath<EDIDText, String?>
        let ours: (EDID) -> String?
    }

    private static var fields: [Field] {
        [
            Field(name: "maker", theirs: \.maker) { $0.maker },
            Field(name: "product", theirs: \.product) { $0.product.map { String($0) } },
            Field(name: "serial number", theirs: \.serialNumber, ours: serialNumber),
            Field(name: "serial text", theirs: \.serialText) { $0.serialText },
            Field(name: "name", theirs: \.name) { $0.name },
            Field(name: "date", theirs: \.date, ours: date),
            Field(name: "size", theirs: \.size, ours: size),
        ]
    }

    private static func serialNumber(_ edid: EDID) -> String? {
        edid.serialNumber.flatMap { $0 == 0 ? nil : String($0) }
    }

    private static func size(_ edid: EDID) -> String? {
        edid.size.map { "\($0.widthInCentimetres)x\($0.heightInCentimetres)" }
    }

    private static func date(_ edid: EDID) -> String? {
        guard let year = edid.year else { return nil }
        if edid.isModelYear { return "model \(year)" }
        return edid.week.map { "week \($0) of \(year)" } ?? String(year)
    }

    /// Where we differ on purpose: what is known to be false is unknown, unless DisplayID tells better.
    private static func reason(_ field: String, _ ours: String?, _ theirs: String?) -> String? {
        guard let theirs else { return nil }
        switch field {
        case "maker" where !theirs.allSatisfy { ("A"..."Z").contains($0) }:
            return ours == nil ? "not three letters" : "DisplayID's, for one that is not three letters"
        case "product" where theirs == "0": return "DisplayID's, for none"
        case "serial number" where fillers.contains(theirs): return "DisplayID's, for a filler"
        case "date" where theirs.hasSuffix("1990") || theirs.hasSuffix("2245"): return "a year that nobody wrote"
        case "date" where isBeyondLastWeek(theirs): return "a year has 54 weeks at most"
        case "size" where falseSizes.contains(theirs):
            return ours == nil ? "stated by displays of many sizes" : "DisplayID's, for a known false one"
        default: return nil
        }
    }

    private static let fillers: Set = ["1", "16843009", "4294967295", "999999"]
    private static let falseSizes: Set = ["1x1", "16x9", "160x90", "115x65", "100x61", "70x39", "71x40", "80x45"]

    /// "week 77 of 2018".
    private static func isBeyondLastWeek(_ date: String) -> Bool {
        let words = date.split(separator: " ")
        return words.count == 4 && (Int(words[1]) ?? 0) > 54
    }

    private static func files(_ folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
            .sorted { $0.path < $1.path }
    }

    /// It ends with an error for every display that breaks a rule, which is nearly all: what it prints counts.
    /// It refuses what is not made of whole blocks.
    private static func report(on bytes: Data) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["edid-decode"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Less than a pipe holds, so that nobody waits.
        try input.fileHandleForWriting.write(contentsOf: bytes.prefix(min(bytes.count / 128 * 128, 32_768)))
        try input.fileHandleForWriting.close()
        let report = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard !report.isEmpty else { throw Failure(description: "edid-decode is not installed, or prints nothing") }
        return String(decoding: report, as: UTF8.self)
    }
}
