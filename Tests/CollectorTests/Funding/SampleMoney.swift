import Console
import TestSupport
import Testing

@testable import Collector

/// A collector with the Digisprong lines, an award of EUR 5,000 for each of two schools, a school of another school board, and a supplier.
struct SampleMoney {
    let collector: SampleCollector

    init() throws {
        collector = try SampleCollector()
        try collector.sample.store.addSchoolBoard(SampleStore.name("VZW Zuid"), number: nil)
        try collector.sample.store.addSchool(
            SampleStore.number("200002"), name: SampleStore.name("De Brug"), schoolBoard: "VZW Zuid")
        let steps = [
            ["grant", "add", "--template", "digisprong-1"],
            ["award", "add", "digisprong-1-gedeeld", "30569", "104521", "200002", "--amount", "5000"],
            ["supplier", "add", "Winkel NV", "--number", "0202.239.951"],
        ]
        for step in steps { #expect(collector.run(step).status == .done) }
    }

    func run(_ words: String...) -> (status: Console.ExitStatus, text: String) { collector.run(words) }

    /// Four laptops of EUR 500, and EUR 100 of bags.
    @discardableResult
    func addInvoice(_ number: String = "F2024-118", _ more: String...) -> (status: Console.ExitStatus, text: String) {
        collector.run(
            [
                "invoice", "add", "winkel nv", number, "01/03/2024", "--school", "30569", "--line",
                "HP 250 G9;4;2.000,00;21;toestellen", "--line", "tassen;4;100;21 %;toebehoren",
            ] + more)
    }
}
