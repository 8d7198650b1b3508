import Assets
import Console
import Files
import Glibc
import Store

/// What a command works with.
struct StoreSession: Sendable {
    let store: Store
    let folder: CollectorFolder
    /// The content of the files that the command line names.
    let files: [[UInt8]]
    /// Name of the user who typed the command.
    let who: String

    /// The content of the one text that the command line names.
    var file: String? { files.first.map { String(decoding: $0, as: UTF8.self) } }

    /// Who does it, for the history.
    func author(_ call: Call) -> Author {
        Author(who: who, why: call[StoreCommand.why], at: Int64(time(nil)))
    }
}

/// Commands that work on the store: in the serving process if there is one, else here under the same lock.
enum StoreCommand {
    static let data = Option(
        "--data", placeholder: "DIR", meaning: "folder of the collector", defaultText: CollectorFolder.standard,
        parse: Parse.text)
    /// Of each command that people may ask about later.
    static let why = Option(
        "--why", placeholder: "TEXT", meaning: "the reason, kept in the history", parse: CollectorParse.sentence)

    static func command(
        _ name: String, _ sentence: String, options: [any AnyOption] = [], arguments: [any AnyArgument] = [],
        examples: [String], run: @escaping @Sendable (Store, Call) throws -> ExitStatus
    ) -> Command<CollectorContext> {
        session(name, sentence, options: options, arguments: arguments, examples: examples) { session, call in
            try run(session.store, call)
        }
    }

    /// For those that need more than the store. Words of people whose day has come end before it runs. Files are read where the command
    /// is typed, as the serving process may not see them.
    static func session(
        _ name: String, _ sentence: String, options: [any AnyOption] = [], arguments: [any AnyArgument] = [],
        examples: [String], exitStatuses: [ExitStatus] = [.done, .failed, .usage],
        files: @escaping @Sendable (Call) throws -> [InputFile] = { _ in [] },
        run: @escaping @Sendable (StoreSession, Call) throws -> ExitStatus
    ) -> Command<CollectorContext> {
        Command(
            name, sentence, options: options + [data], arguments: arguments, examples: examples,
            exitStatuses: exitStatuses
        ) { context, call in
            func session(_ store: Store, _ folder: CollectorFolder, _ content: [[UInt8]]) throws -> StoreSession {
                let now = Int64(time(nil))
                try store.endExpiredWords(now: now, today: Day(of: now))
                return StoreSession(store: store, folder: folder, files: content, who: context.who)
            }
            if let serving = context.serving {
                guard try files(call).accept(context.files) else {
                    throw UsageError.sentence("the files did not arrive as the command takes them")
                }
                return try run(session(serving.store, serving.folder, context.files), call)
            }
            let folder = CollectorFolder(try call.required(data))
            _ = try CollectorIdentity(in: folder)
            let content = try files(call).contents()
            return try AdminClient.alternating(in: folder) {
                try FileLock.holding(folder.lock) {
                    try run(session(try Store(path: folder.store), folder, content), call)
                }
            } remotely: { (socket: consuming UnixSocket) in
                try AdminClient.run(context.arguments, files: content, through: socket, output: call.output)
            }
        }
    }
}
