import Console
import Files
import Glibc
import Store

/// Where a command runs.
package struct CollectorContext: Sendable {
    /// The command line, to hand to the serving process.
    let arguments: [String]
    /// The content of the files that the command line names, where the command line was typed elsewhere.
    let files: [[UInt8]]
    /// Name of the user who typed it.
    let who: String
    /// The serving process, if the command runs there.
    let serving: Serving?

    /// A process that has the store open. Its folder counts, not what the command line says: a path may be relative to the
    /// place where the command was typed.
    struct Serving: Sendable {
        let store: Store
        let folder: CollectorFolder
    }

    init(arguments: [String], files: [[UInt8]] = [], who: String, serving: Serving?) {
        self.arguments = arguments
        self.files = files
        self.who = who
        self.serving = serving
    }

    /// In a process of its own.
    package init(arguments: [String]) {
        self.init(arguments: arguments, who: UserName.of(getuid()), serving: nil)
    }
}
