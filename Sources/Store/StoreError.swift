import Inventory
import SQLite

/// Why the store does not do what was asked. Each prints as a sentence for the coordinator.
package enum StoreError: Error, Equatable, CustomStringConvertible {
    case foreignDatabase
    case newerStore(version: Int, known: Int)
    case olderStore(version: Int, known: Int)
    case absent(path: String)
    case unknown(String, named: String)
    case exists(String, named: String)
    case refused(String)

    package var description: String {
        switch self {
        case .foreignDatabase: "this database belongs to another program"
        case .newerStore(let version, let known):
            "the store has form \(version), this program knows up to \(known): install the newer version of Inkaart"
        case .olderStore(let version, let known):
            "the store has form \(version), this program needs \(known): start the collector of this version once"
        case .absent(let path): "there is no store at \(path): make one with 'inkaart-collector init'"
        case .unknown(let what, let name): "there is no \(what) \(name)\(Self.list(of: what))"
        case .exists(let what, let name):
            "there is \("aeiou".contains(what.prefix(1)) ? "an" : "a") \(what) \(name) already\(Self.list(of: what))"
        case .refused(let sentence): sentence
        }
    }
}

extension StoreError {
    /// Where people see what there is.
    private static func list(of what: String) -> String { lists[what].map { ": see 'inkaart-\($0)'" } ?? "" }

    private static let lists = [
        "act": "collector undo --list", "agent": "collector agent list", "audit": "collector audit list",
        "charge": "collector charge list", "conflict": "collector conflict list --all",
        "device": "reports inventory", "grant line": "collector grant list", "invoice": "collector invoice list",
        "invoice line": "collector invoice show",
        "installed table": "collector table list", "mapping": "collector mapping list",
        "mapping of yours": "collector mapping list", "order": "collector order list",
        "recipient": "collector recipient list", "room": "collector room list",
        "school": "collector school list", "school board": "collector school-board list",
        "supplier": "collector supplier list",
        "token": "collector token list",
    ]

    /// An inventory number is given once.
    static func isHeld(_ number: String, by asset: Int64) -> StoreError {
        .refused(
            "inventory number \(number) is that of device \(asset) already: give another one, "
                + "or take it back first with 'device unset \(asset) inventoryNumber'")
    }

    /// Whether an error of the store says that its disk is full, or that it reached its size limit.
    package static func isFullDisk(_ error: any Error) -> Bool { (error as? SQLiteError)?.isFull == true }
}
