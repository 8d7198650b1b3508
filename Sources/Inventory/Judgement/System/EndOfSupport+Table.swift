extension EndOfSupport {
    /// All known versions, in the order of the text.
    static let table = text.split(separator: "\n").compactMap { SupportedVersion(row: $0) }

    /// How many rows the text has, and how many of them could be read: a test compares them.
    package static var rows: (written: Int, read: Int) { (text.split(separator: "\n").count, table.count) }
    package static var all: [EndOfSupport] { table.map(\.end) }

    private static let sources = [
        "debian": "Debian: distro-info-data 0.58+deb12u7; wiki.debian.org/LTS",
        "ubuntu": "Ubuntu: distro-info-data 0.58+deb12u7; ubuntu.com/about/release-cycle",
        "mint": "Linux Mint: linuxmint.com/download_all.php",
        "fedora": "Fedora: docs.fedoraproject.org/en-US/releases/eol",
        "opensuse": "openSUSE: en.opensuse.org/Lifetime",
        "chromeos": "ChromeOS: a new release every four weeks, and no other is supported",
    ]

    /// Distribution, version, last day, on what basis, last day of the regular repairs, how certain, last day with a subscription,
    /// source; a dash is none.
    ///
    /// Mint has months only; its edition from Debian counts from 1. Versions whose end is not named yet are left out: Fedora 43
    /// and 44, and LMDE 7.
    private static let text = """
        debian              9     2022-06-30 lts      2020-07-18 day   2027-06-30 debian
        debian              10    2024-06-30 lts      2022-09-10 day   2029-06-30 debian
        debian              11    2026-08-31 lts      2024-08-14 day   2031-06-30 debian
        debian              12    2028-06-30 lts      2026-07-11 day   2033-06-30 debian
        debian              13    2030-06-30 lts      2028-08-09 day   2035-06-30 debian
        ubuntu              16.04 2021-04-30 standard -          day   2026-04-23 ubuntu
        ubuntu              16.10 2017-07-20 standard -          day   -          ubuntu
        ubuntu              17.04 2018-01-13 standard -          day   -          ubuntu
        ubuntu              17.10 2018-07-19 standard -          day   -          ubuntu
        ubuntu              18.04 2023-05-31 standard -          day   2028-04-26 ubuntu
        ubuntu              18.10 2019-07-18 standard -          day   -          ubuntu
        ubuntu              19.04 2020-01-23 standard -          day   -          ubuntu
        ubuntu              19.10 2020-07-17 standard -          day   -          ubuntu
        ubuntu              20.04 2025-05-29 standard -          day   2030-04-23 ubuntu
        ubuntu              20.10 2021-07-22 standard -          day   -          ubuntu
        ubuntu              21.04 2022-01-20 standard -          day   -          ubuntu
        ubuntu              21.10 2022-07-14 standard -          day   -          ubuntu
        ubuntu              22.04 2027-06-01 standard -          day   2032-04-21 ubuntu
        ubuntu              22.10 2023-07-20 standard -          day   -          ubuntu
        ubuntu              23.04 2024-01-25 standard -          day   -          ubuntu
        ubuntu              23.10 2024-07-11 standard -          day   -          ubuntu
        ubuntu              24.04 2029-05-31 standard -          day   2034-04-25 ubuntu
        ubuntu              24.10 2025-07-10 standard -          day   -          ubuntu
        ubuntu              25.04 2026-01-15 standard -          day   -          ubuntu
        ubuntu              25.10 2026-07-09 standard -          day   -          ubuntu
        ubuntu              26.04 2031-05-29 standard -          day   2036-04-23 ubuntu
        linuxmint           18    2021-04-30 standard -          about -          mint
        linuxmint           19    2023-04-30 standard -          about -          mint
        linuxmint           20    2025-04-30 standard -          about -          mint
        linuxmint           21    2027-04-30 standard -          about -          mint
        linuxmint           22    2029-04-30 standard -          about -          mint
        linuxmint           4     2022-08-31 standard -          about -          mint
        linuxmint           5     2024-07-01 standard -          about -          mint
        linuxmint           6     2026-01-01 standard -          about -          mint
        fedora              38    2024-05-21 standard -          day   -          fedora
        fedora              39    2024-11-26 standard -          day   -          fedora
        fedora              40    2025-05-13 standard -          day   -          fedora
        fedora              41    2025-12-15 standard -          day   -          fedora
        fedora              42    2026-05-27 standard -          about -          fedora
        opensuse-leap       15.0  2019-12-03 standard -          day   -          opensuse
        opensuse-leap       15.1  2021-02-02 standard -          day   -          opensuse
        opensuse-leap       15.2  2022-01-04 standard -          day   -          opensuse
        opensuse-leap       15.3  2022-12-31 standard -          day   -          opensuse
        opensuse-leap       15.4  2023-12-07 standard -          day   -          opensuse
        opensuse-leap       15.5  2024-12-31 standard -          day   -          opensuse
        opensuse-leap       15.6  2026-04-30 standard -          about -          opensuse
        opensuse-leap       16.0  2027-10-31 standard -          about -          opensuse
        opensuse-tumbleweed *     -          rolling  -          day   -          opensuse
        chromeos            *     -          rolling  -          day   -          chromeos
        """

    static func source(_ name: Substring) -> String? { sources[String(name)] }
}

extension SupportedVersion {
    /// `nil` for a row that is not of this form, which a test rules out.
    init?(row: Substring) {
        let words = row.split(separator: " ")
        guard words.count == 8, let basis = EndOfSupport.Basis(rawValue: String(words[3])),
            let certainty = EndOfSupport.Certainty(rawValue: String(words[5])),
            let source = EndOfSupport.source(words[7])
        else { return nil }
        func day(_ word: Substring) -> String? { word == "-" ? nil : String(word) }
        id = String(words[0])
        version = String(words[1])
        end = EndOfSupport(
            day: day(words[2]), basis: basis, regularDay: day(words[4]), certainty: certainty,
            subscribedDay: day(words[6]), source: source)
    }
}
