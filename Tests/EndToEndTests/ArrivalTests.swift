import Foundation
import Testing

/// From an invoice and new machines to their link, by the programs alone.
@Suite(
    .enabled(if: MockedHost.isPossible, "umockdev is not installed"), .timeLimit(.minutes(10)))
struct ArrivalTests {
    private let community: Community

    /// An invoice of three ThinkPads, issued today.
    init() throws {
        community = try Community()
        expectDone(try community.collector("supplier", "add", "Winkel NV"))
        try addInvoice("F2026-118", "Laptop Lenovo ThinkPad T480 14 inch i5/8/256, refurbished;3;900;21;toestellen")
    }

    private func addInvoice(_ number: String, _ line: String) throws {
        let day = DateFormatter()
        day.dateFormat = "dd/MM/yyyy"
        let added = try community.collector(
            "invoice", "add", "Winkel NV", number, day.string(from: Date()), "--school", Community.school, "--line",
            line)
        #expect(added.status == 0, "\(added.notes)")
    }

    /// - Returns: their serial numbers.
    private func report(_ numbers: [Int], of series: MachineSeries) throws -> [String] {
        let token = try community.token(uses: numbers.count)
        return try numbers.map { number in
            let machine = try series.machine(number)
            expectDone(try machine.host.looking(["enrol", token], state: machine.state))
            let run = try machine.host.looking(["run"], state: machine.state)
            #expect([0, 3].contains(run.status) && run.output.contains("1 delivered"), "\(run.output)\(run.notes)")
            return machine.serial
        }
    }

    @Test func newMachinesAreProposedForTheirInvoiceAndLinkedByOneCommand() throws {
        try community.serve()
        let nothing = try community.collector("arrival", "list").output
        #expect(nothing.hasPrefix("Geen nieuw toestel past"), "\(nothing)")
        let series = try MachineSeries.laptops()
        let serials = try report([21, 22], of: series)

        let list = try #require(try community.collector("arrival", "list", "--json").json as? [[String: Any]])
        #expect(list.count == 1)
        #expect(list.first?["arrived"] as? Int == 2 && list.first?["bought"] as? Int == 3)
        #expect(list.first?["certain"] as? Bool == true && list.first?["reasons"] as? String == "model")
        let told = try community.collector("arrival", "list").output
        #expect(told.contains("2 van 3 Laptop Lenovo ThinkPad T480"), "\(told)")

        expectDone(try community.collector("arrival", "confirm", "1"))
        let shown = try community.collector("invoice", "show", "1").output
        for serial in serials { #expect(shown.contains(serial), "\(shown)") }
        // The third comes later.
        let late = try report([23], of: series)
        expectDone(try community.collector("arrival", "confirm", "--all"))
        let full = try #require(try community.collector("invoice", "show", "1", "--json").json as? [String: Any])
        let devices = try #require(full["devices"] as? [[String: Any]])
        #expect(devices.compactMap { $0["serial"] as? String }.sorted() == (serials + late).sorted())
        #expect(try community.collector("check").output.contains("sound"))
    }

    /// As a supplier mails it, before the boxes come.
    @Test func aDeliveryNoteLinksItsMachinesAsSoonAsTheyReport() throws {
        let note = community.temporary.path("leveringsbon.csv")
        let text =
            "Leveringsbon 4711;;\r\nArtikel;Serienummer;Aantal\r\nT480;PFINKA31;1\r\nT480;PFINKA32;1\r\nTas;n.v.t.;2\r\n"
        try Data([0xEF, 0xBB, 0xBF] + text.utf8).write(to: URL(fileURLWithPath: note))
        let expected = try community.collector("invoice", "expect", "1", "--file", note)
        #expect(expected.status == 0 && expected.notes.contains("2 of 2 were not seen yet"), "\(expected.notes)")
        try community.serve()
        _ = try report([31, 33], of: try MachineSeries.laptops())
        // One place is left beside the two of the delivery note.
        let list = try #require(try community.collector("arrival", "list", "--json").json as? [[String: Any]])
        #expect(list.map { $0["arrived"] as? Int } == [1] && list.first?["expected"] as? Int == 1, "\(list)")
        expectDone(try community.collector("arrival", "confirm", "1"))
        let shown = try #require(try community.collector("invoice", "show", "1", "--json").json as? [String: Any])
        let devices = try #require(shown["devices"] as? [[String: Any]])
        #expect(devices.compactMap { $0["serial"] as? String }.sorted() == ["PFINKA31", "PFINKA32", "PFINKA33"])
    }
}
