import Assets
package import Inventory
import SQLite

extension Store {
    package func addRoom(_ name: ProperName, school: SchoolNumber) throws {
        try write { connection in
            try connection.insertRoom(name.text, school: try connection.schoolID(school), act: nil)
        }
    }

    /// Names a room otherwise, and with it the room of everything that is in it.
    /// - Returns: the act, for `undo`.
    /// - Throws: `StoreError` if there is no such room, or one of the new name.
    package func renameRoom(
        _ old: String, to new: ProperName, school number: SchoolNumber, by author: Author
    ) throws -> Int64 {
        try write { connection in
            let school = try connection.schoolID(number)
            let room = try connection.roomID(old, school: school)
            try connection.checkIsNotAudited(old, school: school)
            let act = try connection.insertAct("rename room '\(old)' of \(number) to '\(new)'", by: author)
            try connection.insertRoom(new.text, school: school, act: act)
            try connection.run("UPDATE room SET withdrawn_by = ?2 WHERE id = ?1", room, act)
            for asset in try connection.assets(inRoom: old, school: school) {
                let word = Word(asset: asset, field: .room, value: new.text)
                let expiresOn = try connection.saidValue(.room, ofAsset: asset)?.expiresOn
                try connection.put(word, expiresOn: expiresOn, act: act, at: author.at)
                try connection.refresh(asset)
            }
            return act
        }
    }

    /// Takes a room away.
    /// - Returns: the act, for `undo`.
    /// - Throws: `StoreError` if there is no such room, or something in it that the school still has.
    package func removeRoom(_ name: String, school number: SchoolNumber, by author: Author) throws -> Int64 {
        try write { connection in
            let school = try connection.schoolID(number)
            let room = try connection.roomID(name, school: school)
            try connection.checkIsNotAudited(name, school: school)
            let things = try connection.assets(inRoom: name, school: school, disposedOf: false)
            guard things.isEmpty else {
                let known = things.prefix(10).map(String.init).joined(separator: ", ")
                throw StoreError.refused(
                    "room '\(name)' is not empty: \(known)\(things.count > 10 ? " and more" : ""); "
                        + "put them elsewhere first, with 'device set' and 'room='"
                )
            }
            let act = try connection.insertAct("remove room '\(name)' of \(number)", by: author)
            try connection.run("UPDATE room SET withdrawn_by = ?2 WHERE id = ?1", room, act)
            return act
        }
    }
}

extension Questions {
    /// Rooms of a school by name.
    package func rooms(of school: SchoolNumber) throws -> [String] {
        try read { connection in try connection.rooms(ofSchool: try connection.schoolID(school)) }
    }
}

extension Connection {
    fileprivate func insertRoom(_ name: String, school: Int64, act: Int64?) throws {
        try insert("room", named: name) {
            try run("INSERT INTO room (school, name, act) VALUES (?1, ?2, ?3)", school, name, act)
        }
    }

    func rooms(ofSchool school: Int64) throws -> [String] {
        try rows("SELECT name FROM room WHERE school = ?1 AND withdrawn_by IS NULL ORDER BY name, id", school) {
            $0.text(0)
        }
    }

    func roomID(_ name: String, school: Int64) throws -> Int64 {
        let id = try first(
            "SELECT id FROM room WHERE school = ?1 AND name = ?2 AND withdrawn_by IS NULL", school, name
        ) { $0.integer(0) }
        guard let id else { throw try unknownRoom(name, school: school) }
        return id
    }

    /// Names the rooms that there are, the one that differs in its capitals alone before all.
    private func unknownRoom(_ name: String, school: Int64) throws -> StoreError {
        let number = try first("SELECT number FROM school WHERE id = ?1", school) { $0.text(0) } ?? ""
        let rooms = try rooms(ofSchool: school)
        let start = "school \(number) has no room '\(name)'"
        if let other = rooms.first(where: { $0.lowercased() == name.lowercased() }) {
            return .refused("\(start): did you mean '\(other)'?")
        }
        let known = rooms.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
        let more = rooms.count > 20 ? " and more" : ""
        return .refused("\(start): add it with 'room add'\(known.isEmpty ? "" : "; it has \(known)\(more)")")
    }

    /// What is shown to be in a room.
    func assets(inRoom name: String, school: Int64, disposedOf: Bool = true) throws -> [Int64] {
        try rows(
            "SELECT id, status FROM asset WHERE is_listed AND school = ?1 AND room = ?2 ORDER BY id", school, name
        ) { (id: $0.integer(0), status: $0.textIfPresent(1).flatMap(AssetStatus.init)) }
        .filter { disposedOf || $0.status?.isDisposedOf != true }.map(\.id)
    }
}
