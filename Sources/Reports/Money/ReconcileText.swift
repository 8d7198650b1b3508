import Assets
import Console
import Funding
import Inventory
import Sheets
import Store

/// Bought against seen, for a terminal: totals, then each line that is not in order with the serial numbers of the difference.
struct ReconcileText {
    let lines: [LineReconciliation]
    let devices: [DeviceOnDay]
    let language: Language
    /// Also lines that are in order, and all devices.
    let showsAll: Bool

    func text(for output: any Output) -> String {
        guard !lines.isEmpty || !devices.isEmpty else {
            return word(
                "Nog geen factuurlijn met toestellen: 'inkaart-collector invoice add' of 'invoice import'.\n",
                "No invoice line with devices yet: 'inkaart-collector invoice add' or 'invoice import'.\n")
        }
        let parts = lines.isEmpty ? [] : [summary(for: output)] + shownLines(for: output)
        return (parts + [loose(for: output)]).joined(separator: "\n")
    }

    private func summary(for output: any Output) -> String {
        let sums = [\LineReconciliation.bought, \.linked, \.seen, \.seenLately, \.inRightSchool].map { path in
            lines.reduce(0) { $0 + $1[keyPath: path] }
        }
        let without = lines.count { $0.linked == 0 }
        let sentences = [
            "\(devices(sums[0])) \(word("gekocht op", "bought on")) \(lines(lines.count)): "
                + word(
                    "\(sums[1]) gekoppeld, \(sums[2]) gezien, \(sums[3]) in 60 dagen, \(sums[4]) in de juiste school",
                    "\(sums[1]) linked, \(sums[2]) seen, \(sums[3]) in 60 days, \(sums[4]) in the right school"),
            "\(lines(without)) \(word("zonder toestellen", "without devices")), \(devices(devices.count)) "
                + word("zonder factuur", "without an invoice"),
        ]
        return sentences.flatMap { TerminalText.wrapped($0, to: output.columns) }.map { $0 + "\n" }.joined()
    }

    private func lines(_ count: Int) -> String {
        "\(count) " + (count == 1 ? word("lijn", "line") : word("lijnen", "lines"))
    }

    private func devices(_ count: Int) -> String {
        "\(count) " + (count == 1 ? word("toestel", "device") : word("toestellen", "devices"))
    }

    private func shownLines(for output: any Output) -> [String] {
        let told = showsAll ? lines : lines.filter { !$0.isInOrder }
        guard !told.isEmpty else { return [] }
        return [table(told).text(for: output), differences(told, for: output)].filter { !$0.isEmpty }
    }

    private func table(_ told: [LineReconciliation]) -> TextTable {
        let counts = language == .dutch ? Self.dutchCounts : Self.englishCounts
        let columns =
            [.init("School"), .init(word("Factuurlijn", "Invoice line"), mayShrink: true)]
            + counts.map { TextTable.Column($0, alignment: .right) }
        let rows = told.map { one in
            let counts = [one.bought, one.linked, one.seen, one.seenLately, one.inRightSchool].map { "\($0)" }
            let line = "\(one.line.id): \(one.line.description), \(one.invoice.supplier.name) \(one.invoice.number)"
            return [one.invoice.school?.text ?? "", line] + counts
        }
        return TextTable(columns: columns, rows: rows, sentenceWhenEmpty: "")
    }

    private static let dutchCounts = ["Koop", "Link", "Gezien", "60 d", "Juist"]
    private static let englishCounts = ["Bought", "Linked", "Seen", "60 d", "Right"]

    /// Which devices it is about.
    private func differences(_ told: [LineReconciliation], for output: any Output) -> String {
        let sentences = told.flatMap { one in
            kinds(of: one).filter { !$0.serials.isEmpty }.map { words, serials in
                "\(word("Lijn", "Line")) \(one.line.id), \(words): \(serials.joined(separator: " "))"
            }
        }
        return sentences.flatMap { TerminalText.wrapped(Visible.text($0), to: output.columns) }.map { $0 + "\n" }
            .joined()
    }

    private func kinds(of one: LineReconciliation) -> [(words: String, serials: [String])] {
        [
            (word("geleverd en niet gekend", "delivered and not known"), one.notArrived),
            (word("nooit gezien", "never seen"), one.notSeen),
            (word("60 dagen niet gezien", "not seen for 60 days"), one.silent),
            (
                word("in een andere school", "at another school"),
                one.elsewhere.map { "\($0.serial) (\($0.school.text))" }
            ),
        ]
    }

    private func loose(for output: any Output) -> String {
        guard !devices.isEmpty else { return "" }
        let shown = showsAll ? devices : Array(devices.prefix(Self.devicesForPeople))
        let sheet = ReconcileSheet.narrow(devices: ReconcileSheet.devices(shown, schoolBoards: [:]))
        let title = word("Toestellen zonder factuur", "Devices without an invoice")
        let rest = devices.count - shown.count
        let more = rest > 0 ? word("… en nog \(rest), te zien met --all\n", "… and \(rest) more, shown by --all\n") : ""
        return "\(title)\n\n" + sheet.text(in: language, sentenceWhenEmpty: "", for: output) + more
    }

    private static let devicesForPeople = 20

    private func word(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }
}
