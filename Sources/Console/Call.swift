/// What one command was given, already parsed, and where its results go.
///
/// Ask with the declarations of the command itself: `call[Self.school]`, `try call.required(Self.file)`.
package struct Call: Sendable {
    /// Results with ``Output/write(_:)``, all else with ``Output/note(_:)``.
    package let output: any Output
    /// Parsed values by name of the parameter, one list for every parameter that the command declares.
    private let values: [String: [any Sendable]]

    init(values: [String: [any Sendable]], output: any Output) {
        self.values = values
        self.output = output
    }

    /// The same call with its results elsewhere.
    package func writing(to output: any Output) -> Call { Call(values: values, output: output) }

    /// All values given, in order; only a repeatable parameter has more than one.
    package func all<P: Parameter>(_ parameter: P) -> [P.Value] {
        guard let given = values[parameter.name] else {
            preconditionFailure("\(parameter.name) is not declared by this command")
        }
        return given.map { value in
            guard let typed = value as? P.Value else {
                preconditionFailure("\(parameter.name) is declared with another type")
            }
            return typed
        }
    }

    /// Whether the command has such a parameter, given or not.
    package func declares<P: Parameter>(_ parameter: P) -> Bool { values[parameter.name] != nil }

    /// The value given, or the default, or `nil`.
    package subscript<P: Parameter>(parameter: P) -> P.Value? {
        all(parameter).first
    }

    /// Whether the flag was given.
    package subscript(flag: Option<Bool>) -> Bool {
        all(flag).first ?? false
    }

    /// The value given, or the default.
    ///
    /// - Throws: ``UsageError/missing(_:)``; never for a required parameter or one with a default.
    package func required<P: Parameter>(_ parameter: P) throws -> P.Value {
        guard let value = all(parameter).first else { throw UsageError.missing(parameter.name) }
        return value
    }
}
