package import Assets
package import Funding
import Inventory
import SQLite

extension Questions {
    /// What decides when each device is replaced, as it is known now: wear has no history. Those that are gone are in it for what they cost.
    package func replacementFacts(today: Day) throws -> [ReplacementFacts] {
        try read { connection in
            let (parts, purchases) = (try connection.partStates(), try connection.presentPurchases(on: today))
            return try connection.knownAssets().compactMap { asset in
                ReplacementFacts(asset, purchases[asset.id], parts[asset.id] ?? [], today: today)
            }
        }
    }
}

extension ReplacementFacts {
    /// `nil` for a kind of a newer program.
    fileprivate init?(_ known: KnownAsset, _ purchase: DevicePurchase?, _ parts: [PartState], today: Day) {
        guard let kind = known.kind else { return nil }
        self.init(asset: known.id, school: known.school, schoolBoard: known.place.schoolBoard, kind: kind)
        dates = DeviceDates(
            purchasedOn: purchase?.issuedOn ?? known.purchasedOn, firstSeenOn: known.firstSeenOn,
            goneOn: known.status?.isGone == true ? today : nil)
        price = (purchase?.acquisition ?? known.acquisition).flatMap { $0.bookedPrice(of: purchase?.price) }
        systemSupportedUntil = known.system.supportedUntil
        self.parts = parts
    }
}
