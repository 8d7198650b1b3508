import Glibc

/// A program as data: its name and its commands.
package struct Program<Context>: Sendable {
    package let name: String
    package let version: String
    /// One sentence, without a full stop.
    package let sentence: String
    package let commands: [Command<Context>]

    package init(name: String, version: String, sentence: String, commands: [Command<Context>]) {
        let names = commands.map(\.name)
        precondition(Set(names).count == names.count, "\(name) has two commands of one name")
        precondition(!names.contains("") || names.count == 1, "a command without a name is the only one")
        self.name = name
        self.version = version
        self.sentence = sentence
        self.commands = commands
    }

    /// Runs the command that the arguments name, and reports what goes wrong; never throws.
    ///
    /// - Parameters:
    ///   - arguments: without the name of the program.
    ///   - context: made only when a command runs, not for help; an error it throws is reported like the command's.
    ///   - output: where results and reports go.
    /// - Returns: how the process is to end.
    package func run(
        arguments: [String], context: @autoclosure () throws -> Context, output: any Output
    ) -> ExitStatus {
        do {
            switch try request(in: arguments) {
            case .answer(let text):
                try output.write(text)
                return .done
            case .incomplete(let help):
                let lines = help.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                lines.forEach { output.note(String($0)) }
                return .usage
            case .run(let command, let words):
                return run(command, words: words, context: context, output: output)
            }
        } catch {
            return report(error, topic: "", output: output)
        }
    }

    private func run(
        _ command: Command<Context>, words: [String], context: () throws -> Context, output: any Output
    ) -> ExitStatus {
        do {
            let call = try command.call(with: words, output: output)
            return try command.run(try context(), call)
        } catch {
            return report(error, topic: command.name, output: output)
        }
    }

    /// The whole life of a process: its own arguments, standard output and error, and exit.
    package func runAsProcess(context: @autoclosure () throws -> Context) -> Never {
        // A reader that has gone is an error of write(2), see StandardOutput, not the death of the program.
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        exit(run(arguments: arguments, context: try context(), output: StandardOutput()).code)
    }

    /// The topic is the command that help should tell about; empty for the whole program.
    private func report(_ error: any Error, topic: String, output: any Output) -> ExitStatus {
        // Whoever read the results went away on purpose (`| head`): no complaint.
        if error as? OutputError == .closed { return .failed }
        output.note("\(name): \(error)")
        if error is UsageError {
            let words = [name, "help", topic].filter { !$0.isEmpty }
            output.note("see '\(words.joined(separator: " "))'")
        }
        return (error as? any HasExitStatus)?.exitStatus ?? .failed
    }
}
