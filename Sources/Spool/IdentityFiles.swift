package import Files

/// The files that make a machine a device of a collector.
package struct IdentityFiles: Sendable {
    package let folder: String

    init(folder: String) { self.folder = folder }

    package var enrolment: String { folder + "/enrolment.json" }
    package var key: String { folder + "/key" }
    /// The trust document as it was served.
    package var trust: String { folder + "/trust.json" }
    /// The certificates in it, as one PEM file.
    package var authorities: String { folder + "/authorities.pem" }

    /// Puts these files in the place of others. The enrolment comes last and says that all are there: if the power goes in between,
    /// doing it again ends it.
    package func move(over others: IdentityFiles) throws(FileError) {
        let pairs = [
            (key, others.key), (trust, others.trust), (authorities, others.authorities), (enrolment, others.enrolment),
        ]
        for (file, other) in pairs where File.exists(file) { try File.move(file, to: other) }
    }
}
