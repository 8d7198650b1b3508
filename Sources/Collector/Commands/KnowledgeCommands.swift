import Assets
import Console
import Inventory
import Sheets
import Store

/// `device set|unset|add`: what people know of a device. It wins over agents and imports until it is taken back or its day has come.
enum KnowledgeCommands {
    static let all = [set, unset, add]

    private static let devices = Argument(
        "DEVICES", meaning: "numbers in the inventory, such as 12 or 12,13,20-25", parse: DeviceNumbers.parse)
    private static let assignments = Argument(
        "FIELD=VALUE", meaning: "fields: \(names); in Dutch or English as well", isRepeatable: true,
        parse: FieldAssignment.parse)
    private static let details = Argument(
        "FIELD=VALUE", meaning: "fields: \(names); in Dutch or English as well", isRequired: false,
        isRepeatable: true, parse: FieldAssignment.parse)
    private static let fields = Argument(
        "FIELD", meaning: names, isRepeatable: true, parse: FieldAssignment.field)
    private static let kind = Argument("KIND", meaning: "a kind such as laptop or 'digitaal bord'") { text in
        try FieldAssignment.parse("\(AssetField.kind.rawValue)=\(text)")
    }
    private static let until = Option(
        "--until", placeholder: "DAY", meaning: "the last day on which it counts, such as 30/06/2027"
    ) { text in
        guard let day = Day(text) else { throw UsageError.sentence("\(text) is not a day such as 30/06/2027") }
        return day
    }
    private static let anyway = Option(
        flag: "--anyway", meaning: "it is none of the devices that it looks like, whatever its numbers say")

    private static let names = AssetField.ofPeople.map(\.rawValue).joined(separator: ", ")

    private static let set = StoreCommand.session(
        "device set", "Says what people know: a person's word wins over agents and imports",
        options: [until, StoreCommand.why], arguments: [devices, assignments],
        examples: [
            "device set 12 room='Klas 5B' status=lent handedTo='klas 5B' inventoryNumber=LT-017",
            "device set 12,13,20-25 status=spare --until 31/08/2027 --why 'summer'",
        ]
    ) { session, call in
        let devices = try call.required(devices)
        let values = try FieldAssignment.values(call.all(assignments))
        let author = session.author(call)
        let today = Day(of: author.at)
        if let last = call[until], last < today {
            throw UsageError.sentence("\(last.belgian) is over already: give a later day")
        }
        let words = devices.all.flatMap { asset in
            values.keys.sorted().map { Word(asset: asset, field: $0, value: values[$0]) }
        }
        let act = try session.store.say(
            words, "say \(FieldAssignment.text(values)) of \(devices.text)",
            expiresOn: call[until].map { Day(number: $0.number + 1) }, by: author)
        call.output.noteName(values)
        guard let act else {
            call.output.note("that was said already: nothing changes")
            return .done
        }
        call.output.noteAct(act)
        return .done
    }

    private static let unset = StoreCommand.session(
        "device unset", "Takes a person's word back, so that agents and imports count again",
        options: [StoreCommand.why], arguments: [devices, fields], examples: ["device unset 12 handedTo returnDueOn"]
    ) { session, call in
        let devices = try call.required(devices)
        let fields = Set(call.all(fields)).sorted()
        let words = devices.all.flatMap { asset in fields.map { Word(asset: asset, field: $0, value: nil) } }
        let names = fields.map(\.rawValue).joined(separator: ", ")
        let act = try session.store.say(words, "take back \(names) of \(devices.text)", by: session.author(call))
        guard let act else {
            throw StoreError.refused("nobody said \(names) of \(devices.text): 'device show' tells who says what")
        }
        call.output.noteAct(act)
        return .done
    }

    private static let add = StoreCommand.session(
        "device add", "Adds a device that no agent can report; prints its number",
        options: [anyway, StoreCommand.why], arguments: [SchoolCommands.number, kind, details],
        examples: ["device add 030569 projector maker=Epson serial=X4YZ1234567 room='Klas 5B'"],
        exitStatuses: [.done, .failed, .partly, .usage]
    ) { session, call in
        let values = try FieldAssignment.values([try call.required(kind)] + call.all(details))
        guard values[.school] == nil else { throw UsageError.sentence("the school is said already, before the kind") }
        let device = TypedDevice(
            school: try call.required(SchoolCommands.number),
            kind: values[.kind].flatMap(DeviceKind.init) ?? .unknown, values: values)
        let outcome = try session.store.add(device, isAnother: call[anyway], by: session.author(call))
        call.output.noteName(values)
        return try tell(outcome, call)
    }

    private static func tell(_ outcome: TypedOutcome, _ call: Call) throws -> ExitStatus {
        switch outcome {
        case .added(let asset, let act):
            try call.output.write("\(asset)\n")
            call.output.noteAct(act)
            return .done
        case .held(let conflict, let like, let act):
            let devices = like.isEmpty ? "other devices" : DeviceNumbers(all: like).text
            call.output.note("nobody can tell whether it is \(devices): it waits as conflict \(conflict)")
            call.output.note("see 'inkaart-collector conflict show \(conflict)'; 'undo \(act)' takes it back")
            return .partly
        }
    }
}

extension Output {
    /// Devices are handed to a code. Whoever writes a name is asked to think again, not refused: a code may look like one.
    fileprivate func noteName(_ values: [AssetField: String]) {
        guard let code = values[.handedTo], PersonName.isLikely(code) else { return }
        note(
            "'\(code)' looks like the name of a person: better hand devices to a code, such as 'klas 5B' or 'leerkracht 3'"
        )
    }
}
