import Collector
import Console

let arguments = Array(CommandLine.arguments.dropFirst())
CollectorProgram.program.runAsProcess(context: CollectorContext(arguments: arguments))
