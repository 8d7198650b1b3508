import Console

/// `settle`
enum SettleCommand {
    private static let quiet = Option(
        "--quiet", placeholder: "SECONDS", meaning: "how long no device must have come or gone", defaultText: "5",
        parse: Parse.number(in: 1...30))
    private static let most = Option(
        "--most", placeholder: "SECONDS", meaning: "go on after so long all the same, as with a loose contact",
        defaultText: "45", parse: Parse.number(in: 1...600))

    static let command = Command<Void>(
        "settle", "Waits until devices that come or go have done so; before 'collect', when udev told of a change",
        options: [quiet, most], examples: ["settle", "settle --quiet 2"]
    ) { _, call in
        try Settling(quietInSeconds: try call.required(quiet), mostInSeconds: try call.required(most)).wait()
        return .done
    }
}
