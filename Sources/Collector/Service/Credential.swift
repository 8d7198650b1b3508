import Crypto
import Inventory

/// What an `Authorization` header carries.
enum Credential: Equatable {
    /// `Inkaart DEVICE.KEY`
    case device(Int64, key: Digest)
    /// `Inkaart-Token ID.SECRET`
    case token(TokenID, secret: Digest)

    init?(_ header: String) {
        let words = header.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2 else { return nil }
        let parts = words[1].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        switch words[0] {
        case "Inkaart":
            guard let device = Int64(parts[0]), parts[1].utf8.count == 43 else { return nil }
            self = .device(device, key: Crypto.sha256(Array(parts[1].utf8)))
        case "Inkaart-Token":
            guard let id = TokenID(parts[0]), let secret = Base64URL.bytes(of: parts[1]), secret.count == 32
            else { return nil }
            self = .token(id, secret: Crypto.sha256(secret))
        default: return nil
        }
    }
}
