import Assets
import Crypto
import Funding
import Inventory
import TestSupport

@testable import Store

/// Four schools of two school boards that have to do with each other in every way: devices that moved, were seen elsewhere, were copied
/// or merged, invoices of one that another one's award bears, and words that name two.
final class SampleNeighbours {
    let ledger: SampleLedger
    private var sample: SampleStore { ledger.sample }
    private var enrolments: [String: Int64] = [:]
    private var reports: Int64 = 0

    init() throws {
        ledger = try SampleLedger()
        let last = Neighbour.all[3]
        try sample.store.addSchool(last.number, name: SampleStore.name(last.name), schoolBoard: last.schoolBoard)
        // Long numbers, that nothing else has.
        try sample.store.write { connection in
            try connection.run("DELETE FROM sqlite_sequence WHERE name = 'asset'")
            try connection.run("INSERT INTO sqlite_sequence (name, seq) VALUES ('asset', 8700000)")
        }
        for school in Neighbour.all {
            try sample.store.addRoom(SampleStore.name("lokaal \(school.tag)"), school: school.number)
        }
        for school in Neighbour.all { try enterOwn(school) }
        for school in Neighbour.all { try enterMovers(school) }
        for school in Neighbour.all { try enterMeetings(school) }
        for school in Neighbour.all { try enterMerged(school) }
        try enterMoney()
    }

    /// With the numbers of the devices that were never of another school, by the tag of their own; of movers the serial numbers name none.
    func told() throws -> (SampleStore, devices: [String: Set<Int64>]) {
        let numbers = try Neighbour.all.map { school in
            (
                school.tag,
                Set(
                    try sample.store.questions.read { connection in
                        try connection.rows(
                            """
                            SELECT asset.id FROM asset JOIN school ON school.id = asset.school
                            WHERE serial LIKE '%' || ?1 || '%' OR merged_into IS NOT NULL AND number = ?2
                            """, school.tag, school.number.text
                        ) { $0.integer(0) }
                    })
            )
        }
        return (sample, Dictionary(uniqueKeysWithValues: numbers))
    }

    // MARK: devices that stay

    private func enterOwn(_ school: Neighbour) throws {
        try report("1", school, day: 1, machine(school, 1))
        let laptop = try asset("pc-\(school.tag)-1")
        let words: [(AssetField, String)] = [
            (.room, "lokaal \(school.tag)"), (.handedTo, "klas \(school.tag)"), (.owner, "eigenaar \(school.tag)"),
            (.note, "nota \(school.tag)"), (.orderNumber, "B-\(school.tag)-1"),
            (.inventoryNumber, "\(school.tag)-0001"),
        ]
        try say(words.map { Word(asset: laptop, field: $0.0, value: $0.1) }, day: 3, why: "omdat \(school.tag)")
        try report("2", school, day: 1, desktop(school, ["pr-\(school.tag)", "prmv-\(school.index)"]))
        try type([.serial: "ty\(school.tag)3", .note: "getypt \(school.tag)"], school, day: 4)
        for number in [7, 10] { try report("\(number)", school, day: 5, machine(school, number)) }
        // The agent was copied to another machine.
        reports += 1
        let copy = try SampleBody.body(epoch: 2, seq: reports, machine(school, 11))
        _ = try sample.ingest(copy, device: enrolments["10 \(school.tag)"] ?? 0, at: SampleHistory.day(81))
    }

    // MARK: devices that go

    /// What is said of them is of the school that says it; they themselves, and their numbers, are of none.
    private func enterMovers(_ school: Neighbour) throws {
        for number in [4, 5] {
            try report("\(number)", school, day: 6, mover(school, number))
            let asset = try asset("pc-mv-\(number)\(school.index)")
            let words: [(AssetField, String)] = [
                (.room, "lokaal \(school.tag)"), (.handedTo, "klas \(school.tag)"), (.owner, "eigenaar \(school.tag)"),
                (.note, "nota \(school.tag)"), (.orderNumber, "B-\(school.tag)-2"),
                (.returnDueOn, "2027-01-0\(number)"),
            ]
            try say(words.map { Word(asset: asset, field: $0.0, value: $0.1) }, day: 7, why: "omdat \(school.tag)")
            let next = Word(asset: asset, field: .school, value: school.next.number.text)
            try say([next], day: 30, why: "van \(school.tag) naar \(school.next.tag)")
            guard number == 4 else { continue }
            let news: [(AssetField, String)] = [
                (.room, "lokaal \(school.next.tag)"), (.note, "nota \(school.next.tag)"),
            ]
            try say(news.map { Word(asset: asset, field: $0.0, value: $0.1) }, day: 40, why: "hier \(school.next.tag)")
        }
        try reinstall(school)
    }

