/// Reads the words after a command's name by the declarations of the command.
struct CallParser {
    private let options: [any AnyOption]
    private let arguments: [any AnyArgument]
    private var values: [String: [any Sendable]] = [:]
    private var positionals: [String] = []

    private init(options: [any AnyOption], arguments: [any AnyArgument]) {
        self.options = options
        self.arguments = arguments
    }

    /// Parsed values by name, a list for every parameter; empty where nothing was given and there is no default.
    ///
    /// - Throws: ``UsageError``.
    static func values(
        in words: [String], options: [any AnyOption], arguments: [any AnyArgument]
    ) throws -> [String: [any Sendable]] {
        var parser = CallParser(options: options, arguments: arguments)
        try parser.read(words)
        try parser.completeOptions()
        try parser.assignArguments()
        return parser.values
    }

    /// Whether a word is meant as an option: `-` alone is a file, and `-5` a number.
    static func isOption(_ word: String) -> Bool {
        guard word.hasPrefix("-"), let second = word.dropFirst().first else { return false }
        return !("0"..."9").contains(second)
    }

    private mutating func read(_ words: [String]) throws {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                positionals += rest
                return
            }
            if Self.isOption(word) {
                try readOption(word, rest: &rest)
            } else {
                positionals.append(word)
            }
        }
    }

    private mutating func readOption(_ word: String, rest: inout ArraySlice<String>) throws {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = parts[0]
        guard let option = options.first(where: { $0.name == name }) else {
            throw UsageError.unknownOption(name, nearest: NearestName.to(name, among: options.map(\.name) + ["--help"]))
        }
        guard values[name] == nil || option.isRepeatable else { throw UsageError.repeated(option: name) }
        let value = try value(of: option, afterEqualsSign: parts.dropFirst().first, rest: &rest)
        values[name, default: []].append(value)
    }

    private func value(
        of option: any AnyOption, afterEqualsSign: String?, rest: inout ArraySlice<String>
    ) throws -> any Sendable {
        guard let placeholder = option.placeholder else {
            guard afterEqualsSign == nil else { throw UsageError.needlessValue(option: option.name) }
            return true
        }
        guard let text = afterEqualsSign ?? Self.takeValue(from: &rest) else {
            throw UsageError.missingValue(option: option.name, placeholder: placeholder)
        }
        return try option.value(of: text)
    }

    /// The next word, unless it is itself an option: then the value was forgotten. `--name=--text` is still possible.
    private static func takeValue(from rest: inout ArraySlice<String>) -> String? {
        guard let word = rest.first, !word.hasPrefix("--") else { return nil }
        return rest.popFirst()
    }

    private mutating func completeOptions() throws {
        for option in options where values[option.name] == nil {
            guard !option.isRequired else { throw UsageError.missing(option.name) }
            values[option.name] = try option.defaultText.map { [try option.value(of: $0)] } ?? []
        }
    }

    private mutating func assignArguments() throws {
        var rest = positionals[...]
        for argument in arguments {
            let taken = rest.prefix(argument.isRepeatable ? rest.count : 1)
            guard !taken.isEmpty || !argument.isRequired else { throw UsageError.missing(argument.name) }
            values[argument.name] = try taken.map { try argument.value(of: $0) }
            rest = rest.dropFirst(taken.count)
        }
        guard let surplus = rest.first else { return }
        throw UsageError.surplus(argument: surplus)
    }
}
