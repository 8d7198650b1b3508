import Testing

@testable import SQLite

@Suite struct AuditChainTests {
    @Test func checkShowsTheHeadOrTheFirstActThatDoesNotFit() throws {
        let community = try Community()
        expectDone(try community.collector("room", "add", Community.school, "5A"))
        for (old, new) in [("5A", "5B"), ("5B", "5C")] {
            expectDone(try community.collector("room", "rename", Community.school, old, new))
        }
        let digest = try community.rows("SELECT lower(hex(digest)) FROM audit_link WHERE act = 2", columns: 1)[0][0]
        let sound = try community.collector("check")
        #expect(sound.output == "the store is sound\nthe audit chain ends at act 2, \(digest)\n")
        do {
            let forger = try Connection.opened(community.folder + "/inkaart.sqlite", mode: .write)
            try forger.script("DROP TRIGGER act_is_not_changed; UPDATE act SET who = 'jan' WHERE id = 1")
        }
        try community.serve()
        let forged = try community.collector("check")
        #expect(forged.status == 1)
        #expect(forged.output == "")
        #expect(forged.notes.contains("act 1 does not fit the audit chain"))
        #expect(forged.notes.contains("look for the last backup in which 'check' finds nothing"))
    }
}
