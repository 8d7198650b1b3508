import Foundation

/// An empty folder that is removed with everything in it when its owner goes. Its path is short enough for a unix socket below it.
package final class TemporaryFolder: Sendable {
    package let path = "/tmp/inkaart-" + UUID().uuidString.prefix(8)

    package init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }  // a leftover in the temporary folder harms nobody

    package func path(_ name: String) -> String { path + "/" + name }

    package func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
