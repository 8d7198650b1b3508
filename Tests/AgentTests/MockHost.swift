import Agent
import Foundation
import Glibc
import Inventory

/// A folder that holds a host's files.
struct Folder {
    let path: String

    var files: HostFiles { HostFiles(root: path, sys: path + "/sys") }

    /// Makes a folder with these files, which lives as long as `body` runs.
    static func with<Answer>(_ texts: [String: String] = [:], _ body: (Folder) throws -> Answer) throws -> Answer {
        try with(bytes: texts.mapValues { Array($0.utf8) }, body)
    }

    static func with<Answer>(bytes: [String: [UInt8]], _ body: (Folder) throws -> Answer) throws -> Answer {
        let folder = Folder(path: FileManager.default.temporaryDirectory.path + "/inkaart-" + UUID().uuidString)
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }  // among the system's temporary ones
        for (name, bytes) in bytes { try folder.write(name, bytes) }
        return try body(folder)
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(fileURLWithPath: path + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }
}

extension Facts {
    /// The facts that one probe makes of files and devices.
    static func of(
        _ probe: String, _ files: [String: String] = [:], devices: [String: [UdevDevice]] = [:],
        permanentAddress: @escaping (String) -> String? = { _ in nil }
    ) throws -> Facts {
        try of(
            probe, bytes: files.mapValues { Array($0.utf8) }, devices: devices, permanentAddress: permanentAddress)
    }

    static func of(
        _ probe: String, bytes files: [String: [UInt8]], devices: [String: [UdevDevice]] = [:],
        permanentAddress: @escaping (String) -> String? = { _ in nil }
    ) throws -> Facts {
        try Folder.with(bytes: files) { (folder) throws in
            let host = Host(
                files: folder.files, architecture: "x86_64", devices: { $0.fitting(devices[$0.subsystem] ?? []) },
                permanentAddress: permanentAddress)
            return collect(from: host, probes: Probe.all.filter { $0.name == probe })
        }
    }
}

extension UdevQuery {
    /// What libudev would answer, had it these devices.
    func fitting(_ devices: [UdevDevice]) -> [UdevDevice] {
        devices.filter { device in
            let isNamed = names.isEmpty || names.contains { fnmatch($0, device.sysname, 0) == 0 }
            let isMatching = matching.isEmpty || matching.contains { device.properties[$0.key] == $0.value }
            let isBelow = notBelow.map { device.syspath.hasPrefix($0) } ?? false
            return isNamed && isMatching && !isBelow
        }
    }
}
