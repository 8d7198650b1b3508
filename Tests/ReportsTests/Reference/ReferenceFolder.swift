import Foundation
import Temporary
import TestSupport

/// The folder of a collector with the reference community in it: entered once for all tests, which only read it.
enum ReferenceFolder {
    static var path: String {
        get throws { try entered.get().path }
    }

    private static let entered = Result {
        let folder = try TemporaryFolder()
        _ = try ReferenceCommunity(path: folder.path("inkaart.sqlite"))
        // What is static is never freed.
        atexit { ReferenceFolder.remove() }
        return folder
    }

    private static func remove() {
        if let folder = try? entered.get() { try? FileManager.default.removeItem(atPath: folder.path) }
    }
}
