import Console
import Inventory
import Sheets
import Store

/// `room add|list|show|rename|remove`
enum RoomCommands {
    static let all = [add, list, show, rename, remove]

    private static let newName = Argument("NAME", meaning: "name of the new room", parse: CollectorParse.name)
    private static let room = Argument("ROOM", meaning: "name of the room, as in 'room list'", parse: Parse.text)

    private static let add = StoreCommand.command(
        "room add", "Adds a room to a school", arguments: [SchoolCommands.number, newName],
        examples: ["room add 030569 'Klas 5B'"]
    ) { store, call in
        try store.addRoom(try call.required(newName), school: try call.required(SchoolCommands.number))
        return .done
    }

    private static let list = StoreCommand.command(
        "room list", "Lists the rooms of a school", options: [SheetOptions.json, SheetOptions.language],
        arguments: [SchoolCommands.number], examples: ["room list 030569"]
    ) { store, call in
        var sheet = Sheet(columns: [.init("room", nl: "Lokaal", en: "Room", mayShrink: true)])
        for room in try store.questions.rooms(of: try call.required(SchoolCommands.number)) {
            sheet.append([.text(room)])
        }
        try call.print(
            sheet, whenEmpty: (nl: "Deze school heeft nog geen lokalen.", en: "This school has no rooms yet."))
        return .done
    }

    private static let show = StoreCommand.command(
        "room show", "Shows what is in a room, and what was seen together with it",
        options: [SheetOptions.json, SheetOptions.language], arguments: [SchoolCommands.number, room],
        examples: ["room show 030569 'Klas 5B'"]
    ) { store, call in
        let things = try store.questions.things(
            inRoom: try call.required(room), of: try call.required(SchoolCommands.number))
        try call.print(
            call[SheetOptions.json] ? RoomSheet.sheet(of: things) : RoomSheet.narrow(things),
            whenEmpty: (
                nl: "Van geen enkel toestel is gezegd dat het hier staat: 'inkaart-collector device set NR room=...'.",
                en: "Of no device it was said that it is here: 'inkaart-collector device set NO room=...'."
            ))
        return .done
    }

    private static let rename = StoreCommand.session(
        "room rename", "Names a room otherwise, with everything that is in it", options: [StoreCommand.why],
        arguments: [SchoolCommands.number, room, newName], examples: ["room rename 030569 'Klas 5B' 'Klas 6A'"]
    ) { session, call in
        let act = try session.store.renameRoom(
            try call.required(room), to: try call.required(newName), school: try call.required(SchoolCommands.number),
            by: session.author(call))
        call.output.noteAct(act)
        return .done
    }

    private static let remove = StoreCommand.session(
        "room remove", "Takes a room away; refused while something is in it", options: [StoreCommand.why],
        arguments: [SchoolCommands.number, room], examples: ["room remove 030569 'Container 2'"]
    ) { session, call in
        let act = try session.store.removeRoom(
            try call.required(room), school: try call.required(SchoolCommands.number), by: session.author(call))
        call.output.noteAct(act)
        return .done
    }
}
