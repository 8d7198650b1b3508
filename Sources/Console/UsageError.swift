/// The command line cannot be understood; the program ends with ``ExitStatus/usage``.
///
/// Names of parameters are as help shows them: `--port` for an option, `NUMBER` for an argument.
package enum UsageError: HasExitStatus, Equatable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    case missing(String)
    case missingValue(option: String, placeholder: String)
    case needlessValue(option: String)
    case repeated(option: String)
    case surplus(argument: String)
    case invalid(parameter: String, reason: String)
    /// What a command or a parser finds wrong, in its own sentence.
    case sentence(String)

    package var exitStatus: ExitStatus { .usage }
}

extension UsageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownCommand(let name, let nearest): "unknown command \(name)\(NearestName.question(nearest))"
        case .unknownOption(let name, let nearest): "unknown option \(name)\(NearestName.question(nearest))"
        case .missing(let name): "\(name) is missing"
        case .missingValue(let option, let placeholder): "\(option) needs a value: \(option) \(placeholder)"
        case .needlessValue(let option): "\(option) takes no value"
        case .repeated(let option): "\(option) is given twice"
        case .surplus(let argument): "unexpected argument \(argument)"
        case .invalid(let parameter, let reason): "\(parameter): \(reason)"
        case .sentence(let sentence): sentence
        }
    }
}
