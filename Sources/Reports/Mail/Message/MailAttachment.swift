/// A file that goes with a mail.
struct MailAttachment: Sendable, Equatable {
    let name: String
    /// With its parameters: `text/csv; charset=utf-8`.
    let mediaType: String
    /// What it is to the reader, in Dutch: `de inventaris, voor Excel`.
    let meaning: String
    let bytes: [UInt8]
}
