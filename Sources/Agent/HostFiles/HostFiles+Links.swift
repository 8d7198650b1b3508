import Glibc
import Inventory

extension HostFiles {
    /// Where a link leads, as it is written; `nil` if there is no link.
    func target(of path: String) -> String? {
        let bytes = [UInt8](unsafeUninitializedCapacity: BoundedText.maximumBytes) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            count = max(0, readlink(located(path), start, buffer.count))
        }
        return BoundedText.text(bytes)
    }
}
