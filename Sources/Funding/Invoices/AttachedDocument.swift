/// A file inside of an invoice: mostly the PDF that people read.
package struct AttachedDocument: Sendable, Equatable {
    /// Without folders; `nil` if the invoice does not say.
    package var name: String?
    /// `application/pdf`, as the invoice says it; `nil` if it does not, or the file is another.
    package var mediaType: String?
    package var bytes: [UInt8]

    package init(name: String? = nil, mediaType: String? = nil, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
