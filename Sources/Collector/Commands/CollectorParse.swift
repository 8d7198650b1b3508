import Assets
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

    /// A short text that is shown in lists later.
    @Sendable static func sentence(_ text: String) throws -> String {
        do { return try FieldForm.text(maximumCharacters: 200).canonical(text) } catch {
            throw UsageError.sentence("\(error)")
        }
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

    @Sendable static func device(_ text: String) throws -> Int64 {
        try number(text, "of a device: see 'inkaart-reports inventory'")
    }

    @Sendable static func agent(_ text: String) throws -> Int64 {
        try number(text, "of an agent: see 'inkaart-collector agent list'")
    }

    @Sendable static func conflict(_ text: String) throws -> Int64 {
        try number(text, "of a conflict: see 'inkaart-collector conflict list'")
    }

    @Sendable static func witness(_ text: String) throws -> Int64 {
        try number(text, "of a witness: see 'inkaart-collector device explain'")
    }

    @Sendable static func audit(_ text: String) throws -> Int64 {
        try number(text, "of an audit: see 'inkaart-collector audit list'")
    }

    @Sendable static func act(_ text: String) throws -> Int64 {
        try number(text, "of an act: see 'inkaart-collector undo --list'")
    }

    static func number(_ text: String, _ meaning: String) throws -> Int64 {
        guard let id = Int64(text), id > 0 else { throw UsageError.sentence("\(text) is not the number \(meaning)") }
        return id
    }
}
