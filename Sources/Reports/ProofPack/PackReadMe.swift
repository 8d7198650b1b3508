import Console

/// The text that says how to verify a proof pack: `lees-mij.txt`.
enum PackReadMe {
    static let name = "lees-mij.txt"

    static func text(of pack: ProofPack) -> String {
        """
        Bewijspakket: \(Visible.text(pack.line.name)) (\(Visible.text(pack.line.code)))
        Schoolbestuur: \(Visible.text(pack.board.name)). Toestand op \(pack.day.belgian). Begin met samenvatting.html.

        Controleren zonder Inkaart, in deze map:
            sha256sum -c SHA256SUMS            Linux
            shasum -a 256 -c SHA256SUMS        macOS
            Get-FileHash samenvatting.html     Windows PowerShell, bestand per bestand
        Controleren met Inkaart, ook of er niets bijkwam:
            inkaart-reports digisprong verify MAP
        En of het bij de boekhouding van deze collector hoort:
            inkaart-reports digisprong verify MAP --data MAP-VAN-DE-COLLECTOR

        Auditketen: handeling \(pack.head.act), \(pack.head.hex)

        """
    }
}
