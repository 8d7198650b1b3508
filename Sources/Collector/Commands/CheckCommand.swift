import Console
import Store

/// `check`
enum CheckCommand {
    static let command = StoreCommand.command(
        "check", "Looks through the whole store for damage and forgery", examples: ["check"]
    ) { store, call in
        let faults = try store.faults() + chainFaults(store.questions, call.output)
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
}
