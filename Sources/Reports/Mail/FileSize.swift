/// The size of a file as people read it: `812 B`, `14 kB`, `1,4 MB`.
enum FileSize {
    static func text(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "\(bytes) B"
        case ..<999_500: "\((bytes + 500) / 1_000) kB"
        default: "\((bytes + 50_000) / 1_000_000),\((bytes + 50_000) / 100_000 % 10) MB"
        }
    }
}
