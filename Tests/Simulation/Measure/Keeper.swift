/// What keeps an inventory: the store, or the rules in memory. It is told inputs and asked what it makes of them.
package protocol Keeper {
    /// Takes inputs in this order, with the facts that they point to.
    func take(_ inputs: ArraySlice<Input>, of history: History) throws
    func outcome() throws -> Outcome
    /// One act of a person: the witness of the conflict is of this asset, or of none that is there.
    func resolve(_ conflict: Outcome.Conflict, as asset: Int64?, at time: Int64) throws
    /// What it cannot take yet, and how often that came; it is left out of the measures.
    var notTaken: [String: Int] { get }
    /// Whether it takes the lists of management services.
    var takesRows: Bool { get }
}
