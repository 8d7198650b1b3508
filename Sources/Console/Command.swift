/// One thing a program can do: what help shows and what is run are the same declarations.
package struct Command<Context>: Sendable {
    /// One word, noun and verb (`school add`), or empty if the program does only this.
    package let name: String
    /// One sentence, without a full stop.
    package let sentence: String
    package let options: [any AnyOption]
    package let arguments: [any AnyArgument]
    /// What to type after the name of the program, in the syntax of the shell; not wrapped, so short.
    package let examples: [String]
    package let exitStatuses: [ExitStatus]
    /// Does it; results go to ``Call/output``.
    package let run: @Sendable (Context, Call) throws -> ExitStatus

    package init(
        _ name: String, _ sentence: String, options: [any AnyOption] = [], arguments: [any AnyArgument] = [],
        examples: [String], exitStatuses: [ExitStatus] = [.done, .failed, .usage],
        run: @escaping @Sendable (Context, Call) throws -> ExitStatus
    ) {
        let names = options.map(\.name) + arguments.map(\.name)
        precondition(Set(names).count == names.count, "\(name) declares a parameter twice")
        let mayRepeat = arguments.dropLast().filter(\.isRepeatable).isEmpty
        precondition(mayRepeat, "\(name): only the last argument may repeat")
        let isOrdered = arguments.drop(while: \.isRequired).filter(\.isRequired).isEmpty
        precondition(isOrdered, "\(name): an optional argument stands before a required one")
        self.name = name
        self.sentence = sentence
        self.options = options
        self.arguments = arguments
        self.examples = examples
        self.exitStatuses = exitStatuses
        self.run = run
    }

    /// The words of the name: none, one, or noun and verb.
    var words: [String] { name.split(separator: " ").map(String.init) }

    /// What was given to the command.
    ///
    /// - Throws: ``UsageError``.
    func call(with words: [String], output: any Output) throws -> Call {
        Call(values: try CallParser.values(in: words, options: options, arguments: arguments), output: output)
    }
}
