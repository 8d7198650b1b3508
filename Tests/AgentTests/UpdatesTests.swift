import Agent
import Glibc
import Inventory
import Testing

@Suite struct UpdatesTests {
    private func system(_ files: [String: String]) throws -> System {
        try #require(try Facts.of("system", files).system)
    }

    @Test(
        arguments: [
            ("\n43 updates can be applied immediately.\n12 of these updates are standard security updates.\n", 43, 12),
            ("12 packages can be updated.\n3 updates are security updates.\n", 12, 3),
            (
                "\nER is niet ingeschakeld.\n\n7 updates kunnen worden toegepast.\n2 daarvan zijn voor de beveiliging.\n",
                7, 2
            ),
            ("\n5 updates can be applied immediately.\n\n9 additional security updates need a subscription.\n", 5, 0),
            (
                "\n10 updates can be applied immediately.\n3 of these updates are ESM Apps security updates.\n"
                    + "6 of these updates are standard security updates.\nTo see these: apt\n\n5 additional ones\n",
                10, 9
            ),
            ("\n0 updates can be applied immediately.\n\n", 0, 0),
            ("", nil, nil), ("nothing\n", nil, nil), ("1234567 updates\n", nil, nil),
        ] as [(String, Int64?, Int64?)])
    func updatesAreCountedAsTheSystemDid(_ text: String, _ all: Int64?, _ security: Int64?) throws {
        let system = try system(["/var/lib/update-notifier/updates-available": text])
        #expect(system.updatesPending == all)
        #expect(system.securityUpdatesPending == security)
        #expect(system.updatesSource == (all == nil ? nil : "update-notifier"))
    }

    @Test(arguments: [
        "a;1-1;x86_64;updates\nb;2;noarch;updates",
        "[update]\nprepared_ids=a;1-1;x86_64;updates&b;2;noarch;updates\n",
    ])
    func updatesThatAreDownloadedCount(_ text: String) throws {
        let system = try system(["/var/lib/PackageKit/prepared-update": text])
        #expect(system.updatesPending == 2)
        #expect(system.securityUpdatesPending == nil)
        #expect(system.updatesSource == "packagekit")
    }

    /// Each month the log begins anew, and what was in it is packed.
    @Test func anEmptyLogLeavesTheStampOfUnattendedUpgrades() throws {
        let stamp = "/var/lib/apt/periodic/upgrade-stamp"
        try Folder.with([stamp: "", "/var/log/apt/history.log": ""]) { (folder) throws in
            var times = [timeval(tv_sec: 1_000, tv_usec: 0), timeval(tv_sec: 1_000, tv_usec: 0)]
            #expect(utimes(folder.path + stamp, &times) == 0)
            let host = Host(files: folder.files, devices: { _ in [] })
            #expect(Facts.collect(from: host).system?.upgradedAt == 1_000)
        }
    }

    @Test func onlyAnUpdateThatWentWellCounts() throws {
        func stanza(_ day: String, _ work: String) -> String {
            "\nStart-Date: \(day)  09:00:00\nCommandline: apt\n\(work)\nEnd-Date: \(day)  09:05:06\n"
        }
        let log =
            stanza("2026-03-02", "Upgrade: libc6:amd64 (2.36-9, 2.36-10)")
            + stanza("2026-03-03", "Install: vlc:amd64 (3.0)")
            + stanza("2026-03-04", "Upgrade: a:b (1, 2)\nError: dpkg failed")
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (126, 2, 2)
        (parts.tm_hour, parts.tm_min, parts.tm_sec, parts.tm_isdst) = (9, 5, 6, -1)
        let expected = Int64(mktime(&parts))
        #expect(try system(["/var/log/apt/history.log": log]).upgradedAt == expected)
        #expect(try system(["/var/log/apt/history.log": "Upgrade: \nEnd-Date: yesterday\n"]).upgradedAt == nil)
    }
}
