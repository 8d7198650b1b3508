import Crypto
import Inventory
import Testing

@testable import Collector

@Suite struct CredentialTests {
    private static let key = String(repeating: "k", count: 43)
    private static let id = "AAECAwQFBgc"

    @Test func theHeaderOfADeviceIsRead() {
        let digest = Crypto.sha256(Array(Self.key.utf8))
        #expect(Credential("Inkaart 17.\(Self.key)") == .device(17, key: digest))
        #expect(Credential("Inkaart \(Int64.max).\(Self.key)") == .device(.max, key: digest))
    }

    @Test func theHeaderOfATokenIsRead() throws {
        let secret: [UInt8] = Array(0..<32)
        let id = try #require(TokenID(bytes: Array(0..<8)))
        #expect(
            Credential("Inkaart-Token \(id).\(Base64URL.text(of: secret))")
                == .token(id, secret: Crypto.sha256(secret)))
    }

    static let refused = [
        "", "Inkaart", "Inkaart ", "Inkaart 17", "Inkaart 17.", "Inkaart .\(key)", "Inkaart x.\(key)",
        "Inkaart 17.\(key)k", "Inkaart 17.\(key.dropLast())", "Inkaart 17.\(key).", "Inkaart  17.\(key)",
        "Inkaart 17.\(key) ", " Inkaart 17.\(key)", "inkaart 17.\(key)", "Bearer 17.\(key)", "Inkaart 17,\(key)",
        "Inkaart 9223372036854775808.\(key)", "Inkaart 1.7.\(key)", "Inkaart-Token \(id)", "Inkaart-Token \(id).",
        "Inkaart-Token short.AAAA", "Inkaart-Token \(id).not*base64", "Inkaart-Token \(id).A",
        "Inkaart-Token .AAAA", "Inkaart-Token \(id)A.AAAA",
    ]

    @Test(arguments: refused) func anythingElseIsNoCredential(_ header: String) {
        #expect(Credential(header) == nil)
    }
}
