import Crypto
package import Inventory
package import Store
package import Temporary

/// A store in a folder of its own, with one school board and two schools.
package struct SampleStore {
    package let folder: TemporaryFolder
    package let store: Store

    /// The moment at which everything in it happens unless a test says otherwise: 22 November 2026, noon UTC.
    package static let now: Int64 = 1_795_348_800
    package static let school = number("030569")
    package static let otherSchool = number("104521")

    package init() throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.path("inkaart.sqlite"))
        try store.nameCommunity(Self.name("SG De Linde"))
        try store.addSchoolBoard(Self.name("VZW Noord"), number: nil)
        try store.addSchool(Self.school, name: Self.name("Basisschool De Linde"), schoolBoard: "VZW Noord")
        try store.addSchool(Self.otherSchool, name: Self.name("Sint-Jozef"), schoolBoard: "VZW Noord")
    }

    package var path: String { folder.path("inkaart.sqlite") }

    package static func number(_ text: String) -> SchoolNumber {
        guard let number = SchoolNumber(text) else { preconditionFailure("\(text) is no instellingsnummer") }
        return number
    }

    package static func name(_ text: String) -> ProperName {
        guard let name = ProperName(text) else { preconditionFailure("\(text) is no name") }
        return name
    }

    /// Adds a token and gives its id; its secret is that text, its use ends after two weeks.
    package func addToken(
        _ secret: String = "secret", school: SchoolNumber = Self.school, uses: Int = 1_000
    ) throws -> TokenID {
        guard let id = TokenID(bytes: Array(Crypto.sha256(Array(secret.utf8)).bytes.prefix(8))) else {
            preconditionFailure("8 bytes are the id of a token")
        }
        try store.addToken(
            id, secret: Crypto.sha256(Array(secret.utf8)), school: school, maximumUses: uses, now: Self.now,
            expiresAt: Self.now + 14 * 86_400)
        return id
    }

    /// Enrols the machine with the token; the key of the device is the name of the enrolment.
    package func enrol(
        _ enrolment: String, token: TokenID, _ machine: Machine, now: Int64 = Self.now
    ) throws -> EnrolmentOutcome {
        try store.enrol(
            EnrolmentAttempt(
                token: token, enrolment: enrolment, credential: Crypto.sha256(Array(enrolment.utf8)),
                machine: machine, now: now))
    }

    /// A new active device, a laptop of this number.
    package func addDevice(
        _ number: Int = 1, school: SchoolNumber = Self.school, at time: Int64 = Self.now
    ) throws -> Int64 {
        let token = try addToken("token \(number)", school: school)
        let outcome = try enrol("laptop \(number)", token: token, .laptop(number), now: time)
        guard case .enrolled(let device, .active) = outcome else {
            preconditionFailure("laptop \(number) is new")
        }
        return device
    }

    package func ingest(
        _ body: CheckInBody, device: Int64, at time: Int64 = Self.now
    ) throws -> CheckInOutcome {
        try store.ingest([CheckIn(device: device, body: body, receivedAt: time)])[0].get()
    }
}
