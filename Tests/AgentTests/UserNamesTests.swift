import Agent
import Inventory
import Testing

@Suite struct UserNamesTests {
    private func system(_ files: [String: String]) throws -> System {
        try #require(try Facts.of("system", files).system)
    }

    @Test(arguments: [
        ("peeters-laptop", true), ("LAPTOP-PEETERS", true), ("jan12", true), ("klas-3b", false), ("mpeet", true),
        ("mpe", false),
        ("leerling07", false), ("kim-pc", false), ("root", false), ("daemon", false), ("regenboog-1", false),
        ("élodie-pc", true),
    ])
    func aHostnameThatNamesAUserIsFlagged(_ hostname: String, _ isNamed: Bool) throws {
        let users = """
            root:x:0:0:root:/root:/bin/bash
            daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
            mpeet1:x:1000:1000:Mia Peeters,,,:/home/mpeet1:/bin/bash
            leerling07:x:1001:1001:Leerling 07:/home/l:/bin/bash
            jan12:x:1002:1002::/home/jan12:/bin/bash
            school:x:1003:1003:Basisschool De Regenboog:/home/school:/bin/bash
            kim:x:1004:1004:Kim:/home/kim:/bin/bash
            elo:x:1005:1005:Élodie:/home/elo:/bin/bash
            nobody:x:65534:65534:nobody:/:/bin/false
            broken:line
            """
        let files = ["/etc/passwd": users, "/proc/sys/kernel/hostname": hostname + "\n"]
        #expect(try system(files).hostnameNamesUser == isNamed)
        #expect(try system(["/proc/sys/kernel/hostname": hostname]).hostnameNamesUser == nil)
    }

    @Test func withoutAHostnameThereIsNothingToFlag() throws {
        let files = [
            "/etc/passwd": "peeters:x:1000:1000::/:/bin/sh\n", "/proc/sys/kernel/hostname": "peeters\n",
        ]
        try Folder.with(files) { (folder) throws in
            let host = Host(files: folder.files, devices: { _ in [] })
            let system = try #require(Facts.collect(from: host, without: [.hostname]).system)
            #expect(system.hostname == nil)
            #expect(system.hostnameNamesUser == nil)
        }
    }
}
