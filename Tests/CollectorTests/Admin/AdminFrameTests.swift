import Testing

@testable import Collector

@Suite struct AdminFrameTests {
    static let frames: [AdminFrame] = [
        .command(AdminCommand(arguments: ["school", "add", "30569", "Sint-Jan's \"Ëlst\"; \u{2167}\n"])),
        .command(AdminCommand(arguments: [], columns: 132, rows: 50, isTerminal: true)),
        .command(AdminCommand(arguments: [], colours: true, showsProgress: true)),
        .command(AdminCommand(arguments: ["import", "t.csv"], fileSizes: [16 << 20, 0])),
        .progress("importing 3 of 5"), .progress(""),
        .result("a\tb\r\n\u{1B}[1m\0"), .result(""), .note("a note"), .end(status: 0), .end(status: 75),
        .end(status: -1),
    ]

    @Test(arguments: frames) func aFrameIsReadAsItWasWritten(_ frame: AdminFrame) {
        #expect(AdminFrame(parsing: frame.json) == frame)
        #expect(!frame.json.contains(0x0A))
    }

    static let noFrames = [
        "{\"arguments\":[],\"columns\":80,\"files\":[-1]}", "{\"arguments\":[],\"columns\":80,\"files\":[33554433]}",
        "{\"arguments\":[],\"columns\":80,\"files\":[\"1\"]}",
        "{\"arguments\":[],\"columns\":80,\"files\":[\(String(repeating: "0,", count: 200))0]}", "", "{}", "[]",
        "{\"arguments\":[1],\"columns\":80}",
        "{\"arguments\":[]}", "{\"status\":\"0\"}", "{",
    ]

    @Test(arguments: noFrames) func whatIsNoFrameIsRefused(_ text: String) {
        #expect(AdminFrame(parsing: Array(text.utf8)) == nil)
    }

    /// They come from another process, and tables are cut to them.
    @Test(arguments: [(-1 << 53, 20), (-5, 20), (0, 20), (80, 80), (1_001, 1_000), (1 << 53, 1_000)])
    func columnsAreThoseOfATerminal(_ columns: Int, _ believed: Int) {
        let frame = AdminFrame.command(AdminCommand(arguments: [], columns: columns))
        let expected = AdminFrame.command(AdminCommand(arguments: [], columns: believed))
        #expect(AdminFrame(parsing: frame.json) == expected)
    }

    @Test(arguments: [(-1 << 53, 2), (0, 2), (24, 24), (1 << 53, 1_000)])
    func rowsAreThoseOfATerminal(_ rows: Int, _ believed: Int) {
        let frame = AdminFrame.command(AdminCommand(arguments: [], rows: rows))
        let expected = AdminFrame.command(AdminCommand(arguments: [], rows: believed))
        #expect(AdminFrame(parsing: frame.json) == expected)
    }
}
