import Console
import Inventory

Program(
    name: "accuracy", version: Product.version, sentence: "Measures how well devices are recognised",
    commands: [AccuracyCommand.command]
).runAsProcess(context: ())
