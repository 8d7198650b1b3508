import Assets
import Inventory
import SQLite

/// What people say must fit what there is: schools, rooms, and numbers that are given once.
extension Connection {
    func check(_ word: Word, among words: [Word]) throws {
        guard let value = word.value else { return }
        switch word.field {
        case .school:
            _ = try knownSchool(value)
            try checkNumberTakenAlong(word, words)
        case .room: _ = try roomID(value, school: try school(of: word.asset, after: words))
        case .inventoryNumber: try checkInventoryNumber(value, word, words)
        default: break
        }
    }

    /// What goes to another school takes its inventory number along, unless another one is said.
    private func checkNumberTakenAlong(_ word: Word, _ words: [Word]) throws {
        guard !words.contains(where: { $0.asset == word.asset && $0.field == .inventoryNumber }) else { return }
        let number = try first("SELECT inventory_number FROM asset WHERE id = ?1", word.asset) { $0.textIfPresent(0) }
        if let number = number ?? nil { try checkInventoryNumber(number, word, words) }
    }

    /// In one act numbers may change places.
    private func checkInventoryNumber(_ number: String, _ word: Word, _ words: [Word]) throws {
        let school = try school(of: word.asset, after: words)
        let others = words.filter { $0.field == .inventoryNumber && $0.asset != word.asset }
        let holder = try holders(ofInventoryNumber: number, school: school).first { holder in
            holder != word.asset && !others.contains { $0.asset == holder }
        }
        if let holder { throw StoreError.isHeld(number, by: holder) }
        let rival = try others.first {
            try $0.value?.lowercased() == number.lowercased() && self.school(of: $0.asset, after: words) == school
        }
        guard let rival else { return }
        throw StoreError.refused(
            "inventory number \(number) cannot be that of devices \(word.asset) and \(rival.asset): give one of them another"
        )
    }

    /// Assets of a school that show this number.
    func holders(ofInventoryNumber number: String, school: Int64) throws -> [Int64] {
        try rows(
            """
            SELECT id FROM asset WHERE school = ?1 AND is_listed AND inventory_number = ?2 COLLATE NOCASE ORDER BY id
            """,
            school, number
        ) { $0.integer(0) }
    }

    /// The school that an asset is of once these words are said.
    func school(of asset: Int64, after words: [Word]) throws -> Int64 {
        if let said = words.last(where: { $0.asset == asset && $0.field == .school })?.value {
            return try knownSchool(said)
        }
        guard let school = try first("SELECT school FROM asset WHERE id = ?1", asset, value: { $0.integer(0) }) else {
            throw StoreError.unknown("device", named: "\(asset)")
        }
        return school
    }

    private func knownSchool(_ number: String) throws -> Int64 {
        guard let number = SchoolNumber(number) else { throw StoreError.unknown("school", named: number) }
        return try schoolID(number)
    }

    /// A room belongs to a school: who says another school takes the room back, unless a new one is said.
    func withRooms(_ words: [Word]) throws -> [Word] {
        let placed = Set(words.lazy.filter { $0.field == .room }.map(\.asset))
        let moved = try words.filter { word in
            guard word.field == .school, word.value != nil, !placed.contains(word.asset) else { return false }
            return try school(of: word.asset, after: words) != school(of: word.asset, after: [])
        }
        return words + moved.map { Word(asset: $0.asset, field: .room, value: nil) }
    }
}
