import Console
import Store

/// The one command: lets machines check in to a store that `scripts/bench.d/matching.sql` filled, and prints what that took.
enum MatchingCommand {
    private static let store = Argument("STORE", meaning: "database with assets, which gets more", parse: Parse.text)
    private static let assets = Argument(
        "ASSETS", meaning: "how many it was filled with", parse: Parse.number(in: 1...1_000_000))
    private static let arrival = Argument(
        "ARRIVAL", meaning: "what the machines are to it: new, known or shared", parse: Parse.choice(of: Arrival.self))

    static let command = Command<Void>(
        "",
        "Prints microseconds, median and 99th percentile: matching alone, an enrolment and first check-in, its processor time",
        arguments: [store, assets, arrival], examples: ["inkaart.sqlite 1000000 known"]
    ) { _, call in
        let reception = try Reception(Store(path: try call.required(store)), for: try call.required(arrival))
        let numbers = try call.required(arrival).numbers(among: try call.required(assets))
        let visits = try numbers.map(reception.receive)
        let figures = [\Reception.Visit.matching, \.checkIn, \.work].flatMap { part in
            let sample = Sample(visits.map { $0[keyPath: part] })
            return [sample.percentile(50), sample.percentile(99)]
        }
        try call.output.write(figures.map { String($0) }.joined(separator: " ") + "\n")
        return .done
    }
}
