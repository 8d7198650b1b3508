import Foundation
import Inventory
import SQLite
import Store
import Temporary
import TestSupport
import Testing

@Suite struct StoreTests {
    @Test func aSoundStoreHasNoFaults() throws {
        let sample = try SampleStore()
        _ = try sample.ingest(try SampleBody.body(), device: try sample.addDevice())
        #expect(try sample.store.faults().isEmpty)
    }

    @Test func whatWasWrittenIsThereAfterTheNextStart() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("inkaart.sqlite")
        do { try Store(path: path).nameCommunity(SampleStore.name("SG")) }
        #expect(try Store(path: path).questions.communityName() == "SG")
    }

    @Test func aFileThatIsNoDatabaseIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("inkaart.sqlite")
        try Data(String(repeating: "no database ", count: 100).utf8).write(to: URL(fileURLWithPath: path))
        let error = thrown(SQLiteError.self) { try Store(path: path) }
        #expect(error?.code == 26)  // SQLITE_NOTADB
    }

    /// A reader who may not write in the folder cannot make `-shm` itself, so the writer must leave it behind.
    @Test(.enabled(if: Nobody.isAtHand, "only root can become another user"))
    func aReaderWhoMayNotWriteInTheFolderReadsAnOpenAndAClosedStore() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("inkaart.sqlite")
        do {
            let store = try Store(path: path)
            try store.nameCommunity(SampleStore.name("SG"))
            #expect(try Nobody.does { try Questions(path: path).communityName() } == "SG")
        }
        #expect(try folder.names() == ["inkaart.sqlite", "inkaart.sqlite-shm", "inkaart.sqlite-wal"])
        #expect(try Nobody.does { try Questions(path: path).communityName() } == "SG")
        do { try Store(path: path).nameCommunity(SampleStore.name("SG Noord")) }
        #expect(try Nobody.does { try Questions(path: path).communityName() } == "SG Noord")
    }

    @Test func aReaderKeepsAnsweringWhileAStoreIsOpenedAndClosed() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("inkaart.sqlite")
        do { _ = try Store(path: path) }
        let questions = try Questions(path: path)
        for name in ["SG Noord", "SG Zuid"] {
            do { try Store(path: path).nameCommunity(SampleStore.name(name)) }
            #expect(try questions.communityName() == name)
        }
    }
}
