/// What a command can be given on the command line: an ``Option`` or an ``Argument``.
///
/// The declared value is also the key with which a command asks its ``Call`` for what was given.
package protocol Parameter: Sendable {
    associatedtype Value: Sendable

    /// As typed (`--school`) or as shown in help (`NUMBER`); unique within a command.
    var name: String { get }
    /// A phrase for help, with the unit.
    var meaning: String { get }
    var isRequired: Bool { get }
    var isRepeatable: Bool { get }
    /// Turns the text given into a value; throws ``UsageError/sentence(_:)`` for a text that is not one.
    var parse: @Sendable (String) throws -> Value { get }
}

extension Parameter {
    /// - Throws: ``UsageError/invalid(parameter:reason:)``, whatever the parser threw.
    func value(of text: String) throws -> Value {
        do {
            return try parse(text)
        } catch {
            throw UsageError.invalid(parameter: name, reason: String(describing: error))
        }
    }
}

/// An ``Option`` of any type of value.
package protocol AnyOption: Parameter {
    /// What stands for the value in help; `nil` for a flag.
    var placeholder: String? { get }
    /// The text that counts when the option is not given.
    var defaultText: String? { get }
    /// Words that it takes, in small letters and dashes; empty where the placeholder tells them, or nobody can.
    var choices: [String] { get }
}

/// An ``Argument`` of any type of value.
package protocol AnyArgument: Parameter {}
