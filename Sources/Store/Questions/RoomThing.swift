package import Inventory
import SQLite

/// Something in a room: people say that it is there, or it was seen together with something of which they do.
package struct RoomThing: Sendable, Equatable {
    package let row: AssetRow
    /// Of a thing that is attached.
    package let hosts: HostHistory?
    /// The thing in the room that it was seen with; `nil` if people or an import say that it is there.
    package let seenWith: Int64?
}

extension Questions {
    /// What is in a room by what people say, and then what was seen together with that: the computer behind a board, and what hangs on
    /// a computer.
    /// - Throws: `StoreError` if there is no such school or room.
    package func things(inRoom room: String, of school: SchoolNumber) throws -> [RoomThing] {
        let (said, hosts, companions) = try read { connection in
            let schoolID = try connection.schoolID(school)
            _ = try connection.roomID(room, school: schoolID)
            let said = try connection.assets(inRoom: room, school: schoolID, disposedOf: false)
            let companions = try connection.companions(of: said)
            let hosts = try (said + companions.map(\.asset)).map { ($0, try connection.hosts(ofAsset: $0)) }
            return (said, hosts.reduce(into: [:]) { $0[$1.0] = $1.1 }, companions)
        }
        let all = said.map { (asset: $0, seenWith: Int64?.none) } + companions.map { ($0.asset, $0.seenWith) }
        return try all.flatMap { asset, seenWith in
            try assets(AssetFilter(id: asset)).map { RoomThing(row: $0, hosts: hosts[asset], seenWith: seenWith) }
        }
    }
}

extension Connection {
    /// What is seen with these things now and is none of them.
    fileprivate func companions(of assets: [Int64]) throws -> [(asset: Int64, seenWith: Int64)] {
        var known = Set(assets)
        var found: [(asset: Int64, seenWith: Int64)] = []
        for asset in assets {
            let host = try hosts(ofAsset: asset)
            let others = try [host?.lastHost].compactMap(\.self) + attached(toAsset: asset)
            for other in others where known.insert(other).inserted { found.append((other, asset)) }
        }
        return found
    }
}
