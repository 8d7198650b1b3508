import Console

/// `check`
enum CheckCommand {
    static let command = StoreCommand.command(
        "check", "Looks through the whole store for damage", examples: ["check"]
    ) { store, call in
        let faults = try store.faults()
        faults.forEach { call.output.note($0) }
        guard faults.isEmpty else { return .failed }
        try call.output.write("the store is sound\n")
        return .done
    }
}
