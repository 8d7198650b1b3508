package import Foundation
package import Inventory

/// Public recordings of real hardware. They are used where they lie, beside the repository, and are no part of it.
package enum Corpus {
    /// `INKAART_SHARED`, or the folder `shared` beside the repository.
    package static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["INKAART_SHARED"] { return URL(fileURLWithPath: path) }
        var repository = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { repository.deleteLastPathComponent() }
        return repository.deletingLastPathComponent().appendingPathComponent("shared")
    }().appendingPathComponent("fixtures")

    package static let isThere = FileManager.default.fileExists(atPath: folder.path)

    /// The files below a folder, in the order of their paths.
    package static func files(_ path: String) -> [URL] {
        let root = folder.appendingPathComponent(path)
        let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
            .sorted { $0.path < $1.path }
    }

    package static func bytes(_ file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

    /// What is attached to a host with these facts.
    package static func attached(_ facts: Facts) -> [Judgement] { Judgement.attached(to: .host(facts), facts) }

    package static func attached(toDisplay file: URL) throws -> [Judgement] {
        attached(facts(display: try bytes(file)))
    }

    /// What the agent would report of a computer with this display at an external connector.
    package static func facts(display bytes: [UInt8]) -> Facts {
        var connector = DisplayConnector()
        connector.name = "HDMI-A-1"
        connector.edid = Hex.text(of: bytes)
        var facts = Facts()
        facts.displays = Displays()
        facts.displays?.connectors = [connector]
        return facts
    }
}
