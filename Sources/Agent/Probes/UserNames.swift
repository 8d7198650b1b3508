import Inventory

/// Names of people among the users of a host, only to see whether one stands in the name of the machine. They go nowhere.
struct UserNames {
    /// IDs of users that are people (Debian policy 9.2.2).
    private static let people = 1_000...59_999
    /// A shorter word stands in a name by chance.
    private static let shortestWord = 4
    /// A school with its pupils in the file has some thousand.
    private static let maximumWords = 32_768
    /// Words of accounts that are nobody's own, and of names of machines.
    private static let generic = Set(
        """
        admin administrator atelier basisschool beheer beheerder beheerders bibliotheek computer coordinator debian desktop \
        digibord directeur directie docent docenten eerste examen fedora gast gebruiker gebruikers guest inkaart \
        instituut kind kinderen klas klassen kleuter kleuterschool kleuters klooster koffer kring lager laptop leerjaar \
        leerkracht leerkrachten leerling leerlingen leraar leraren lerares linux live lokaal mint opensuse ouders \
        personeel presentatie pupil pupils raspberry refter reserve scholier scholieren school secretariaat smartboard \
        smartbord sportzaal staff student studenten students systeem system teacher teachers test turnzaal ubuntu user \
        users vrije werkplek zaal zorg
        """.split(separator: " ").map { String($0) })

    private var words: Set<String> = []

    /// `nil` if the host has no list of users.
    init?(_ files: HostFiles) throws {
        guard try files.forEachLine(of: "/etc/passwd", { read($0) }) else { return nil }
    }

    /// Byte by byte: `contains` with a text would link the library of regular expressions, which is 1.6 MB large.
    func isIn(_ hostname: String) -> Bool {
        let hostname = Array(hostname.lowercased().utf8)
        return words.contains { word in
            hostname.indices.contains { hostname[$0...].starts(with: word.utf8) }
        }
    }

    /// `login:password:user:group:name,room,phone:home:shell` (passwd(5)).
    private mutating func read(_ line: ArraySlice<UInt8>) {
        let parts = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            .map { String(decoding: $0.prefix(BoundedText.maximumBytes), as: UTF8.self).lowercased() }
        guard words.count < Self.maximumWords, parts.count > 4, let user = Int(parts[2]), Self.people.contains(user)
        else { return }
        let name = parts[4].prefix { $0 != "," }
        words.formUnion(Self.personal(parts[0]))
        words.formUnion(Self.personal(name))
        // As a whole, too: a login such as jan12 has no word that is long enough.
        if parts[0].count >= Self.shortestWord, !Self.isGeneric(parts[0]) { words.insert(parts[0]) }
    }

    /// Words of a name, none if one of them says that it is not a person's.
    private static func personal(_ name: some StringProtocol) -> [String] {
        guard !isGeneric(name) else { return [] }
        return name.split { !$0.isLetter }.filter { $0.count >= shortestWord }.map { String($0) }
    }

    private static func isGeneric(_ name: some StringProtocol) -> Bool {
        name.split { !$0.isLetter }.contains { generic.contains(String($0)) }
    }
}