    /// A machine that is installed anew in the next school.
    private func reinstall(_ school: Neighbour) throws {
        var facts = mover(school, 6)
        facts.system?.hostname = "pc-\(school.tag)-6"
        try report("6", school, day: 8, facts)
        let asset = try asset("pc-\(school.tag)-6")
        let note = Word(asset: asset, field: .note, value: "nota \(school.tag)")
        try say(
            [Word(asset: asset, field: .room, value: "lokaal \(school.tag)"), note], day: 9, why: "in \(school.tag)")
        facts.system?.hostname = "pc-\(school.next.tag)-6b"
        facts.storage?.disks[0].serial = "schijf-\(school.next.tag)"
        try report("6b", school.next, day: 35, facts)
    }

    // MARK: devices that meet

    private func enterMeetings(_ school: Neighbour) throws {
        let previous = Neighbour.all[(school.index + 3) % 4]
        // A laptop is carried to a printer of the next school, and a printer comes from the one before to stay.
        for day in [60, 82] as [Int64] {
            try report("1", school, day: day, machine(school, 1, ["pr-\(school.next.tag)"]))
            try report("2", school, day: day, desktop(school, ["prmv-\(previous.index)"]))
        }
        let pair = try [school, school.next].map { try asset("pc-\($0.tag)-1") }
        try say(
            pair.map { Word(asset: $0, field: .warrantyUntil, value: "2028-0\(school.index + 1)-01") }, day: 70,
            why: "samen voor \(school.tag) en \(school.next.tag)")
    }

    /// What was typed in at a school turned out to be a device of the next one.
    private func enterMerged(_ school: Neighbour) throws {
        let part = try type([.note: "samen \(school.tag)", .room: "lokaal \(school.tag)"], school, day: 50)
        let whole = try type([.serial: "tymv9\(school.index)"], school.next, day: 51)
        _ = try sample.store.merge(whole, with: [part], by: author(55, "van \(school.tag) bij \(school.next.tag)"))
    }
}

// MARK: how it is entered

extension SampleNeighbours {
    private func report(_ name: String, _ school: Neighbour, day: Int64, _ facts: Facts) throws {
        reports += 1
        let (key, time) = ("\(name) \(school.tag)", SampleHistory.day(day))
        let device = try enrolments[key] ?? enrol(key, school, facts, at: time)
        enrolments[key] = device
        _ = try sample.ingest(try SampleBody.body(seq: reports, facts), device: device, at: time)
    }

    private func enrol(_ key: String, _ school: Neighbour, _ facts: Facts, at time: Int64) throws -> Int64 {
        let token = try sample.addToken("token of \(key)", school: school.number)
        let outcome = try sample.enrol(key, token: token, facts.machine ?? Machine(), now: time)
        guard case .enrolled(let device, let state) = outcome else { preconditionFailure("\(key) is new") }
        if state == .pending { try decide(at: time) }
        return device
    }

    /// A person says that it is the machine that it looks like.
    private func decide(at time: Int64) throws {
        let open = try sample.store.questions.read { connection in
            try connection.rows(
                """
                SELECT conflict.id, other.asset FROM conflict JOIN evidence ON evidence.witness = conflict.witness
                JOIN evidence AS same ON same.kind = 'uuid' AND same.value = evidence.value
                JOIN witness AS other ON other.id = same.witness WHERE closed_at IS NULL AND other.asset IS NOT NULL
                """
            ) { ($0.integer(0), $0.integer(1)) }
        }
        guard let (conflict, asset) = open.first else { preconditionFailure("it looks like another") }
        _ = try sample.store.resolve(conflict, as: asset, by: Author(who: "els", at: time))
    }

