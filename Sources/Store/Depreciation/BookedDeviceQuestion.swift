package import Assets
import Funding
import Inventory
import SQLite

extension Questions {
    /// All devices that are known on a day, also those that are gone, by school, kind, maker, model and number.
    ///
    /// The books of an earlier `day` may be closed with what is known later; those that went since were there then.
    package func bookedDevices(_ asOf: AsOf, on day: Day? = nil) throws -> [BookedDevice] {
        try bookedDevices(asOf, on: day, into: []) { $0.append($1) }
    }

    /// The same put together one by one: a community has many, and each is large.
    package func bookedDevices<Books: Sendable>(
        _ asOf: AsOf, on day: Day? = nil, into books: Books, _ add: @Sendable (inout Books, BookedDevice) -> Void
    ) throws -> Books {
        try read { connection in
            var books = books
            guard let day, day < asOf.day else {
                try connection.visitBookedDevices(asOf) { add(&books, $0) }
                return books
            }
            let then = try connection.passingDevices(AsOf(day, today: asOf.day))
            let gone = Set(then.lazy.filter(\.isGone).map(\.id))
            try connection.visitBookedDevices(asOf, isGone: { gone.contains($0.id) }) { add(&books, $0) }
            return books
        }
    }
}

extension Connection {
    fileprivate func visitBookedDevices(
        _ asOf: AsOf, isGone: (KnownDevice) -> Bool = \.isGone,
        _ visit: (BookedDevice) -> Void
    ) throws {
        var schoolBoards: [SchoolNumber: Int64] = [:]
        try self.visit("SELECT number, school_board FROM school") { row in
            SchoolNumber(row.text(0)).map { schoolBoards[$0] = row.integer(1) }
        }
        let purchases = try purchases(asOf)
        try visitKnownDevices(asOf) { known in
            visit(
                BookedDevice(
                    id: known.id, device: known.facts, firstSeenOn: Day(at: known.firstSeenAt),
                    schoolBoard: schoolBoards[known.facts.school] ?? 0, purchase: purchases[known.id],
                    isGone: isGone(known)))
        }
    }

    private func purchases(_ asOf: AsOf) throws -> DevicePurchases {
        guard asOf.isPast else { return try presentPurchases(on: asOf.day) }
        let known = Set(try pastDevices(asOf).map(\.id))
        return try devicePurchases(on: asOf.day) { known.contains($0) }
    }

    private func visitKnownDevices(_ asOf: AsOf, _ visit: (KnownDevice) -> Void) throws {
        guard asOf.isPast else { return try visitPresentDevices(visit) }
        for device in try pastDevices(asOf) { visit(device) }
    }

    /// Of the devices that are listed.
    func presentPurchases(on day: Day) throws -> DevicePurchases {
        let listed = Set(try rows("SELECT id FROM asset WHERE is_listed") { $0.integer(0) })
        return try devicePurchases(on: day) { listed.contains($0) }
    }
}
