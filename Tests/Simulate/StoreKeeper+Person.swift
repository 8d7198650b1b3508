import Assets
import Inventory
import Simulation
import Store

// What a person does to the inventory.
extension StoreKeeper {
    private static func author(at time: Int64) -> Author { Author(who: "coordinator", at: time) }

    struct Move {
        let witness: Simulation.Witness
        let school: SchoolNumber
        let at: Int64
    }

    /// A machine that waits for a decision has no number yet: who moved it says so again later.
    func sayMoves() throws {
        unsaidMoves = try unsaidMoves.filter { try !say($0) }
    }

    private func say(_ move: Move) throws -> Bool {
        guard case .agent(let enrolment) = move.witness, let asset = try tables.asset(ofAgent: enrolment) else {
            return false
        }
        let word = Word(asset: asset, field: .school, value: move.school.text)
        _ = try store.say([word], "move", by: Self.author(at: move.at))
        return true
    }

    func resolve(_ conflict: Outcome.Conflict, as asset: Int64?, at time: Int64) throws {
        _ = try store.resolve(conflict.id, as: asset, by: Self.author(at: time))
    }

    /// A monthly file of a management service, rows of all schools in it.
    func importRows(_ source: String, _ rows: [ListRow], at time: Int64) throws {
        let taken = rows.enumerated().map { index, row in
            var values: [AssetField: String] = [.model: row.model, .school: Self.number(of: row.school).text]
            values[.serial] = row.serial
            values[.kind] = source == "google" ? "chromebook" : nil
            return ImportedRow(number: index + 2, key: "key:\(row.key)", values: values, lastSeenAt: row.lastSeenAt)
        }
        let list = ImportedList(name: source, rows: taken, fields: [.model, .serial, .school, .kind])
        _ = try store.take(list, by: Self.author(at: time))
    }
}
