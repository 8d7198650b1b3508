import Console
import Inventory

/// Parsers for what the coordinator types.
enum CollectorParse {
    @Sendable static func name(_ text: String) throws -> ProperName {
        guard let name = ProperName(text) else {
            let most = ProperName.maximumCharacters
            throw UsageError.sentence("a name has 1 to \(most) characters and no control characters")
        }
        return name
    }

    @Sendable static func address(_ text: String) throws -> CollectorAddress {
        guard let address = CollectorAddress(text) else {
            throw UsageError.sentence("\(text) is not HOST:PORT, such as collector.example.be:8443")
        }
        return address
    }

    @Sendable static func tokenID(_ text: String) throws -> TokenID {
        guard let id = TokenID(text) else {
            throw UsageError.sentence("\(text) is not the id of a token: see 'inkaart-collector token list'")
        }
        return id
    }

    @Sendable static func asset(_ text: String) throws -> Int64 {
        guard let id = Int64(text), id > 0 else {
            throw UsageError.sentence("\(text) is not the number of an asset: see 'inkaart-reports inventory'")
        }
        return id
    }

    @Sendable static func device(_ text: String) throws -> Int64 {
        guard let id = Int64(text), id > 0 else {
            throw UsageError.sentence("\(text) is not the number of a device: see 'inkaart-collector device list'")
        }
        return id
    }
}
