extension String {
    /// A page without its style sheet, which is the same in all and has tests of its own.
    var withoutStyle: String {
        guard let start = firstRange(of: "<style>"), let end = firstRange(of: "</style>") else { return self }
        return String(self[..<start.upperBound] + self[end.lowerBound...])
    }
}
