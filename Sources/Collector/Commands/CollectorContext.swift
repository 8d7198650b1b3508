import Console
import Files
import Store

/// Where a command runs.
package struct CollectorContext: Sendable {
    /// The command line, to hand to the serving process.
    let arguments: [String]
    /// The store of the serving process, if the command runs there.
    let serving: Store?

    init(arguments: [String], serving: Store?) {
        self.arguments = arguments
        self.serving = serving
    }

    /// In a process of its own.
    package init(arguments: [String]) {
        self.init(arguments: arguments, serving: nil)
    }
}

/// Commands that work on the store: in the serving process if there is one, else here under the same lock.
enum StoreCommand {
    static let data = Option(
        "--data", placeholder: "DIR", meaning: "folder of the collector", defaultText: CollectorFolder.standard,
        parse: Parse.text)

    static func command(
        _ name: String, _ sentence: String, options: [any AnyOption] = [], arguments: [any AnyArgument] = [],
        examples: [String], run: @escaping @Sendable (Store, Call) throws -> ExitStatus
    ) -> Command<CollectorContext> {
        Command(name, sentence, options: options + [data], arguments: arguments, examples: examples) { context, call in
            if let store = context.serving { return try run(store, call) }
            let folder = CollectorFolder(try call.required(data))
            _ = try CollectorIdentity(in: folder)
            return try AdminClient.alternating(in: folder) {
                try FileLock.holding(folder.lock) { try run(try Store(path: folder.store), call) }
            } remotely: { (socket: consuming UnixSocket) in
                try AdminClient.run(context.arguments, through: socket, output: call.output)
            }
        }
    }
}
