import Foundation
import Temporary
import Testing

/// What leaves a machine, against the table that says what may.
@Suite(.enabled(if: MockedHost.isPossible, "umockdev is not installed"), .timeLimit(.minutes(10)))
struct PrivacyTests {
    @Test(arguments: MockedHost.names)
    func everyFieldThatLeavesIsListed(_ name: String) throws {
        let listed = try listedFields()
        let shown = try MockedHost(name).looking(["show", "--json"])
        let snapshot = try #require((shown.json as? [String: Any])?["snapshot"] as? [String: Any])
        var paths = Paths(listed: listed)
        paths.add(snapshot.filter { $0.key != "sections" }, below: "")
        paths.add(try #require(snapshot["sections"]), below: "")
        #expect(paths.found.subtracting(listed) == [])
        #expect(paths.found.count > 40)
    }

    @Test func whatIsEnrolledIsListed() throws {
        let listed = try listedFields()
        #expect(listed.isSuperset(of: ["enrolment.id", "enrolment.key", "enrolment.machine.serial", "credential.key"]))
    }

    @Test func peopleReadTheSameFields() throws {
        let listed = try listedFields()
        for language in ["nl", "en"] {
            let shown = try Programs.run("inkaart-agent", ["show", "--fields", "--language", language])
            let lines = shown.output.split(separator: "\n")
            #expect(lines.count == listed.count + 6)
            #expect(Set(lines.prefix(listed.count).map { String($0.prefix { $0 != ":" }) }) == listed)
        }
        let dutch = try Programs.run("inkaart-agent", ["show", "--fields"]).output
        #expect(dutch.contains("system.hostname: name of the machine (herkennen, persoonsgegeven)\n"))
        #expect(dutch.contains("\nherkennen: "))
    }

    /// Each of these is on the machine, where a program that looked for it would find it.
    @Test(arguments: MockedHost.names)
    func nothingOfAPersonLeaves(_ name: String) throws {
        let temporary = try TemporaryFolder()
        let root = temporary.path("root")
        try FileManager.default.copyItem(atPath: "\(fixtures)/\(name)/root", toPath: root)
        for (path, text) in Self.traces { try plant(text, at: root + path) }
        for user in ["jmertens", "amina"] {
            try plant("0", at: root + "/home/\(user)/.local/share/flatpak/app/org.secret.Game/current/active/x")
        }
        let state = temporary.path("state")
        let collected = try MockedHost(name, root: root).looking(["collect", "--no-hostname"], state: state)
        #expect(collected.status == 0, "\(collected.notes)")
        let bytes = try spooled(state)
        #expect(bytes.contains("\"software\""))
        for marker in Self.markers {
            #expect(!bytes.lowercased().contains(marker), "\(marker)")
        }
    }

    @Test func aHostnameWithANameOfAUserIsSaidAndCanBeLeftOut() throws {
        let temporary = try TemporaryFolder()
        let root = temporary.path("root")
        try FileManager.default.copyItem(atPath: "\(fixtures)/laptop/root", toPath: root)
        for (path, text) in Self.traces { try plant(text, at: root + path) }
        let host = MockedHost("laptop", root: root)
        for words in [["show"], ["collect"]] {
            let ended = try host.looking(words, state: temporary.path("state"))
            #expect(ended.notes.contains("--no-hostname"), "\(ended.notes)")
            #expect(!ended.notes.contains("mertens"))
        }
        let silent = try host.looking(["show", "--no-hostname"])
        #expect(!silent.notes.contains("--no-hostname"))
    }

    private static let markers = [
        "mertens", "amina", "secret", "10.41.7.", "fe80:", "wifi-klas", "/home", "passphrase", "geheimebrowser",
    ]

    private static let traces = [
        "/etc/passwd":
            "root:x:0:0:root:/root:/bin/bash\njmertens:x:1000:1000:Joke Mertens,,,:/home/jmertens:/bin/bash\n"
            + "amina:x:1001:1001:Amina:/home/amina:/bin/bash\n",
        "/etc/hostname": "laptop-mertens\n", "/proc/sys/kernel/hostname": "laptop-mertens\n",
        "/etc/hosts": "10.41.7.9 laptop-mertens\n", "/etc/resolv.conf": "nameserver 10.41.7.1\n",
        "/proc/4242/comm": "geheimebrowser\n", "/proc/4242/cmdline": "geheimebrowser\0--user=amina\0",
        "/proc/4242/environ": "USER=amina\0HOME=/home/amina\0",
        "/proc/net/arp": "10.41.7.1 0x1 0x2 02:00:00:00:00:01 * wlan0\n",
        "/proc/net/if_inet6": "fe80000000000000 02 40 20 80 wlan0\n",
        "/proc/net/fib_trie": "  |-- 10.41.7.9\n     /32 host LOCAL\n",
        "/etc/NetworkManager/system-connections/wifi-klas.nmconnection":
            "[wifi]\nssid=wifi-klas\n[wifi-security]\npsk=passphrase\n",
        "/var/lib/NetworkManager/internal-1-wlan0.lease": "ADDRESS=10.41.7.9\n",
        "/var/log/apt/history.log":
            "Start-Date: 2026-03-02  09:00:00\nRequested-By: jmertens (1000)\nUpgrade: vlc:amd64 (1, 2)\n"
            + "End-Date: 2026-03-02  09:01:00\n",
        "/var/lib/update-notifier/updates-available": "3 updates for jmertens can be applied.\n1 is secret.\n",
        "/var/log/wtmp": "jmertens pts/0 10.41.7.9",
    ]

    private func plant(_ text: String, at path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private func spooled(_ state: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: state + "/spool")
        #expect(names.count == 1)
        return try names.map { try String(contentsOfFile: "\(state)/spool/\($0)", encoding: .utf8) }.joined()
    }

    private func listedFields() throws -> Set<String> {
        let rows = try Programs.run("inkaart-agent", ["show", "--fields", "--json"]).json as? [[String: Any]]
        return Set(try #require(rows).compactMap { $0["field"] as? String })
    }
}

/// Paths of all members of a document, as the table of fields writes them.
private struct Paths {
    let listed: Set<String>
    private(set) var found: Set<String> = []

    init(listed: Set<String>) { self.listed = listed }

    /// Members below a field that has no fields of its own in the table are names, such as those of packages.
    mutating func add(_ value: Any, below place: String) {
        if let list = value as? [Any] {
            for element in list { add(element, below: place) }
        }
        guard let members = value as? [String: Any] else { return }
        let isOpen = place.isEmpty || listed.contains { $0.hasPrefix(place) }
        if !isOpen { return }
        for (name, member) in members {
            found.insert(place + name)
            add(member, below: place + name + ".")
        }
    }
}
