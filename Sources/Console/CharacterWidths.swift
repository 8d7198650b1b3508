import CTerminal
import Glibc
import Synchronization

/// How many terminal columns characters take, as libc knows it: what most terminals go by too.
struct CharacterWidths: ~Copyable, Sendable {
    /// Owned. The locale of the process stays as it is; it may well be `C`, where wcwidth(3) knows only ASCII.
    private let locale: Mutex<locale_t?>

    /// Lives as long as the process.
    static let shared = CharacterWidths(localeName: "C.UTF-8")

    /// Without that locale on the machine every character counts as one column.
    init(localeName: String) {
        locale = Mutex(newlocale(LC_CTYPE_MASK, localeName, nil))
    }

    deinit {
        locale.withLock { locale in
            if let locale { freelocale(locale) }
        }
    }

    /// Columns of a text without control characters.
    func columns(of text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        return locale.withLock { locale in
            guard let locale else { return text.count }
            let callers = uselocale(locale)
            defer { uselocale(callers) }
            return text.unicodeScalars.reduce(0) { $0 + Self.columns(of: $1) }
        }
    }

    /// wcwidth(3) says -1 for a code point it does not know; terminals draw one box for it.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
        let columns = Int(wcwidth(wchar_t(bitPattern: scalar.value)))
        return columns < 0 ? 1 : columns
    }
}
