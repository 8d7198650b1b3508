import Inventory
import Store

/// The stored copies of a proof pack and their places in it: `facturen/F2026-118_Winkel-NV.pdf`. The same content lies there once.
struct PackCopies: Sendable, Equatable {
    static let folder = "facturen"

    /// Names in the folder, in the order of the invoices.
    let names: [(digest: Digest, name: String)]
    private let nameOfCopy: [Digest: String]

    init(of invoices: [InvoiceRecord]) {
        var names: [(digest: Digest, name: String)] = []
        var known: [Digest: String] = [:]
        // On disks that do not tell small letters from capitals as well.
        var used: Set<String> = []
        for invoice in invoices {
            guard let copy = invoice.copy, known[copy.digest] == nil else { continue }
            let stem = Self.stem(of: invoice)
            let ending = FileEnding.ending(of: copy.name)
            var name = stem + ending
            var count = 1
            while !used.insert(name.lowercased()).inserted {
                count += 1
                name = "\(stem)_\(count)\(ending)"
            }
            known[copy.digest] = name
            names.append((copy.digest, name))
        }
        self.names = names
        nameOfCopy = known
    }

    static func == (one: Self, other: Self) -> Bool { one.nameOfCopy == other.nameOfCopy }

    /// From the folder of the pack; `nil` where no copy is kept.
    func path(of invoice: InvoiceRecord) -> String? {
        invoice.copy.flatMap { nameOfCopy[$0.digest] }.map { "\(Self.folder)/\($0)" }
    }

    private static func stem(of invoice: InvoiceRecord) -> String {
        let number = PlainName.text(of: invoice.number)
        let supplier = PlainName.text(of: invoice.supplier)
        return [number.isEmpty ? "stuk-\(invoice.id)" : number, supplier].filter { !$0.isEmpty }.joined(separator: "_")
    }
}

/// Names of files that no shell, disk or mail program stumbles over.
enum PlainName {
    private static let longest = 40
    private static let accents: [(letters: String, plain: String)] = [
        ("àáâãäå", "a"), ("ç", "c"), ("èéêë", "e"), ("ìíîï", "i"), ("ñ", "n"), ("òóôõöø", "o"), ("ùúûü", "u"),
        ("ýÿ", "y"),
        ("ÀÁÂÃÄÅ", "A"), ("Ç", "C"), ("ÈÉÊË", "E"), ("ÌÍÎÏ", "I"), ("Ñ", "N"), ("ÒÓÔÕÖØ", "O"), ("ÙÚÛÜ", "U"),
        ("Ý", "Y"),
    ]
    private static let plain: [Unicode.Scalar: String] = accents.reduce(into: [:]) { table, row in
        for letter in row.letters.unicodeScalars { table[letter] = row.plain }
    }

    /// Letters and digits of ASCII with `-` for all between; accents are taken off. Empty if none is left.
    static func text(of name: String) -> String {
        let letters = name.unicodeScalars.reduce(into: "") { text, scalar in
            if scalar.properties.generalCategory == .nonspacingMark { return }
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            text += isPlain ? String(scalar) : plain[scalar] ?? "-"
        }
        let words = letters.split(separator: "-").joined(separator: "-").prefix(longest)
        return words.split(separator: "-").joined(separator: "-")
    }
}

/// What the name of a file ends in.
enum FileEnding {
    /// Of papers and pictures. Nothing that runs when somebody opens it.
    private static let known: Set<String> = [
        "pdf", "xml", "png", "jpg", "jpeg", "tif", "tiff", "heic", "webp", "gif", "txt", "csv", "eml", "odt", "ods",
        "docx", "xlsx", "zip", "p7m",
    ]

    /// `.pdf`; `.bin` of a copy whose name says nothing.
    static func ending(of name: String) -> String {
        let last = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
        return known.contains(last) ? ".\(last)" : ".bin"
    }
}
