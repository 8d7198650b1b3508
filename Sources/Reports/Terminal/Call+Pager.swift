import Console

/// The option of each command whose results may be long.
enum PagerOption {
    static let noPager = Option(flag: "--no-pager", meaning: "long results at once, not through $PAGER or less")
}

extension Call {
    /// Does the work of a command that declares ``PagerOption/noPager``, its results through the reader's pager if they are long.
    func paging<Value>(_ work: (Call) throws -> Value) throws -> Value {
        guard !self[PagerOption.noPager] else { return try work(self) }
        return try PagedOutput.paging(output) { try work(writing(to: $0)) }
    }
}
