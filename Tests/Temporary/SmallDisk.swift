import Foundation
import Glibc

/// A folder that holds little, to see what happens when a disk is full. Only root has one, and not in every container.
package final class SmallDisk {
    private let folder: TemporaryFolder
    package var path: String { folder.path }

    /// `nil` where no file system may be mounted.
    package init?(bytes: Int) throws {
        folder = try TemporaryFolder()
        guard mount("none", folder.path, "tmpfs", 0, "size=\(bytes)") == 0 else { return nil }
    }

    deinit { umount2(folder.path, Int32(MNT_DETACH)) }

    /// Whether tests with one can run here.
    package static let isPossible: Bool = {
        // Why not is no matter: the tests say that they skip.
        (try? SmallDisk(bytes: 1 << 16)) != nil
    }()
}
