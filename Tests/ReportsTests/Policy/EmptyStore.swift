import Store
import Temporary

/// A store in which nothing is.
struct EmptyStore {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try Store(path: folder.path("inkaart.sqlite"))
    }

    var path: String { folder.path }
}
