import Agent
import Collector
import Delivery
import Foundation
import Manuals
import Reports
import Temporary

/// What is written of our programs, in a folder.
struct WrittenManuals {
    static let all = [
        Manual(of: AgentProgram.program), Manual(of: DeliveryProgram.program), Manual(of: CollectorProgram.program),
        Manual(of: ReportsProgram.program),
    ]

    let folder: TemporaryFolder

    /// Beside the files an empty folder `empty` and a file `row.csv`, for shells to propose.
    init() throws {
        folder = try TemporaryFolder()
        for manual in Self.all {
            try write(BashCompletion.text(of: manual), to: "\(manual.name).bash")
            try write(ZshCompletion.text(of: manual), to: "_\(manual.name)")
            try write(FishCompletion.text(of: manual), to: "\(manual.name).fish")
            try write(Self.page(of: manual), to: "\(manual.name).1")
        }
        try write("", to: "row.csv")
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
    }

    static func page(of manual: Manual) -> String {
        ManualPage.text(of: manual, day: "November 22, 2026", others: all.map(\.name))
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path(name)))
    }
}
