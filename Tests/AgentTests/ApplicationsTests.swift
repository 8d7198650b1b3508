import Agent
import Foundation
import Inventory
import Testing

/// Flatpak and snap.
@Suite struct ApplicationsTests {
    private func software(_ files: [String: String], links: [String: String]) throws -> Software? {
        try Folder.with(files) { (folder) throws in
            for (name, target) in links {
                try FileManager.default.createSymbolicLink(atPath: folder.path + name, withDestinationPath: target)
            }
            let host = Host(files: folder.files, devices: { _ in [] })
            return Facts.collect(from: host, probes: Probe.all.filter { $0.name == "software" }).software
        }
    }

    private let app = "/var/lib/flatpak/app/"

    @Test(arguments: [
        ("    <release version=\"3.0.20\" date=\"2024-01-01\"/>\n    <release version=\"3.0.19\">\n", "3.0.20"),
        ("\t<release type='stable' version='1.2'/>", "1.2"), ("<release version=\"7\">", "7"),
        ("<releases>\n<release date=\"2024-01-01\">", "stable"), ("", "stable"),
    ])
    func aFlatpakHasTheVersionThatItNames(_ description: String, _ version: String) throws {
        let branch = app + "org.vlc/x86_64/stable"
        let found = try software(
            [branch + "/0a1b/files/share/metainfo/org.vlc.metainfo.xml": description, app + "org.left/x86_64/x": ""],
            links: [app + "org.vlc/current": "x86_64/stable", branch + "/active": "0a1b"])
        #expect(found?.flatpaks == [TextPair(name: "org.vlc", text: version)])
    }

    @Test func anApplicationThatCannotBeReadHidesNoOther() throws {
        let metainfo = app + "org.bad/x/s/0a/files/share/metainfo/org.bad.metainfo.xml/folder"
        let yaml = "/snap/bad/1/meta/snap.yaml/folder"
        let found = try software(
            [metainfo: "", app + "org.vlc/x/s/0a/files/x": "", yaml: "", "/snap/good/1/meta/snap.yaml": "version: 2"],
            links: [
                app + "org.bad/current": "x/s", app + "org.bad/x/s/active": "0a", app + "org.vlc/current": "x/s",
                app + "org.vlc/x/s/active": "0a", "/snap/bad/current": "1", "/snap/good/current": "1",
            ])
        #expect(found?.flatpaks == [TextPair(name: "org.bad", text: "s"), TextPair(name: "org.vlc", text: "s")])
        #expect(found?.snaps == [TextPair(name: "bad", text: "revision 1"), TextPair(name: "good", text: "2")])
    }

    @Test func applicationsInHomeFoldersAreNotLookedAt() throws {
        let home = "/home/jan/.local/share/flatpak/app/org.game"
        let found = try software(
            [home + "/x86_64/stable/0a/files/x": ""],
            links: [home + "/current": "x86_64/stable", home + "/x86_64/stable/active": "0a"])
        #expect(found == nil)
    }

    @Test(arguments: [
        ("name: firefox\nversion: '125.0.2-1'\n", "125.0.2-1"), ("version: \"1 2\"", "1 2"), ("version: 7", "7"),
        ("apps:\n  x:\n    version: 3\n", "revision 4173"), ("version:\n", "revision 4173"),
    ])
    func aSnapHasTheVersionThatItNames(_ yaml: String, _ version: String) throws {
        let found = try software(
            ["/snap/firefox/4173/meta/snap.yaml": yaml, "/snap/bin/firefox": "", "/snap/README": ""],
            links: ["/snap/firefox/current": "4173"])
        #expect(found?.snaps == [TextPair(name: "firefox", text: version)])
    }
}
