import Foundation
import Glibc
import Testing

/// A machine set up as packaging/systemd/inkaart.tmpfiles says, where a person works as root.
@Suite(.enabled(if: geteuid() == 0, "only root can give files away"), .timeLimit(.minutes(10)))
struct OwnerTests {
    private static let sender: uid_t = 65_534

    private func setUp(_ machine: AgentMachine) throws {
        let folder = machine.folder
        for (path, owner, mode) in [
            (folder.path, 0, 0o755), (folder.path + "/collect", 0, 0o700), (folder.spool, 0, 0o2770),
            (folder.delivery, Self.sender, 0o700),
        ] as [(String, uid_t, mode_t)] {
            try #require(mkdir(path, mode) == 0 && chown(path, owner, Self.sender) == 0 && chmod(path, mode) == 0)
        }
    }

    private func owners(below path: String) throws -> Set<uid_t> {
        let names = try FileManager.default.subpathsOfDirectory(atPath: path)
        #expect(names.contains("key"))
        return Set(
            try names.map { name in
                let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
                return try #require(attributes[.ownerAccountID] as? uid_t)
            })
    }

    @Test func whatRootEnrolsAndSendsBelongsToTheUserWhoSends() throws {
        let community = try Community()
        let machine = try AgentMachine()
        try setUp(machine)
        try community.serve()
        expectDone(try machine.looking("enrol", community.token()))
        #expect(try owners(below: machine.folder.delivery) == [Self.sender])
        let ran = try machine.looking("run")
        #expect(ran.output.hasSuffix("1 delivered\n"), "\(ran.notes)")
        #expect(try owners(below: machine.folder.delivery) == [Self.sender])
    }
}
