import Assets
import Inventory
import Simulation
import Store

// What a person does to the inventory.
extension StoreKeeper {
    private static func author(at time: Int64) -> Author { Author(who: "coordinator", at: time) }

    func move(_ witness: Simulation.Witness, to school: SchoolNumber, at time: Int64) throws {
        guard case .agent(let enrolment) = witness, let asset = try tables.asset(ofAgent: enrolment) else {
            return left(out: "moves of a machine that waits for a decision")
        }
        let word = Word(asset: asset, field: .school, value: school.text)
        _ = try store.say([word], "move", by: Self.author(at: time))
    }

    func resolve(_ conflict: Outcome.Conflict, as asset: Int64?, at time: Int64) throws {
        _ = try store.resolve(conflict.id, as: asset, by: Self.author(at: time))
    }

    /// The store has no such call yet.
    func importRows(_ source: String, _ rows: [ListRow], at time: Int64) throws {
        left(out: "rows of \(source)", times: rows.count)
    }
}
