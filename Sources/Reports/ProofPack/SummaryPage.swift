import Assets
import Funding
import Inventory
import Sheets
import Store

/// One page that says what a proof pack holds: A4, without scripts and without anything from elsewhere.
struct SummaryPage {
    let pack: ProofPack

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width">
        <title>Bewijspakket \(Markup.escaped("\(pack.line.code) \(pack.board.name) \(pack.day.iso)"))</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        \(heading)\(terms)\(figures)\(sums)\(schools)\(invoices)\(chain)</body>
        </html>

        """
    }

    /// Of the school board; the schools stand before it.
    var total: DigisprongSheet.Row? { pack.rows.last }

    private var heading: String {
        let number = pack.board.number.map { " (\($0.text))" } ?? ""
        let community = pack.community.map { " · <bdi>\(Markup.escaped($0))</bdi>" } ?? ""
        return """
            <header>
            <p class="kind">Bewijspakket</p>
            <h1>\(Markup.escaped(pack.line.name))</h1>
            <p class="whose"><bdi>\(Markup.escaped(pack.board.name))</bdi>\(number)\(community)</p>
            <p class="day">Toestand op <b>\(pack.day.belgian)</b>, zoals tot en met die dag geboekt</p>
            </header>

            """
    }

    private var terms: String {
        let line = pack.line
        var terms: [(String, String)] = [
            ("Subsidielijn", line.code), ("Facturen van", "\(line.from.belgian) tot en met \(line.until.belgian)"),
            ("Verantwoorden", "tot en met \(line.accountBy.belgian), per \(line.accountability.words.nl)"),
            ("Bedrag", line.amount.summary),
        ]
        let kinds = CostKind.allCases.filter { line.costKinds.contains($0) }.map(\.words.nl)
        terms.append(("Kostensoorten", kinds.joined(separator: ", ")))
        if let day = line.invoicesFrom, day > line.from { terms.insert(("Niet van voor", day.belgian), at: 2) }
        if let source = line.source { terms.append(("Bron", source)) }
        let rows = terms.map { "<dt>\($0)</dt><dd>\(Markup.escaped($1))</dd>\n" }
        return "<dl>\n\(rows.joined())</dl>\n"
    }

    private var figures: String {
        guard let total else { return "" }
        let (spending, answer) = (total.spending, total.answer)
        let share = spending.spentShare.map { " (\(Self.percent($0)) %)" } ?? ""
        let ordered = Self.further("nog besteld", spending.ordered)
        let boxes: [(String, String, String)] = [
            ("Toegekend", spending.awarded.grouped, "EUR"), ("Besteed", spending.spentSoFar.grouped, "EUR" + share),
            ("Saldo", spending.balance.grouped, "EUR" + Self.further("buffer", answer.buffer) + ordered),
            (
                "Te verantwoorden", answer.toAccountFor.grouped,
                "EUR" + Self.further("niet gedekt", answer.uncovered)
            ),
        ]
        let shown = boxes.map { "<div><span>\($0)</span><b>\($1)</b><span>\($2)</span></div>\n" }.joined()
        return "<section class=\"boxes\">\n\(shown)</section>\n"
    }

    /// What there is besides; nothing of nothing.
    private static func further(_ words: String, _ amount: Cents) -> String {
        amount > .zero ? ", \(words) \(amount.grouped)" : ""
    }

    private var chain: String {
        """
        <footer>
        <p>Auditketen: \(pack.acts) handelingen, de laatste is nummer \(pack.head.act), <code>\(pack.head.hex)</code></p>
        <p>Controleer dit pakket met <code>sha256sum -c SHA256SUMS</code> of met
        <code>inkaart-reports digisprong verify</code>; zie lees-mij.txt. Bedragen in euro, btw inbegrepen.
        Gemaakt op \(LocalDay(pack.madeAt).belgian) met Inkaart \(Product.version).</p>
        </footer>

        """
    }

    /// 4847 hundredths of a percent are 48,5.
    static func percent(_ hundredths: Int) -> String {
        let tenths = (hundredths + 5) / 10
        return "\(tenths / 10),\(tenths % 10)"
    }
}

extension GrantLine.Amount {
    /// As people say it.
    fileprivate var summary: String {
        switch self {
        case .open: "per toekenning bepaald"
        case .fixed(let amount): "\(amount.grouped) EUR per school"
        case .perPupil(let amounts):
            PupilLevel.allCases.compactMap { level in
                amounts[level].map { "\(level.words.nl) \($0.grouped)" }
            }.joined(separator: ", ") + " EUR per leerling"
        }
    }
}
