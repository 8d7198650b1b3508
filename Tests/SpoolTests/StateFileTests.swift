import Files
import Spool
import Temporary
import Testing

struct StateFileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("state.json")
    }

    @Test func whatIsWrittenIsRead() throws {
        var state = DeliveryState()
        state.sections = ["a", "b"]
        state.acknowledged = "0123456789abcdef/7"
        state.failure = "the collector said: \"no\"\nand ë"
        try StateFile.write(state, to: path)
        #expect(try StateFile.read(path, as: DeliveryState.self) == state)
    }

    @Test func anAbsentFileIsNil() throws {
        #expect(try StateFile.read(path, as: DeliveryState.self) == nil)
    }

    @Test(arguments: ["", "{", "[]", #"{"sections":1}"#, "{}{}"])
    func aFileThatIsNotOursIsDamaged(text: String) throws {
        try File.write(Array(text.utf8), to: path)
        do {
            _ = try StateFile.read(path, as: DeliveryState.self)
            Issue.record("it was read")
        } catch let error as DamagedState {
            #expect(error.path == path)
        }
    }
}
