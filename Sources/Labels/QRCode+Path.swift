extension QRCode {
    /// The dark modules as the data of an SVG path, one unit a module: a rectangle for each run in a row.
    var path: String {
        (0..<side).map { y in
            runs(inRow: y).map { "M\($0.lowerBound) \(y)h\($0.count)v1h-\($0.count)z" }.joined()
        }.joined()
    }

    private func runs(inRow y: Int) -> [Range<Int>] {
        let row = modules[y * side..<(y + 1) * side]
        let dark = row.indices.filter { row[$0] }.map { $0 - row.startIndex }
        return dark.reduce(into: []) { runs, x in
            if let last = runs.last, last.upperBound == x {
                runs[runs.count - 1] = last.lowerBound..<x + 1
            } else {
                runs.append(x..<x + 1)
            }
        }
    }
}
