/// The body of a check-in: a snapshot in which each section stands either in full or as its digest.
///
/// A string in place of a section is the digest of the bytes that the collector already has. The digest of the whole report is
/// taken over the body in which *every* section is its digest, so a report keeps one digest however much of it travels.
package struct CheckInBody: Sendable {
    /// Computes a SHA-256.
    package typealias Hash = (ArraySlice<UInt8>) -> Digest

    package let report: ReportID
    package let takenAt: Int64
    package let agent: String
    package let dropped: Int64
    package let sections: [CheckInSection]
    /// The sections that travelled in full, read; those of a newer agent are passed over.
    package let facts: Facts
    /// Names the content of the report: equal for equal content, whichever sections travel in full.
    package let digest: Digest
    /// Equal for two reports in which every section is the same.
    package let sectionsDigest: Digest
    private let bytes: [UInt8]

    /// Sections in one check-in; an agent of today sends at most 11.
    private static let maximumSections = 32

    /// - Throws: `JSONError` or `FieldError`, whose descriptions a person can read.
    package init(parsing bytes: [UInt8], hash: Hash) throws {
        let body = try JSONValue(parsing: bytes)
        self.bytes = bytes
        report = ReportID(
            epoch: try body.field("epoch", "16 hexadecimal digits") { $0.text.flatMap { Epoch($0) } },
            seq: try body.field("seq", "a whole number from 1") { $0.integer(from: 1) })
        takenAt = try body.field("takenAt", "a whole number") { $0.integer }
        agent = try body.field("agent", "a short text") { $0.text.flatMap { $0.utf8.count <= 64 ? $0 : nil } }
        dropped =
            try body["dropped"] == nil ? 0 : body.field("dropped", "a whole number from 0") { $0.integer(from: 0) }
        let members = try body.field("sections", "an object") { $0.members }
        guard members.count <= Self.maximumSections else {
            throw FieldError(path: "sections", expected: "at most \(Self.maximumSections) sections")
        }
        sections = try members.map { try CheckInSection($0, in: bytes, hash: hash) }
        var facts = Facts()
        for section in sections {
            if let content = section.content { try facts.read(section: section.name, content) }
        }
        self.facts = facts
        digest = hash(Self.reduced(bytes, sections) { _ in false }[...])
        sectionsDigest = hash(sections.flatMap { Array($0.name.utf8) + [0] + $0.digest.bytes }[...])
    }

    /// The bytes of a section that travelled in full.
    package func content(of section: CheckInSection) -> [UInt8]? {
        section.content == nil ? nil : Array(bytes[section.range])
    }

    /// The bytes to send to a collector that has the other sections.
    package func bytes(withContentOf isWanted: (CheckInSection) -> Bool) -> [UInt8] {
        Self.reduced(bytes, sections, withContentOf: isWanted)
    }

    private static func reduced(
        _ bytes: [UInt8], _ sections: [CheckInSection], withContentOf isWanted: (CheckInSection) -> Bool
    ) -> [UInt8] {
        var reduced: [UInt8] = []
        var position = 0
        for section in sections where section.content != nil && !isWanted(section) {
            reduced += bytes[position..<section.range.lowerBound]
            reduced += "\"\(section.digest)\"".utf8
            position = section.range.upperBound
        }
        return reduced + bytes[position...]
    }
}

/// One section of a check-in.
package struct CheckInSection: Sendable {
    package let name: String
    package let digest: Digest
    /// `nil` if only the digest travelled.
    package let content: JSONValue?
    /// Place of the content in the body.
    package let range: Range<Int>

    fileprivate init(_ member: JSONMember, in bytes: [UInt8], hash: CheckInBody.Hash) throws(FieldError) {
        guard Self.isName(member.name) else {
            throw FieldError(path: "sections", expected: "section names of small letters")
        }
        name = member.name
        range = member.range
        switch member.value {
        case .text(let text):
            guard let digest = Digest(text) else { throw FieldError(path: "sections.\(name)", expected: "a digest") }
            self.digest = digest
            content = nil
        case .object:
            digest = hash(bytes[member.range])
            content = member.value
        default: throw FieldError(path: "sections.\(name)", expected: "an object or a digest")
        }
    }

    private static func isName(_ name: String) -> Bool {
        (1...32).contains(name.utf8.count) && name.utf8.allSatisfy { ("a"..."z").contains(UnicodeScalar($0)) }
    }
}

extension JSONValue {
    /// A member that must be there and must fit.
    func field<Value>(_ name: String, _ expected: String, _ read: (JSONValue) -> Value?) throws(FieldError) -> Value {
        guard let value = self[name].flatMap(read) else { throw FieldError(path: name, expected: expected) }
        return value
    }

    fileprivate func integer(from minimum: Int64) -> Int64? {
        integer.flatMap { $0 >= minimum ? $0 : nil }
    }
}
