/// One name for each maker, so that a table by maker has one row for it.
package enum MakerName {
    /// The name people use for what firmware or a device calls its maker; without a placeholder.
    package static func known(_ text: String?) -> String? {
        guard let text = Placeholder.genuine(text) else { return nil }
        return spellings.first { $0.pattern.matches(text) }?.name ?? text
    }

    private static let spellings: [(pattern: TextPattern, name: String)] = [
        ("acer|*", "Acer"), ("apple|*", "Apple"), ("asus|*", "ASUS"), ("asustek*", "ASUS"), ("benq|*", "BenQ"),
        ("dell|*", "Dell"), ("dynabook|*", "Dynabook"), ("elitegroup*", "ECS"), ("epson", "Epson"),
        ("fujitsu siemens|*", "Fujitsu Siemens"), ("fujitsu|*", "Fujitsu"), ("gigabyte|*", "Gigabyte"),
        ("google|*", "Google"), ("hewlett?packard*", "HP"), ("hp", "HP"), ("hp inc*", "HP"), ("huawei|*", "Huawei"),
        ("intel|*", "Intel"), ("lenovo|*", "Lenovo"), ("lg electronics*", "LG"), ("medion*", "Medion"),
        ("micro?star*", "MSI"), ("microsoft|*", "Microsoft"), ("msi", "MSI"), ("promethean|*", "Promethean"),
        ("raspberrypi", "Raspberry Pi"),
        ("samsung|*", "Samsung"), ("seiko epson*", "Epson"), ("smart technologies*", "SMART Technologies"),
        ("sony|*", "Sony"), ("toshiba|*", "Toshiba"), ("wacom|*", "Wacom"), ("wortmann?ag", "Wortmann"),
    ]
}
