import Store

/// A mail with a text and files, as it goes to a mail server: ASCII alone, in lines of at most 76 characters where nothing is longer
/// by itself.
///
/// Written here, and not by libcurl's `curl_mime`: the same bytes must go to a sendmail program and into the log as a hash.
/// Source: RFC 5322, RFC 2045 and 2046 (multipart/mixed), RFC 3834 §5 (Auto-Submitted).
struct MailMessage: Sendable {
    let from: MailAddress
    let to: MailAddress
    let replyTo: MailAddress?
    let subject: String
    let text: String
    let attachments: [MailAttachment]
    /// Without its angle brackets.
    let id: String
    /// UTC seconds.
    let writtenAt: Int64

    /// Of characters that no part can have in this order: RFC 2045 §6.7, advice (5).
    private static let boundary = "=_inkaart_=_part_="

    var bytes: [UInt8] {
        var bytes = lines(headers + ["", "--\(Self.boundary)"] + textPart)
        for attachment in attachments {
            bytes += lines(["--\(Self.boundary)"] + Self.headers(of: attachment) + [""])
            Base64Lines.append(attachment.bytes, to: &bytes)
        }
        return bytes + lines(["--\(Self.boundary)--"])
    }

    private var headers: [String] {
        let reply = replyTo.map { [MailHeader.line("Reply-To", ["<\($0)>"])] } ?? []
        return [
            MailHeader.line("Date", [MailDate(writtenAt).description]),
            MailHeader.line("From", ["Inkaart", "<\(from)>"]),
            MailHeader.line("To", ["<\(to)>"]),
        ] + reply + [
            MailHeader.line("Subject", MailHeader.words(subject)),
            "Message-ID: <\(id)>",
            "Auto-Submitted: auto-generated",
            "Content-Language: nl",
            "MIME-Version: 1.0",
            MailHeader.line("Content-Type", ["multipart/mixed;", "boundary=\"\(Self.boundary)\""]),
        ]
    }

    private var textPart: [String] {
        ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", ""]
            + QuotedPrintable.lines(of: text)
    }

    private static func headers(of attachment: MailAttachment) -> [String] {
        [
            "Content-Type: \(attachment.mediaType)",
            MailHeader.line("Content-Disposition", ["attachment;"] + MailFileName.parameters(attachment.name)),
            "Content-Transfer-Encoding: base64",
        ]
    }

    private func lines(_ lines: [String]) -> [UInt8] { Array(lines.map { $0 + "\r\n" }.joined().utf8) }
}
