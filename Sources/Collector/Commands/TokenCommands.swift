import Console
import Crypto
import Files
import Glibc
import Inventory
import Sheets
import Store

/// `token add|list|revoke`
enum TokenCommands {
    static let all = [add, list, revoke]

    private static let uses = Option(
        "--uses", placeholder: "NUMBER", meaning: "machines that may enrol with it", defaultText: "1",
        parse: Parse.number(in: 1...1_000))
    private static let days = Option(
        "--days", placeholder: "DAYS", meaning: "days until it expires", defaultText: "14",
        parse: Parse.number(in: 1...30))
    private static let id = Argument("ID", meaning: "id of the token", parse: CollectorParse.tokenID)

    private static let add = StoreCommand.session(
        "token add", "Makes a token with which machines of a school enrol", options: [uses, days],
        arguments: [SchoolCommands.number], examples: ["token add 030569 --uses 30 --days 14"]
    ) { session, call in
        let identity = try CollectorIdentity(in: session.folder)
        let now = Int64(time(nil))
        let expiresAt = now + Int64(try call.required(days)) * 86_400
        guard let id = TokenID(bytes: Crypto.random(8)) else { return .failed }
        let secret = Crypto.random(32)
        try session.store.addToken(
            id, secret: Crypto.sha256(secret), school: try call.required(SchoolCommands.number),
            maximumUses: try call.required(uses), now: now, expiresAt: expiresAt)
        let token = EnrolmentToken(
            id: id, secret: secret, trust: Crypto.sha256(identity.trust), address: identity.address)
        call.output.note("on each machine: sudo inkaart-agent enrol TOKEN; this line is shown only now:")
        try call.output.write(token.text(hash: Crypto.sha256) + "\n")
        return .done
    }

    private static let list = StoreCommand.command(
        "token list", "Lists the tokens, newest first", options: [SheetOptions.json, SheetOptions.language],
        examples: ["token list"]
    ) { store, call in
        var sheet = Sheet(columns: [
            .init("id", nl: "Token", en: "Token"),
            .init("school", nl: "School", en: "School"),
            .init("uses", nl: "Gebruikt", en: "Used"),
            .init("maximumUses", nl: "Hoogstens", en: "At most"),
            .init("expiresAt", nl: "Vervalt", en: "Expires"),
            .init("isUsable", nl: "Bruikbaar", en: "Usable"),
        ])
        let now = Int64(time(nil))
        for token in try store.questions.tokens() {
            sheet.append([
                .text(token.id.text), .text(token.school.text), .integer(Int64(token.uses)),
                .integer(Int64(token.maximumUses)), .moment(token.expiresAt), .flag(token.isUsable(at: now)),
            ])
        }
        try call.print(sheet, whenEmpty: (nl: "Er zijn geen tokens.", en: "There are no tokens."))
        return .done
    }

    private static let revoke = StoreCommand.command(
        "token revoke", "Makes a token useless; machines that enrolled with it stay", arguments: [id],
        examples: ["token revoke Ab3xY9kLm2Q"]
    ) { store, call in
        try store.revokeToken(try call.required(id), now: Int64(time(nil)))
        return .done
    }
}
