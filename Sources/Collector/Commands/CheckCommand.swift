import Console
import Inventory
import Store

/// `check`
enum CheckCommand {
    private static let head = Option(
        "--head", placeholder: "ACT:DIGEST", meaning: "whether the chain still has this link, which a report told",
        parse: parseHead)

    static let command = StoreCommand.command(
        "check", "Looks through the whole store for damage and forgery", options: [head],
        examples: ["check", "check --head 17:\(String(repeating: "5a3c", count: 16))"]
    ) { store, call in
        var faults = try store.faults() + chainFaults(store.questions, call.output)
        if let head = call[head], try !store.questions.isLinked(head.act, head.digest) {
            faults.append("act \(head.act) has another link: it was changed since that report, or is of another store")
        }
        faults.forEach { call.output.note($0) }
        guard faults.isEmpty else { return .failed }
        try call.output.write("the store is sound\n")
        if let head = try store.questions.chainHead() { try call.output.write("the audit chain ends at \(head)\n") }
        return .done
    }

    private static func chainFaults(_ questions: Questions, _ output: any Output) throws -> [String] {
        var progress = Progress("checking acts", total: try questions.actCount(), output: output)
        return try [questions.chainFault { progress.advance(by: $0) }].compactMap { $0?.description }
    }

    @Sendable private static func parseHead(_ text: String) throws -> ChainHead {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let act = Int64(parts[0]), let bytes = Hex.bytes(of: parts[1]),
            let digest = Digest(bytes: bytes)
        else { throw UsageError.sentence("\(text.prefix(80)) is no link: write ACT:DIGEST as a report says it") }
        return ChainHead(act: act, digest: digest)
    }
}
