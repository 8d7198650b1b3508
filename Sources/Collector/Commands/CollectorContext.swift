import Console
import Files
import Store

/// Where a command runs.
package struct CollectorContext: Sendable {
    /// The command line, to hand to the serving process.
    let arguments: [String]
    /// The content of the file that the command line names, where the command line was typed elsewhere.
    let file: String?
    /// The serving process, if the command runs there.
    let serving: Serving?

    /// A process that has the store open. Its folder counts, not what the command line says: a path may be relative to the
    /// place where the command was typed.
    struct Serving: Sendable {
        let store: Store
        let folder: CollectorFolder
    }

    init(arguments: [String], file: String? = nil, serving: Serving?) {
        self.arguments = arguments
        self.file = file
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
        command(name, sentence, options: options, arguments: arguments, examples: examples) { store, _, call in
            try run(store, call)
        }
    }

    /// For the few that need more of the collector's folder than its store.
    static func command(
        _ name: String, _ sentence: String, options: [any AnyOption] = [], arguments: [any AnyArgument] = [],
        examples: [String], run: @escaping @Sendable (Store, CollectorFolder, Call) throws -> ExitStatus
    ) -> Command<CollectorContext> {
        work(name, sentence, options: options, arguments: arguments, examples: examples, file: { _ in nil }) {
            store, folder, _, call in try run(store, folder, call)
        }
    }

    /// For those that take a file: it is read where the command is typed, as the serving process may not see it.
    static func command(
        _ name: String, _ sentence: String, options: [any AnyOption] = [], arguments: [any AnyArgument] = [],
        examples: [String], file: @escaping @Sendable (Call) throws -> InputFile?,
        run: @escaping @Sendable (Store, String?, Call) throws -> ExitStatus
    ) -> Command<CollectorContext> {
        work(name, sentence, options: options, arguments: arguments, examples: examples, file: file) {
            store, _, text, call in try run(store, text, call)
        }
    }

    private static func work(
        _ name: String, _ sentence: String, options: [any AnyOption], arguments: [any AnyArgument],
        examples: [String], file: @escaping @Sendable (Call) throws -> InputFile?,
        run: @escaping @Sendable (Store, CollectorFolder, String?, Call) throws -> ExitStatus
    ) -> Command<CollectorContext> {
        Command(name, sentence, options: options + [data], arguments: arguments, examples: examples) { context, call in
            if let serving = context.serving { return try run(serving.store, serving.folder, context.file, call) }
            let folder = CollectorFolder(try call.required(data))
            _ = try CollectorIdentity(in: folder)
            let text = try file(call)?.text()
            return try AdminClient.alternating(in: folder) {
                try FileLock.holding(folder.lock) { try run(try Store(path: folder.store), folder, text, call) }
            } remotely: { (socket: consuming UnixSocket) in
                try AdminClient.run(context.arguments, file: text, through: socket, output: call.output)
            }
        }
    }
}
