/// What the arguments of a program ask for.
enum Request<Context> {
    /// A text that was asked for: help or the version.
    case answer(String)
    /// Not enough to run anything; the help that tells what is missing.
    case incomplete(help: String)
    /// A command, and the words after its name.
    case run(Command<Context>, [String])
}

extension Program {
    /// - Throws: ``UsageError`` for a command that does not exist.
    func request(in arguments: [String]) throws -> Request<Context> {
        switch arguments.first {
        case "--version": return .answer("\(name) \(version)\n")
        case "help": return .answer(help(for: try topic(of: Array(arguments.dropFirst()))))
        default: break
        }
        let words = Array(arguments.prefix { !$0.hasPrefix("-") })
        let topic = try topic(of: words)
        if arguments.prefix(while: { $0 != "--" }).contains(where: ["--help", "-h"].contains) {
            return .answer(help(for: topic))
        }
        if case .command(let command) = topic {
            return .run(command, Array(arguments.dropFirst(command.words.count)))
        }
        if words.isEmpty, let option = arguments.first {
            throw UsageError.unknownOption(option, nearest: NearestName.to(option, among: ["--help", "--version"]))
        }
        return .incomplete(help: help(for: topic))
    }

    private enum Topic {
        case program
        case noun(String)
        case command(Command<Context>)
    }

    /// What the words are about: the command with the longest name that they begin with, or else a noun.
    private func topic(of words: [String]) throws -> Topic {
        for count in [2, 1, 0] {
            let name = words.prefix(count).joined(separator: " ")
            guard let command = commands.first(where: { $0.name == name }) else { continue }
            try refuseMistypedVerb(in: words, of: command)
            return .command(command)
        }
        guard let first = words.first else { return .program }
        let siblings = commands(of: first)
        guard !siblings.isEmpty else {
            let nouns = commands.compactMap(\.words.first) + ["help"]
            throw UsageError.unknownCommand(first, nearest: nearest(to: words) ?? NearestName.to(first, among: nouns))
        }
        guard let second = words.dropFirst().first else { return .noun(first) }
        let nearest = nearest(to: second, of: siblings) ?? nearest(to: words)
        throw UsageError.unknownCommand("\(first) \(second)", nearest: nearest)
    }

    /// What follows a command without arguments, which is a noun as well, can only be meant as its verb.
    private func refuseMistypedVerb(in words: [String], of command: Command<Context>) throws {
        guard command.words.count == 1, command.arguments.isEmpty, words.count > 1 else { return }
        guard let verb = nearest(to: words[1], of: commands(of: command.name)) else { return }
        throw UsageError.unknownCommand("\(command.name) \(words[1])", nearest: verb)
    }

    /// The command of a noun whose verb was mistyped.
    private func nearest(to verb: String, of siblings: [Command<Context>]) -> String? {
        let name = NearestName.to(verb, among: siblings.compactMap(\.words.last))
        return siblings.first { $0.words.last == name }?.name
    }

    /// The command of noun and verb that were typed the wrong way round, or both with a slip.
    private func nearest(to words: [String]) -> String? {
        guard words.count > 1 else { return nil }
        let known = commands.map(\.name)
        return NearestName.to("\(words[1]) \(words[0])", among: known)
            ?? NearestName.to("\(words[0]) \(words[1])", among: known)
    }

    private func commands(of noun: String) -> [Command<Context>] {
        commands.filter { $0.words.count == 2 && $0.words.first == noun }
    }

    private func help(for topic: Topic) -> String {
        switch topic {
        case .program: Help.text(of: self)
        case .noun(let noun): Help.text(of: self, noun: noun, commands: commands(of: noun))
        case .command(let command): Help.text(of: command, in: self)
        }
    }
}
