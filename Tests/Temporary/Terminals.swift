import Glibc

/// Terminals that tests make.
package enum Terminals {
    /// A bare container may have none.
    package static let exist = {
        let main = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        defer { close(main) }
        return main >= 0
    }()
}
