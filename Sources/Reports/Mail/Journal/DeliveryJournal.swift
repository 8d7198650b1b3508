import Files
import Glibc

/// What was sent to whom, in a folder of its own: only ever appended to, each line on the disk before anything else happens, so that
/// whatever ends the program in the middle, nothing is sent twice.
final class DeliveryJournal {
    private(set) var deliveries: [Delivery]
    /// Whether a last line that was cut off was taken away.
    let wasCutOff: Bool

    private let path: String
    private var file: AppendedFile

    private static let limit = 64 << 20

    /// For one who writes: the folder is made, and what a power cut left of a last line is taken away. The caller holds its lock.
    /// - Throws: `FileError`, ``DamagedJournal``.
    init(writing folder: String) throws {
        path = Self.path(in: folder)
        let (reader, size) = try Self.read(path)
        deliveries = reader.deliveries
        wasCutOff = reader.soundBytes < size
        file = try AppendedFile(path, keeping: reader.soundBytes)
    }

    /// What was sent, for one who only reads; nothing where there is no journal.
    /// - Throws: `FileError`, ``DamagedJournal``.
    static func deliveries(in folder: String) throws -> [Delivery] { try read(path(in: folder)).0.deliveries }

    /// Works as the only one that sends from this folder.
    /// - Returns: `nil`, without working, if another does.
    /// - Throws: `FileError`; what `work` throws.
    static func holding<Value>(_ folder: String, _ work: () throws -> Value) throws -> Value? {
        try Folder.create(folder, mode: 0o700)
        return try FileLock.holding(folder + "/lock", work)
    }

    func standing(of key: DeliveryKey) -> DeliveryStanding {
        DeliveryStanding(after: deliveries.filter { $0.key == key })
    }

    /// To be called before anything is sent.
    func begin(_ delivery: Delivery) throws {
        try file.append(JournalText.beginning(of: delivery))
        deliveries.append(delivery)
    }

    /// Ends the attempt that began last.
    func end(_ ending: Delivery.Ending) throws {
        guard let last = deliveries.indices.last else { preconditionFailure("nothing began") }
        try file.append(JournalText.ending(ending, of: deliveries[last].key))
        deliveries[last].ending = ending
    }

    /// Forgets deliveries for good.
    /// - Returns: how many.
    func keep(_ isKept: (Delivery) -> Bool) throws -> Int {
        let kept = deliveries.filter(isKept)
        guard kept.count < deliveries.count else { return 0 }
        let text = kept.flatMap { delivery in
            JournalText.beginning(of: delivery)
                + (delivery.ending.map { JournalText.ending($0, of: delivery.key) } ?? [])
        }
        try File.write(text, to: path, mode: 0o600)
        file = try AppendedFile(path, keeping: text.count)
        defer { deliveries = kept }
        return deliveries.count - kept.count
    }

    private static func path(in folder: String) -> String { folder + "/deliveries.jsonl" }

    private static func read(_ path: String) throws -> (JournalReader, size: Int) {
        let bytes = try File.readIfPresent(path, limit: limit) ?? []
        let reader = JournalReader(bytes)
        if let line = reader.damagedLine { throw DamagedJournal(path: path, line: line) }
        return (reader, bytes.count)
    }
}

/// Nobody can tell what was sent, so nothing is.
struct DamagedJournal: Error, Equatable, CustomStringConvertible {
    let path: String
    let line: Int

    var description: String {
        "line \(line) of \(path) is damaged, so what was sent is not known, and nothing is sent: mend the line, or move the file away, "
            + "after which everybody gets the mail of this month again"
    }
}
