/// Names of files in one folder, each different: two school boards may have names that differ in signs alone.
struct FileNames {
    private var used: Set<String> = []

    /// The name itself; one that is used already gets a number: `schoolbestuur-vzw-zuid-2.csv`.
    mutating func unused(_ name: String) -> String {
        let end = name.lastIndex(of: ".") ?? name.endIndex
        var candidate = name
        var number = 1
        while !used.insert(candidate).inserted {
            number += 1
            candidate = "\(name[..<end])-\(number)\(name[end...])"
        }
        return candidate
    }
}
