import Crypto
package import Files
import Inventory

/// Snapshots that are not delivered yet: one file each, named so that their order is the order of the reports.
package struct Spool: Sendable {
    package struct Limits: Sendable {
        package var snapshots: Int
        package var bytes: Int64
        /// Nothing is written to a disk with less than this free: it would harm the machine.
        package var freeBytes: Int64
        package var freePercent: Int64

        package init(
            snapshots: Int = 64, bytes: Int64 = 8 << 20, freeBytes: Int64 = 200 << 20, freePercent: Int64 = 2
        ) {
            self.snapshots = snapshots
            self.bytes = bytes
            self.freeBytes = freeBytes
            self.freePercent = freePercent
        }
    }

    /// Largest snapshot; the collector takes no larger check-in.
    package static let maximumSnapshotBytes = 1 << 20
    package let folder: String
    package let limits: Limits

    package init(_ folder: String, limits: Limits = Limits()) {
        self.folder = folder
        self.limits = limits
    }

    /// Waiting snapshots, oldest first. Files that are not ours are passed over.
    package func waiting() throws(FileError) -> [SpoolFile] {
        try Folder.names(in: folder).compactMap { SpoolFile(name: $0, folder: folder) }
    }

    /// - Throws: `SpoolError` for a snapshot that a collector would refuse, or that would fill the disk.
    package func checkRoom(for bytes: Int) throws {
        guard bytes <= Self.maximumSnapshotBytes else { throw SpoolError.tooLarge(bytes: bytes) }
        let space = try Folder.space(at: folder)
        guard space.free >= limits.freeBytes, space.free * 100 >= space.total * limits.freePercent else {
            throw SpoolError.diskFull(freeBytes: space.free)
        }
    }

    /// Keeps a snapshot durably; it can be sent from then on.
    package func add(_ bytes: [UInt8], seq: Int64) throws {
        try checkRoom(for: bytes.count)
        try File.write(bytes, to: SpoolFile.path(seq: seq, digest: Crypto.sha256(bytes), folder: folder), mode: 0o640)
    }

    /// The snapshot to drop so that one more of a size fits: the oldest and the newest are kept, those between go first.
    package func surplus(adding bytes: Int) throws(FileError) -> SpoolFile? {
        let waiting = try waiting()
        let size = waiting.reduce(Int64(bytes)) { $0 + (File.size(of: $1.path) ?? 0) }
        guard waiting.count >= limits.snapshots || size > limits.bytes else { return nil }
        return waiting.count > 1 ? waiting[1] : waiting.first
    }
}

/// One waiting snapshot: SEQ as 20 digits, a dash, and the start of its digest.
package struct SpoolFile: Sendable, Equatable {
    package let name: String
    package let path: String
    package let seq: Int64

    init?(name: String, folder: String) {
        guard name.utf8.count == 42, name.hasSuffix(".json"), let seq = Int64(name.prefix(20)),
            Self.numbers.contains(seq)
        else { return nil }
        self.name = name
        self.seq = seq
        path = folder + "/" + name
    }

    /// Those that JSON carries exactly; a planted name beyond them must not end the count.
    private static let numbers: Range<Int64> = 1..<(1 << 53)

    static func path(seq: Int64, digest: Digest, folder: String) -> String {
        let digits = String(seq)
        let padded = String(repeating: "0", count: 20 - digits.count) + digits
        return "\(folder)/\(padded)-\(Hex.text(of: digest.bytes.prefix(8))).json"
    }
}

package enum SpoolError: Error, Equatable, CustomStringConvertible {
    case diskFull(freeBytes: Int64)
    case tooLarge(bytes: Int)

    package var description: String {
        switch self {
        case .diskFull(let free):
            "the disk is nearly full (\(free >> 20) MiB free): no snapshot was kept; those kept before are safe"
        case .tooLarge(let bytes): "the snapshot has \(bytes) bytes, more than a collector takes"
        }
    }
}