    @discardableResult
    private func type(_ values: [AssetField: String], _ school: Neighbour, day: Int64) throws -> Int64 {
        let device = TypedDevice(school: school.number, kind: .projector, values: values)
        guard case .added(let asset, _) = try sample.store.add(device, by: author(day, "getypt \(school.tag)")) else {
            preconditionFailure("\(values) is new")
        }
        return asset
    }

    private func say(_ words: [Word], day: Int64, why: String) throws {
        _ = try sample.store.say(words, "test", by: author(day, why))
    }

    private func author(_ day: Int64, _ why: String) -> Author {
        Author(who: "els", why: why, at: SampleHistory.day(day))
    }

    private func asset(_ hostname: String) throws -> Int64 {
        guard let asset = try sample.store.questions.assets().first(where: { $0.hostname == hostname }) else {
            preconditionFailure("\(hostname) is no device")
        }
        return asset.id
    }

    private func machine(_ school: Neighbour, _ number: Int, _ printers: [String] = []) -> Facts {
        var facts = Facts.laptop(100 * school.index + number, usb: Self.printers(printers))
        facts.machine?.serial = "sn\(school.tag)\(number)"
        facts.system?.hostname = "pc-\(school.tag)-\(number)"
        if number == 7 {
            facts.machine?.machineId = "c0ffee"
            facts.machine?.chassisSerial = "CHASSIS-1"
        }
        return facts
    }

    private func desktop(_ school: Neighbour, _ printers: [String]) -> Facts {
        var facts = Facts.desktop(100 * school.index + 2, usb: Self.printers(printers))
        facts.machine?.serial = "sn\(school.tag)2"
        facts.system?.hostname = "pc-\(school.tag)-2"
        return facts
    }

    private func mover(_ school: Neighbour, _ number: Int) -> Facts {
        var facts = Facts.laptop(100 * school.index + number)
        facts.machine?.serial = "snmv\(number)\(school.index)"
        facts.system?.hostname = "pc-mv-\(number)\(school.index)"
        return facts
    }

    private static func printers(_ serials: [String]) -> [USBDevice] {
        serials.enumerated().map { USBDevice.printer(serial: $1, port: "1-\($0 + 2)") }
    }
}

// MARK: money

extension SampleNeighbours {
    private static let apart = "elk-apart"

    private func enterMoney() throws {
        try enterGrantLines()
        for school in Neighbour.all { try enterPurchases(school) }
        for school in Neighbour.all where school.isOfOneBoardWithNext { try enterShared(school) }
    }

    private func enterGrantLines() throws {
        let codes = [Self.apart] + Neighbour.all.map { "lijn-\($0.tag)" }
        guard let from = Day("2023-01-01"), let until = Day("2025-12-31") else { return }
        let lines = codes.map { code in
            var line = GrantLine(
                code: code, name: "Lijn \(code)", amount: .open, from: from, until: until, accountBy: until,
                costKinds: [.devices])
            line.accountability = .school
            return line
        }
        _ = try ledger.store.setGrantLines(lines, by: ledger.booking())
        for school in Neighbour.all {
            let entry = AwardEntry(school: school.number, try ledger.fixed("1000"))
            let missing = school.index == 3 ? [SampleLedger.shared] : []
            for code in [Self.apart, "lijn-\(school.tag)"] + missing {
                _ = try ledger.store.award(code, to: [entry], by: ledger.booking(why: "toegekend \(school.tag)"))
            }
        }
    }

