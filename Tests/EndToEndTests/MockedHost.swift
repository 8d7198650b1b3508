import Foundation
import Testing

/// One of `Tests/Fixtures/hosts`, seen by the real program through umockdev.
struct MockedHost {
    static let umockdev = "/usr/bin/umockdev-run"
    static let isPossible = FileManager.default.isExecutableFile(atPath: umockdev)
    static let names = ["laptop", "desktop-smartboard", "old-netbook", "raspberry-pi"]

    private let folder: String
    private let root: String

    /// With files in the place of its own, if a root is given.
    init(_ name: String, root: String? = nil) {
        self.init(folder: "\(fixtures)/\(name)", root: root)
    }

    /// In a folder of the same form.
    init(folder: String, root: String? = nil) {
        self.folder = folder
        self.root = root ?? folder + "/root"
    }

    /// Runs a command that looks at the host, as the README of the hosts says.
    func looking(_ words: [String], state: String? = nil) throws -> Ended {
        let state = state ?? "/tmp/inkaart-absent-\(UUID().uuidString)"
        return try Programs.run(
            Self.umockdev,
            [
                "-d", folder + "/devices.umockdev", "--", "/bin/sh", "-c",
                "cp -r \"$0/sys/.\" \"$UMOCKDEV_DIR/sys/\"; exec \"$@\"", folder, Programs.folder + "/inkaart-agent",
            ] + words + ["--root", root, "--state", state])
    }
}
