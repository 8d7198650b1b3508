import Console
import Foundation
import Recordings

/// The one command: measures everything that a folder of recordings has.
enum AccuracyCommand {
    private static let folder = Argument(
        "FOLDER", meaning: "recordings (default: $INKAART_SHARED/fixtures, or ../shared/fixtures)", isRequired: false,
        parse: Parse.text)
    private static let json = Option(flag: "--json", meaning: "the result as JSON")

    static let command = Command<Void>(
        "", "Measures how well the agent recognises recorded devices, and lists every miss", options: [json],
        arguments: [folder], examples: ["", "--json ~/recordings | jq '.chapters[].limits'"]
    ) { _, call in
        let root = call[folder].map { URL(fileURLWithPath: $0) } ?? Corpus.folder
        let collection = try Collection(root)
        let chapters = try chapters(of: collection, output: call.output)
        let accuracy = Accuracy(folder: root.path, chapters: chapters, absent: collection.absent)
        try call.output.write(call[json] ? accuracy.json() : accuracy.text(for: call.output))
        return accuracy.holds ? .done : .failed
    }

    private static func chapters(of collection: Collection, output: any Output) throws -> [Chapter] {
        let agent = try MockedAgent(output: output)
        defer { agent.cleanUp() }
        var chapters: [Chapter?] = []
        chapters += try collection.computers.map { try KindChapter.chapters(computers: $0, agent: agent) } ?? []
        chapters.append(try collection.machines.map { try MachineChapter.chapter(machines: $0, agent: agent) })
        chapters.append(try collection.touchscreens.map { try TouchChapter.chapter(touchscreens: $0, agent: agent) })
        chapters.append(try collection.boards.map { try BoardChapter.chapter(boards: $0, agent: agent) })
        chapters.append(try collection.displays.map { try DisplayChapter.chapter(displays: $0) })
        chapters.append(try collection.describedDisplays.map { try FactsChapter.chapter(folders: $0) })
        return chapters.compactMap { $0 }
    }
}
