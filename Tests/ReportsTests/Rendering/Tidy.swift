import Foundation
import Temporary

/// HTML Tidy, a program of another make that knows which HTML is right.
enum Tidy {
    static let program = "/usr/bin/tidy"
    static let isThere = FileManager.default.isExecutableFile(atPath: program)

    /// Warnings of its own, which the standard does not share.
    private static let own = [
        // SVG 2, 4.2: an id is allowed on every element; tidy takes the title of a picture for that of a page.
        "<title> proprietary attribute \"id\""
    ]

    /// What it says of pages, by their names: errors and warnings.
    static func complaints(about pages: [String: String]) throws -> [String] {
        let folder = try TemporaryFolder()
        for (name, page) in pages { try Data(page.utf8).write(to: URL(filePath: folder.path(name))) }
        let files = pages.keys.sorted().map(folder.path)
        let answer = try SecondReader.run(program, ["-quiet", "-errors", "-utf8", "--gnu-emacs", "yes"] + files)
        return answer.split(separator: "\n").map(String.init).filter { line in
            !own.contains { line.hasSuffix("Warning: \($0)") }
        }
    }
}
