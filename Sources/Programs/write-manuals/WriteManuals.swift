import Agent
import Collector
import Console
import Delivery
import Files
import Glibc
import Inventory
import Manuals
import Reports

/// The one command: writes manual pages and completions of all programs into a folder.
enum WriteManuals {
    private static let folder = Argument("DIR", meaning: "folder to write into", parse: Parse.text)

    static let program = Program<Void>(
        name: "write-manuals", version: Product.version, sentence: "Writes manual pages and completions",
        commands: [
            Command(
                "", "Writes manual pages and completions of all programs", arguments: [folder], examples: ["manuals"]
            ) { _, call in
                let folder = try call.required(folder)
                for file in files {
                    let path = "\(folder)/\(file.path)"
                    try Folder.create(Folder.parent(of: path))
                    try File.write(Array(file.text.utf8), to: path)
                }
                return .done
            }
        ])

    private static let manuals = [
        Manual(of: AgentProgram.program), Manual(of: DeliveryProgram.program), Manual(of: CollectorProgram.program),
        Manual(of: ReportsProgram.program),
    ]

    private static var files: [(path: String, text: String)] {
        let names = manuals.map(\.name)
        return manuals.flatMap { manual in
            [
                ("man/man1/\(manual.name).1", ManualPage.text(of: manual, day: day, others: names)),
                ("completions/bash/\(manual.name)", BashCompletion.text(of: manual)),
                ("completions/zsh/_\(manual.name)", ZshCompletion.text(of: manual)),
                ("completions/fish/\(manual.name).fish", FishCompletion.text(of: manual)),
            ]
        }
    }

    /// The same source gives the same pages: reproducible-builds.org, SOURCE_DATE_EPOCH.
    private static var day: String {
        ReleaseDay.text(of: Environment.value(of: "SOURCE_DATE_EPOCH").flatMap(Int64.init) ?? Int64(time(nil)))
    }
}
