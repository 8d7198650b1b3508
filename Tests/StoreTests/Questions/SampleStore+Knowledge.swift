import Assets
import Inventory
import TestSupport

@testable import Store

extension SampleStore {
    /// Says what a person says of an asset, or nothing.
    func say(_ value: String?, _ field: AssetField, of asset: Int64, at time: Int64 = SampleStore.now) throws {
        guard let value else { return }
        let word = Word(asset: asset, field: field, value: value)
        _ = try store.say([word], "test", by: Author(who: "test", at: time))
    }

    /// A thing of the first school that a person typed in.
    func addTyped(_ number: Int, kind: DeviceKind) throws {
        try store.write { connection in
            try connection.run(
                """
                INSERT INTO witness (key, source, school, first_at, last_at)
                SELECT 'typed ' || ?1, 'typed', min(id), ?2, ?2 FROM school WHERE number = ?3
                """,
                number, Self.now, Self.school.text)
            let witness = connection.lastInsertedID
            try connection.insertValue(kind.rawValue, .kind, of: witness, by: .person, at: Self.now)
            try connection.settle([witness], by: .builtIn, at: Self.now)
        }
    }
}
