package import Console

/// What a program declares, without what it does: manual pages and completions are made of it.
package struct Manual: Sendable {
    package struct Command: Sendable {
        package let name: String
        let sentence: String
        let options: [any AnyOption]
        let arguments: [any AnyArgument]
        let examples: [String]
        let exitStatuses: [ExitStatus]

        /// The words of the name: none, one, or noun and verb.
        var words: [String] { name.split(separator: " ").map(String.init) }
    }

    /// A word that may be typed, and what it means.
    struct Word: Equatable {
        let text: String
        let meaning: String
    }

    package let name: String
    let version: String
    let sentence: String
    package let commands: [Command]

    package init<Context>(of program: Program<Context>) {
        name = program.name
        version = program.version
        sentence = program.sentence
        commands = program.commands.map {
            Command(
                name: $0.name, sentence: $0.sentence, options: $0.options, arguments: $0.arguments,
                examples: $0.examples, exitStatuses: $0.exitStatuses)
        }
    }

    /// The first words of all commands, each once; a noun that is no command by itself means its verbs.
    var firstWords: [Word] {
        var seen: Set<String> = []
        return commands.compactMap(\.words.first).filter { seen.insert($0).inserted }.map { word in
            let command = commands.first { $0.name == word }
            return Word(text: word, meaning: command?.sentence ?? verbs(of: word).map(\.text).joined(separator: ", "))
        }
    }

    /// The verbs of a noun; none for a command of one word.
    func verbs(of noun: String) -> [Word] {
        commands.filter { $0.words.count == 2 && $0.words[0] == noun }
            .map { Word(text: $0.words[1], meaning: $0.sentence) }
    }

    /// The first words that have verbs.
    var nouns: [String] { firstWords.map(\.text).filter { !verbs(of: $0).isEmpty } }
}
