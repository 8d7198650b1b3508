/// What an import takes at most. Everything comes from outside, and a community of schools has some ten thousand devices.
package enum ImportLimits {
    package static let fileInBytes = 16 << 20
    package static let rows = 200_000
    package static let columns = 200
    /// Cells of all rows together, which bounds the memory: 200,000 rows of 20 columns.
    package static let cells = 4_000_000
    package static let cellInBytes = 4_096
    /// Faults that are shown one by one; the rest is counted.
    package static let shownFaults = 100
}
