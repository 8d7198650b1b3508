import Console
import Inventory
import Store

/// `digisprong verify DIR`
enum DigisprongVerifyCommand {
    private static let folder = Argument("DIR", meaning: "folder of the proof pack", parse: Parse.text)
    /// Without a default: the pack is verified without the store that it is of, too.
    private static let data = Option(
        "--data", placeholder: "DIR", meaning: "folder of the collector, to look for the pack in its audit chain",
        parse: Parse.text)

    static let command = Command<ReportsContext>(
        "digisprong verify", "Proves that a proof pack is as it was made, and tells what of it is not",
        options: [data], arguments: [folder],
        examples: ["digisprong verify bewijs-2026", "digisprong verify bewijs-2026 --data /var/lib/inkaart-collector"]
    ) { _, call in
        let pack = try verification(try call.required(folder), call.output)
        let faults = try pack.faults.map(\.description) + strangers(pack, call)
        faults.forEach { call.output.note($0) }
        guard faults.isEmpty, let manifest = pack.manifest, let sums = pack.sums else { return .failed }
        try call.output.write(text(manifest, files: pack.files, sums, isOfStore: call[data] != nil))
        return .done
    }

    private static func verification(_ folder: String, _ output: any Output) throws -> PackVerification {
        let bare = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        var progress = Progress("verifying", total: nil, output: output)
        return try PackVerification(bare) { progress.advance() }
    }

    /// What the store of the collector, if it is asked, does not know: the link that the pack was made at, and the copies.
    private static func strangers(_ pack: PackVerification, _ call: Call) throws -> [String] {
        guard let manifest = pack.manifest, call[data] != nil else { return [] }
        let questions = try ReportsContext.questions(at: try call.required(data))
        guard try questions.isLinked(manifest.headAct, manifest.head) else {
            return [
                "act \(manifest.headAct) of this store has another link: the pack was made of another store, or of one "
                    + "that was restored from an older backup or changed since"
            ]
        }
        let copies = manifest.files.filter { $0.path.hasPrefix(PackCopies.folder + "/") }
        let unknown = try copies.filter { try !questions.keepsDocument($0.digest) }
            .map { "\($0.path) is no copy that this store keeps" }
        var progress = Progress("checking acts", total: try questions.actCount(), output: call.output)
        return try unknown + [questions.chainFault { progress.advance(by: $0) }].compactMap { $0?.description }
    }

    private static func text(_ pack: PackManifest, files: Int, _ sums: Digest, isOfStore: Bool) -> String {
        """
        unchanged, \(files + 2) files: \(Visible.text(pack.grantLine)) of \(Visible.text(pack.schoolBoard)) on \(Visible.text(pack.day))
        made at      \(Visible.text(pack.madeAt)) by Inkaart \(Visible.text(pack.version))
        audit chain  act \(pack.headAct)\(isOfStore ? ", a link of this store, which is sound" : "")
                     \(Hex.text(of: pack.head.bytes))
        \(PackSums.name)   \(Hex.text(of: sums.bytes))

        """
    }
}
