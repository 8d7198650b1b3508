import Console
import Simulation

/// The one command: plays school years into the store, and measures.
enum SimulateCommand {
    private static let seed = Option(
        "--seed", placeholder: "NUMBER", meaning: "the same seed plays the same years", defaultText: "1",
        parse: Parse.number(in: 0...Int.max))
    private static let machines = Option(
        "--machines", placeholder: "NUMBER", meaning: "computers, boards and all else that is plugged in",
        defaultText: "2000", parse: Parse.number(in: 10...100_000))
    private static let years = Option(
        "--years", placeholder: "NUMBER", meaning: "school years", defaultText: "2", parse: Parse.number(in: 1...10))
    private static let orders = Option(
        "--orders", placeholder: "NUMBER", meaning: "other orders of arrival to play", defaultText: "2",
        parse: Parse.number(in: 0...20))

    private static let small = Option(
        "--small", placeholder: "NUMBER", meaning: "play so many small histories with the rules alone instead",
        parse: Parse.number(in: 1...1_000_000))

    static let command = Command<Void>(
        "", "Plays school years and holds the inventory against the truth",
        options: [seed, machines, years, orders, small], arguments: [],
        examples: ["", "--seed 7 --machines 200 --years 1 --orders 1", "--small 10000"]
    ) { _, call in
        if let count = call[small] { return try playSmall(count, from: try call.required(seed), call.output) }
        let number = try call.required(seed)
        let history = SchoolYears.history(
            seed: UInt64(number), things: try call.required(machines), years: try call.required(years))
        call.output.note("seed \(number): \(history.inputs.count) inputs, \(history.facts.count) different facts")
        let trial = Trial(history, seed: UInt64(number), output: call.output)
        let result = try trial.run(orders: try call.required(orders))
        try call.output.write(result.text(for: call.output))
        return result.holds ? .done : .failed
    }

    private static func playSmall(_ count: Int, from seed: Int, _ output: any Output) throws -> ExitStatus {
        var trial = SmallTrial()
        for number in 0..<count {
            if number % 500 == 0 { output.showProgress("\(number) of \(count)") }
            trial.play(seed: UInt64(seed) &+ UInt64(number))
        }
        output.showProgress(nil)
        try output.write(trial.text(for: output, title: "\(count) small histories from seed \(seed)"))
        return trial.violations.isEmpty ? .done : .failed
    }
}
