import Console
import Foundation
import Temporary
import Testing

@testable import Manuals

/// The pages of our programs.
struct ManualPageTests {
    private let written = Result { try WrittenManuals() }

    @Test(arguments: WrittenManuals.all.indices) func everyCommandAndOptionIsOnThePage(_ index: Int) {
        let manual = WrittenManuals.all[index]
        let page = WrittenManuals.page(of: manual)
        #expect(manual.commands.count >= 2)
        for command in manual.commands {
            let section = page.components(separatedBy: ".Ss \(command.name)\n").dropFirst().first ?? ""
            let end = section.components(separatedBy: "\n.S").first ?? ""
            for option in command.options {
                #expect(end.contains("\n.It Fl \(option.name.dropFirst())"), "\(command.name) \(option.name)")
            }
            for argument in command.arguments {
                #expect(end.contains("\n.It Ar \(argument.name)\n"), "\(command.name) \(argument.name)")
            }
            for example in command.examples { #expect(end.contains(Roff.literal("\(manual.name) \(example)"))) }
        }
    }

    @Test(.enabled(if: InstalledProgram.exists("man"), "man is not installed: scripts/setup"))
    func manHasNothingToComplainOf() throws {
        for manual in WrittenManuals.all + [SampleProgram.manual] {
            let folder = try written.get().folder
            try Data(WrittenManuals.page(of: manual).utf8).write(to: URL(fileURLWithPath: folder.path("page.1")))
            let shown = try InstalledProgram.lines(
                "man", ["--warnings", "-E", "UTF-8", "-l", "page.1"], in: folder.path)
            #expect(shown.first?.hasPrefix("\(manual.name.uppercased())(1)") == true)
            #expect(shown.filter { $0.contains("page.1:") || $0.contains("warning") } == [])
        }
    }

    @Test(.enabled(if: InstalledProgram.exists("mandoc"), "mandoc is not installed: scripts/setup"))
    func mandocHasNothingToComplainOf() throws {
        for manual in WrittenManuals.all + [SampleProgram.manual] {
            let folder = try written.get().folder
            try Data(WrittenManuals.page(of: manual).utf8).write(to: URL(fileURLWithPath: folder.path("page.1")))
            let complaints = try InstalledProgram.lines("mandoc", ["-T", "lint", "page.1"], in: folder.path)
            // Matters of taste: whose system it is, and that pages beside it are not installed yet.
            let taste = ["operating system explicitly specified", "referenced manual not found"]
            #expect(complaints.filter { line in !taste.contains { line.contains($0) } } == [])
        }
    }
}
