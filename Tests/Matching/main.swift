import Console
import Inventory

Program(
    name: "matching", version: Product.version, sentence: "Measures what matching a check-in costs in a filled store",
    commands: [MatchingCommand.command]
).runAsProcess(context: ())
