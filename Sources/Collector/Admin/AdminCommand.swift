import Inventory

/// A command as it travels to the serving process: what was typed, and what the terminal is like.
struct AdminCommand: Equatable {
    var arguments: [String]
    /// Bytes of each file that the command line names; the files follow the frame, one behind the other.
    var fileSizes: [Int] = []
    var columns = 80
    var rows: Int?
    var isTerminal = false
    var colours = false
    var showsProgress = false

    /// Columns of a terminal that we believe.
    private static let widths: ClosedRange<Int64> = 20...1_000
    /// Lines of a terminal that we believe.
    private static let heights: ClosedRange<Int64> = 2...1_000
    /// Files of one command, and bytes of all of them.
    static let maximumFiles = 200
    static let maximumBytes = 32 << 20
}

extension AdminCommand {
    func write(to writer: inout JSONWriter) {
        writer.name("arguments")
        writer.array { writer in arguments.forEach { writer.text($0) } }
        writer.name("files")
        writer.array { writer in fileSizes.forEach { writer.integer(Int64($0)) } }
        writer.name("columns")
        writer.integer(Int64(columns))
        if let rows {
            writer.name("rows")
            writer.integer(Int64(rows))
        }
        for (name, flag) in [("isTerminal", isTerminal), ("colours", colours), ("showsProgress", showsProgress)] {
            writer.name(name)
            writer.boolean(flag)
        }
    }

    /// `nil` for what is no command, or names more than a command takes.
    init?(_ frame: JSONValue) {
        guard let arguments = frame["arguments"]?.texts, let columns = frame["columns"]?.integer else { return nil }
        let sizes = frame["files"]?.elements ?? []
        let fileSizes = sizes.compactMap(\.integer).filter { (0...Int64(Self.maximumBytes)).contains($0) }.map(Int.init)
        guard fileSizes.count == sizes.count, sizes.count <= Self.maximumFiles,
            fileSizes.reduce(0, +) <= Self.maximumBytes
        else { return nil }
        self.init(
            arguments: arguments, fileSizes: fileSizes, columns: Int(columns.clamped(to: Self.widths)),
            rows: frame["rows"]?.integer.map { Int($0.clamped(to: Self.heights)) },
            isTerminal: frame["isTerminal"] == .boolean(true), colours: frame["colours"] == .boolean(true),
            showsProgress: frame["showsProgress"] == .boolean(true))
    }
}

extension Comparable {
    fileprivate func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}
