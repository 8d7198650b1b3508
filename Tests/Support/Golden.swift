import Foundation

/// Small files under Tests/Fixtures/golden that hold what a program is to say, byte for byte.
package enum Golden {
    /// What differs, as a sentence; `nil` if the bytes are those of the file.
    ///
    /// With UPDATE_GOLDEN=1 the file is rewritten, and the test fails all the same: nobody commits it unread.
    package static func difference(_ text: String, to name: String) throws -> String? {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return "golden/\(name) was rewritten: read it, then test again without UPDATE_GOLDEN"
        }
        guard let known = try? Data(contentsOf: file) else {
            return "golden/\(name) is not there: write it with UPDATE_GOLDEN=1"
        }
        return known == Data(text.utf8) ? nil : "golden/\(name) says otherwise than:\n\(text)"
    }

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/golden")
}
