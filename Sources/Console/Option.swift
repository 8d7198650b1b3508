/// A named value on the command line, `--school 012345` or `--school=012345`, or a flag such as `--json`.
package struct Option<Value: Sendable>: AnyOption {
    package let name: String
    package let placeholder: String?
    package let meaning: String
    package let defaultText: String?
    package let isRequired: Bool
    package let isRepeatable: Bool
    package let choices: [String]
    package let parse: @Sendable (String) throws -> Value

    /// - Parameters:
    ///   - name: with its two dashes.
    ///   - placeholder: what stands for the value in help, such as `NUMBER`.
    ///   - meaning: a phrase for help, with the unit.
    ///   - defaultText: shown in help, and parsed like a given text when the option is absent: help cannot lie about it.
    ///   - isRequired: whether the command refuses to run without it.
    ///   - isRepeatable: whether it may be given more than once; see ``Call/all(_:)``.
    ///   - choices: what shells propose, where the placeholder does not tell it.
    ///   - parse: one of ``Parse``, or the command's own.
    package init(
        _ name: String, placeholder: String, meaning: String, defaultText: String? = nil, isRequired: Bool = false,
        isRepeatable: Bool = false, choices: [String] = [], parse: @escaping @Sendable (String) throws -> Value
    ) {
        precondition(name.hasPrefix("--"), "\(name) needs two dashes")
        precondition(!isRequired || defaultText == nil, "\(name) is required, so its default is never used")
        self.name = name
        self.placeholder = placeholder
        self.meaning = meaning
        self.defaultText = defaultText
        self.isRequired = isRequired
        self.isRepeatable = isRepeatable
        self.choices = choices
        self.parse = parse
    }
}

extension Option<Bool> {
    /// A flag: true when given, false when not.
    package init(flag name: String, meaning: String) {
        precondition(name.hasPrefix("--"), "\(name) needs two dashes")
        self.name = name
        self.placeholder = nil
        self.meaning = meaning
        self.defaultText = nil
        self.isRequired = false
        self.isRepeatable = false
        self.choices = []
        self.parse = { _ in true }
    }
}
