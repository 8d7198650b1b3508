/// A value known by its place on the command line, such as the file in `import FILE`.
package struct Argument<Value: Sendable>: AnyArgument {
    package let name: String
    package let meaning: String
    package let isRequired: Bool
    package let isRepeatable: Bool
    package let parse: @Sendable (String) throws -> Value

    /// - Parameters:
    ///   - name: in capitals, as help shows it.
    ///   - meaning: a phrase for help.
    ///   - isRequired: whether the command refuses to run without it; only the last arguments may be optional.
    ///   - isRepeatable: whether it takes all that is left; only the last argument may.
    ///   - parse: one of ``Parse``, or the command's own.
    package init(
        _ name: String, meaning: String, isRequired: Bool = true, isRepeatable: Bool = false,
        parse: @escaping @Sendable (String) throws -> Value
    ) {
        precondition(!name.hasPrefix("-"), "\(name) reads as an option")
        self.name = name
        self.meaning = meaning
        self.isRequired = isRequired
        self.isRepeatable = isRepeatable
        self.parse = parse
    }
}
