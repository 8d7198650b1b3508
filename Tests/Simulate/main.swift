import Console
import Inventory

Program(
    name: "simulate", version: Product.version,
    sentence: "Plays school years and holds the inventory against the truth", commands: [SimulateCommand.command]
).runAsProcess(context: ())
