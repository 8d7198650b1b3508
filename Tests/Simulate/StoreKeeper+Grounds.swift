import Assets
import Simulation
import Store

extension StoreKeeper {
    /// Why the store holds an asset for one thing, witness by witness.
    func grounds(of asset: Outcome.Asset) throws -> [String] {
        let explanation = try store.explanation(of: asset.id)
        return ["asset \(asset.id)"]
            + explanation.witnesses.map { witness in
                guard case .clearMatch(let key, let comparison)? = witness.ground else {
                    return "witness \(witness.id): \(witness.ground.map { "\($0)" } ?? "none")"
                }
                let facts = comparison.agreeing.flatMap { fact in fact.mine.map { "\(fact.kind.rawValue) \($0)" } }
                return
                    "witness \(witness.id) of agent \(witness.agent ?? 0), \(witness.firstAt) to \(witness.lastAt), like '\(key)': "
                    + facts.joined(separator: ", ")
            }
    }
}
