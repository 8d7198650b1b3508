import Assets
import Console
import Inventory
import Store

/// Options of the commands by which people set something for kinds of devices.
enum KindOptions {
    static let kinds = Option(
        "--kind", placeholder: "KIND", meaning: "kind of device, such as laptop or 'digitaal bord'",
        isRequired: true, isRepeatable: true, choices: FieldForm.kind.choices
    ) { text in
        guard let kind = (try? FieldForm.kind.canonical(text)).flatMap(DeviceKind.init) else {
            let known = DeviceKind.allCases.map(\.rawValue)
            let names = known.joined(separator: ", ") + ", nor of their Dutch words"
            let question = NearestName.question(for: text, among: known)
            throw UsageError.sentence("'\(text.prefix(60))' is not one of \(names)\(question)")
        }
        return kind
    }
    static let schoolBoard = Option(
        "--school-board", placeholder: "NAME", meaning: "for this school board alone, by name or number",
        parse: Parse.text)
    static let on = Option(
        "--on", placeholder: "DAY", meaning: "as it was known on this day", parse: FundingParse.day)

    /// What a person sets; without a number as if nobody had set any.
    struct Choice: Sendable {
        let number: Int64?

        static let unset = "default"
    }

    /// Sets a number, and says what was done.
    static func set(
        _ table: KindTable, to choice: Choice, _ session: StoreSession, _ call: Call
    ) throws -> ExitStatus {
        let act = try session.store.set(
            table, to: choice.number, of: call.all(kinds), schoolBoard: call[schoolBoard], by: try session.booking(call)
        )
        if let act { call.output.noteAct(act) } else { call.output.note("it is set so already: nothing changes") }
        return .done
    }
}
