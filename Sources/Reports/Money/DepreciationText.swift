import Assets
import Console
import Funding
import Sheets
import Store

/// The report for a terminal: the devices of each school, and the sums of all.
struct DepreciationText {
    let report: DepreciationSheet
    let day: Day
    let language: Language

    func text(for output: any Output) -> String {
        let parts = schools.map { school, rows in heading(school) + devices(rows, for: output) }
        let notes = isEstimated ? [note(for: output)] : []
        return (parts + [sums(for: output)] + notes).joined(separator: "\n")
    }

    private typealias Row = DepreciationSheet.Row

    /// The rows of each school: its devices, and their sum.
    private var schools: [(school: School, rows: [Row])] {
        var schools: [(school: School, rows: [Row])] = []
        var rows: [Row] = []
        for row in report.rows {
            switch row.subject {
            case .device: rows.append(row)
            case .sum(.school(let school)):
                schools.append((school, rows + [row]))
                rows = []
            case .sum: break
            }
        }
        return schools
    }

    private var isEstimated: Bool {
        report.rows.contains { row in
            if case .device(let line, _) = row.subject { line.booked.dates.start?.isEstimated == true } else { false }
        }
    }

    private func heading(_ school: School) -> String {
        "\(school.number.text) \(school.name) (\(school.schoolBoard)), \(word("op", "on")) "
            + "\(word(day.belgian, day.iso))\n\n"
    }

    private func devices(_ rows: [Row], for output: any Output) -> String {
        var sheet = Sheet(columns: Self.deviceColumns)
        for row in rows { sheet.append(cells(of: row)) }
        return sheet.text(in: language, sentenceWhenEmpty: "", for: output)
    }

    private func cells(of row: Row) -> [Cell?] {
        guard case .device(let line, _) = row.subject else {
            return [nil, .text("= \(count(row.total))"), nil] + amounts(of: row.total) + [nil]
        }
        let names = [line.booked.device.maker, line.booked.device.model].compactMap(\.self)
        let acquisition = line.booked.acquisition.map { Cell.word(id: $0.rawValue, nl: $0.words.nl, en: $0.words.en) }
        return [
            .integer(line.booked.id),
            names.isEmpty ? .kind(line.booked.device.kind) : .text(names.joined(separator: " ")), start(of: line),
        ] + (line.value == .hired ? [acquisition, nil] : amounts(of: row.total)) + [line.writtenOffOn.map { .day($0) }]
    }

    private func amounts(of total: DepreciationTotal) -> [Cell?] {
        total.isPriced ? [.amount(total.price), .amount(total.bookValue)] : [nil, nil]
    }

    private func start(of line: DepreciationSheet.Line) -> Cell? {
        line.booked.dates.start.map { start in
            .text((start.isEstimated ? "≤ " : "") + word(start.day.belgian, start.day.iso))
        }
    }

    private func count(_ total: DepreciationTotal) -> String {
        let counts = [
            (
                total.devices,
                word(total.devices == 1 ? "toestel" : "toestellen", total.devices == 1 ? "device" : "devices")
            ),
            (total.hired, word("gehuurd", "hired")), (total.unpriced, word("zonder prijs", "without a price")),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private func sums(for output: any Output) -> String {
        var sheet = Sheet(columns: Self.sumColumns)
        for row in report.rows {
            guard case .sum(let owner) = row.subject else { continue }
            let total = row.total
            let written = total.isPriced ? Cell.amount(total.price - total.bookValue) : nil
            let (price, value) = (amounts(of: total)[0], amounts(of: total)[1])
            sheet.append([
                owner.name, .integer(Int64(total.devices)), .integer(Int64(total.unpriced)), price, written, value,
            ])
        }
        let title = word("Samen, incl. btw", "Together, VAT included")
        return "\(title)\n\n" + sheet.text(in: language, sentenceWhenEmpty: "", for: output)
    }

    private func note(for output: any Output) -> String {
        let sentence = word(
            "≤ De aankoopdatum is niet bekend: ten laatste de dag waarop het toestel het eerst gezien werd.",
            "≤ The day of purchase is not known: at the latest the day on which the device was first seen.")
        return TerminalText.wrapped(sentence, to: output.columns).map { $0 + "\n" }.joined()
    }

    private func word(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }

    private static let deviceColumns: [Sheet.Column] = [
        .init("device", nl: "Nr.", en: "No."), .init("name", nl: "Toestel", en: "Device", mayShrink: true),
        .init("purchasedOn", nl: "Aangekocht", en: "Purchased"), .init("price", nl: "Bedrag", en: "Price"),
        .init("bookValue", nl: "Restwaarde", en: "Book value"),
        .init("writtenOffOn", nl: "Afgeschreven", en: "Written off"),
    ]

    private static let sumColumns: [Sheet.Column] = [
        .init("name", nl: "School", en: "School", mayShrink: true),
        .init("devices", nl: "Toestellen", en: "Devices"), .init("unpriced", nl: "Zonder prijs", en: "No price"),
        .init("price", nl: "Bedrag", en: "Price"), .init("writtenOff", nl: "Afgeschreven", en: "Written off"),
        .init("bookValue", nl: "Restwaarde", en: "Book value"),
    ]
}