    /// What each school bought for itself, with devices that are elsewhere now.
    private func enterPurchases(_ school: Neighbour) throws {
        var order = Purchase(
            number: "B-\(school.tag)-1", supplier: supplier(school), orderedOn: Day("2024-02-01") ?? Day(number: 0),
            lines: [
                Purchase.Line(
                    try line("besteld \(school.tag)", cents: 5_000), school: school.number,
                    grantLine: SampleLedger.shared)
            ])
        order.procedure = .consulted
        order.consulted = 1
        _ = try ledger.store.addPurchase(order, for: .school(school.number), by: ledger.booking())
        let own = try enter(
            "F-\(school.tag)-1", school, try line("Laptop \(school.tag)", cents: school.price, quantity: 2))
        try charge(own, school, SampleLedger.shared, cents: 90_000)
        _ = try ledger.store.link([asset("pc-\(school.tag)-1")], toLine: own.line, by: ledger.booking())
        // What they cost went along with them; who bought them did not.
        let gone = try enter("F-\(school.tag)-3", school, try line("Weg uit \(school.tag)", cents: 30_000, quantity: 2))
        let movers = try ["pc-mv-4\(school.index)", "pc-mv-5\(school.index)"].map { try asset($0) }
        try charge(gone, school, SampleLedger.shared)
        _ = try ledger.store.link(movers, toLine: gone.line, by: ledger.booking())
        _ = try ledger.store.expect(["ng\(school.tag)1"], withLine: own.line, by: ledger.booking())
        for (status, reason) in [(ProofStatus.submitted, nil), (.rejected, "afgekeurd \(school.tag)")] {
            let event = ProofEvent(status, on: SampleLedger.today, reason: reason)
            _ = try ledger.store.note(event, ofInvoices: [own.invoice], for: SampleLedger.shared, by: ledger.booking())
        }
        let twice = try enter("F-DUBBEL", school, try line("Dubbel \(school.tag)", cents: 4_321))
        try charge(twice, school, SampleLedger.shared)
    }

    /// What it bought for the next school, and what both got from their school board.
    private func enterShared(_ school: Neighbour) throws {
        let lent = try enter(
            "F-\(school.tag)-2", school,
            try line("Voor \(school.next.name), van \(school.tag)", cents: school.priceForNext, quantity: 3))
        for code in [Self.apart, SampleLedger.shared] { try charge(lent, school.next, code, cents: 15_001) }
        let devices = try ["pc-\(school.tag)-2", "pc-\(school.next.tag)-2", "pc-\(school.next.tag)-7"].map {
            try asset($0)
        }
        _ = try ledger.store.link(devices, toLine: lent.line, by: ledger.booking())
        let draft = draft(
            "F-bestuur-\(school.index)", supplier(nil),
            try line("Borden voor \(school.name)", cents: 20_000, quantity: 2))
        let entry = InvoiceEntry(draft, for: .schoolBoard(school.schoolBoard))
        let invoice = try ledger.store.addInvoices([entry], by: ledger.booking()).ids[0]
        let both = (invoice, try ledger.store.questions.invoiceAccount(invoice).lines[0].line.id)
        for one in [school, school.next] { try charge(both, one, SampleLedger.shared, cents: 10_000) }
        let boards = try [school, school.next].map { try asset("pc-\($0.tag)-10") }
        _ = try ledger.store.link(boards, toLine: both.1, by: ledger.booking())
    }

    private func supplier(_ school: Neighbour?) -> InvoiceDraft.Party {
        .init(name: school.map { "Winkel \($0.tag)" } ?? "Winkel van iedereen", number: nil)
    }

    private func line(_ description: String, cents: Int64, quantity: Int64 = 1) throws -> InvoiceLine {
        guard let rate = VATRate("0"), let net = Cents(rawValue: cents) else { preconditionFailure("0 % is a rate") }
        return InvoiceLine(
            description: description, costKind: .devices, quantityInThousandths: quantity * 1_000, net: net,
            vatRate: rate)
    }

    private func draft(_ number: String, _ supplier: InvoiceDraft.Party, _ line: InvoiceLine) -> InvoiceDraft {
        InvoiceDraft(number: number, issuedOn: Day("2024-03-01") ?? Day(number: 0), supplier: supplier, lines: [line])
    }

    private func enter(_ number: String, _ school: Neighbour, _ line: InvoiceLine) throws -> (
        invoice: Int64, line: Int64
    ) {
        let invoice = try ledger.enter(draft(number, supplier(school), line), for: school.number)
        return (invoice, try ledger.store.questions.invoiceAccount(invoice).lines[0].line.id)
    }

    private func charge(
        _ entered: (invoice: Int64, line: Int64), _ school: Neighbour, _ code: String, cents: Int64? = nil
    ) throws {
        let source = ChargeSource.award(school: school.number, grantLine: code)
        let entry = ChargeEntry(line: entered.line, to: source, amount: cents.flatMap { Cents(rawValue: $0) })
        _ = try ledger.store.charge([entry], by: ledger.booking(why: "aangerekend \(school.tag)"))
    }
}
