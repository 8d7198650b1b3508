import Foundation
import Testing

/// The machines of `Tests/Fixtures/hosts`, seen by the real program.
@Suite(
    .enabled(if: MockedHost.isPossible, "umockdev is not installed"),
    .timeLimit(.minutes(10)))
struct MockedHostsTests {
    struct Thing: Equatable, CustomStringConvertible {
        let kind: String
        let maker, model, serial: String?

        init(_ kind: String, _ maker: String?, _ model: String?, _ serial: String?) {
            self.kind = kind
            self.maker = maker
            self.model = model
            self.serial = serial
        }

        init(_ json: [String: Any]) {
            self.init(
                json["kind"] as? String ?? "", json["maker"] as? String, json["model"] as? String,
                json["serial"] as? String)
        }

        var description: String { "\(kind), \(maker ?? "–"), \(model ?? "–"), \(serial ?? "–")" }
    }

    /// What the README of each says that a person should see.
    private static let hosts: [(name: String, host: Thing, attached: [Thing])] = [
        ("laptop", Thing("laptop", "Lenovo", "ThinkPad T480", "PFINKA48"), []),
        (
            "desktop-smartboard", Thing("desktop", "Dell", "OptiPlex 5060", "INKRT01"),
            [
                Thing("smartboard", "SMART Technologies", "SBID-MX075-V2", "K934INK75042"),
                Thing("monitor", "Philips", "PHL 241B8Q", "UHB1848009117"),
                Thing("printer", "Brother", "HL-L2350DW series", "E7INK0N506004"),
            ]
        ),
        ("old-netbook", Thing("laptop", "Medion", "E1225", nil), []),
        (
            "raspberry-pi",
            Thing("single-board", "Raspberry Pi", "Raspberry Pi 4 Model B Rev 1.4", "100000004a810c31"),
            [Thing("projector", "Epson", "EPSON PJ", nil)]
        ),
    ]

    @Test(arguments: hosts.indices)
    func eachHostIsSeenAsItsReadmeSays(index: Int) throws {
        let expected = Self.hosts[index]
        let shown = try show(expected.name)
        #expect(shown.status == 0, "\(shown.notes)")
        let sight = try #require(shown.json as? [String: Any])
        #expect(Set(sight.keys).subtracting(["endOfSupport"]) == ["host", "attached", "snapshot", "problems"])
        #expect((sight["problems"] as? [Any])?.isEmpty == true, "\(shown.output)")
        #expect(Thing(try #require(sight["host"] as? [String: Any])) == expected.host)
        let attached = try #require(sight["attached"] as? [[String: Any]]).map { Thing($0) }
        let assets = attached.filter { !["keyboard", "mouse"].contains($0.kind) }
        #expect(assets.sorted { $0.kind > $1.kind } == expected.attached.sorted { $0.kind > $1.kind })
        let snapshot = try #require(sight["snapshot"] as? [String: Any])
        #expect((snapshot["sections"] as? [String: Any])?["problems"] == nil)
    }

    @Test(arguments: ["laptop", "raspberry-pi"])
    func peopleSeeTheSame(name: String) throws {
        let shown = try show(name, "--language", "en", asJSON: false)
        #expect(shown.status == 0, "\(shown.notes)")
        for word in ["this", "because", "disk", "What would be sent"] {
            #expect(shown.output.contains(word), "\(word)")
        }
    }

    private func show(_ name: String, _ words: String..., asJSON: Bool = true) throws -> Ended {
        try MockedHost(name).looking(["show"] + (asJSON ? ["--json"] : []) + words)
    }
}
