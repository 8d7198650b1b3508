import Foundation
import Temporary
import Testing

/// The guides cannot lie: the commands of the coordinator, and then those of the privacy contact, are run in their order in a new collector.
@Suite(.enabled(if: MockedHost.isPossible, "umockdev is not installed"), .timeLimit(.minutes(10))) struct GuideTests {
    private let temporary: TemporaryFolder
    private let port = freePort()
    private static let hosts = ["laptop", "old-netbook", "raspberry-pi"]

    init() throws {
        temporary = try TemporaryFolder()
        for name in ["bin", "work"] {
            try FileManager.default.createDirectory(atPath: temporary.path(name), withIntermediateDirectories: true)
        }
        for program in ["inkaart-collector", "inkaart-reports", "inkaart-agent"] { try wrap(program) }
    }

    @Test func theGuidesCanBeFollowed() throws {
        var serving: Running?
        defer { serving?.signal(SIGTERM) }
        for guide in ["guide-coordinator", "gids-privacy"] {
            for block in try Guide(guide).blocks {
                if block.words == ["sh", "service"] { serving = try served() } else { try follow(block) }
            }
            try expectFilled()
        }
    }

    private func follow(_ block: Guide.Block) throws {
        switch (block.words.first, block.words.dropFirst().first) {
        case ("sh", nil): expectDone(try run(block), block)
        case ("sh", "status"):
            let status = try run(block).status
            #expect((0...2).contains(status), "\(block.place)")
        case ("sh", "machine"): for host in Self.hosts { expectDone(try run(block, on: host), block) }
        case ("sh", "root"): break
        case ("csv", let name?): try Data(block.text.utf8).write(to: URL(fileURLWithPath: "\(work)/\(name)"))
        default: Issue.record("\(block.place): nobody knows what to do with \(block.words)")
        }
    }

    private func expectDone(_ ended: Ended, _ block: Guide.Block) {
        #expect(ended.status == 0, "\(block.place): \(ended.notes)\(ended.output)")
    }

    /// What the reader has at the end: devices of each source, and files.
    private func expectFilled() throws {
        let answer = try Programs.run("inkaart-reports", ["inventory", "--json", "--data", data])
        let tables = try #require((answer.json as? [String: Any])?["tables"] as? [[String: Any]])
        let rows = try #require(tables.first?["rows"] as? [[String: Any]])
        let sources = Dictionary(grouping: rows) { $0["source"] as? String }
        // And what hangs on them.
        #expect(sources["agent"]?.count ?? 0 >= Self.hosts.count)
        #expect(sources["imported"]?.count == 3)
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(work)/directeurs")
        #expect(files.contains("030569-basisschool-de-linde.html"))
    }

    private var work: String { temporary.path("work") }
    private var data: String { temporary.path("collector") }

    /// A block as a person would paste it, with this folder and port in the place of those of the guide.
    private func run(_ block: Guide.Block, on host: String = "none") throws -> Ended {
        let text = block.text.replacing("collector.example.be:8443", with: "127.0.0.1:\(port)")
            .replacing("/var/lib/inkaart-collector", with: data)
        let words = [
            "PATH=\(temporary.path("bin")):/usr/bin:/bin", "HOST=\(host)", "/bin/bash", "-euo", "pipefail", "-c", text,
        ]
        return try Programs.run("/usr/bin/env", words, in: work)
    }

    private func served() throws -> Running {
        let words = ["serve", "--data", data, "--limit", "free-mib=0", "--limit", "free-percent=0"]
        let server = try Running("inkaart-collector", words)
        #expect(UInt16(server.firstLine()) == port)
        return server
    }

    /// A program that works in this folder instead of that of the system, unless it is told where.
    private func wrap(_ program: String) throws {
        let places = [
            "data": data, "state": temporary.path(program) + "-$HOST", "root": "\(fixtures)/$HOST/root",
        ]
        let real = "\(Programs.folder)/\(program)"
        let cases = places.map { option, place in
            """
            case "$help:$*" in *"--\(option) DIR"*:*--\(option)*) ;; *"--\(option) DIR"*) set -- "$@" --\(option) "\(place)" ;; esac
            """
        }
        let script = (["#!/bin/bash", "help=$(\(real) \"$@\" --help)"] + cases + [started(real)]).joined(
            separator: "\n")
        let path = temporary.path("bin/\(program)")
        try Data(script.utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
}

/// What ends a script: an agent looks at a mocked machine, as the README of the hosts says.
private func started(_ program: String) -> String {
    guard program.hasSuffix("-agent") else { return "exec \(program) \"$@\"" }
    let copied = #"cp -r "$0/sys/." "$UMOCKDEV_DIR/sys/"; exec "$@""#
    let host = "\(fixtures)/$HOST"
    return "exec \(MockedHost.umockdev) -d \(host)/devices.umockdev -- sh -c '\(copied)' \(host) \(program) \"$@\""
}

/// A page of docs/ with what stands in its fences.
private struct Guide {
    struct Block {
        /// Behind the fence: the language, and what a test has to know.
        let words: [String]
        /// `gids-privacy.md, line 12`
        let place: String
        var text = ""
    }

    private(set) var blocks: [Block] = []

    init(_ name: String) throws {
        let tests = URL(fileURLWithPath: fixtures).deletingLastPathComponent().deletingLastPathComponent()
        let path = tests.deletingLastPathComponent().appendingPathComponent("docs/\(name).md").path
        let page = try String(contentsOfFile: path, encoding: .utf8)
        var block: Block?
        for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if !line.hasPrefix("```") {
                block?.text += line + "\n"
            } else if let ended = block {
                blocks.append(ended)
                block = nil
            } else {
                let words = line.dropFirst(3).split(separator: " ").map(String.init)
                block = Block(words: words, place: "\(name).md, line \(index + 1)")
            }
        }
        try #require(block == nil && !blocks.isEmpty)
    }
}
