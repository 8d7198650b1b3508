/// The collector's answer to a check-in.
package enum CheckInAnswer: Sendable, Equatable {
    /// 200: the report is stored for good. `have` is the highest seq stored of this epoch.
    case acknowledged(ReportID, digest: Digest, have: Int64)
    /// 202: understood but not stored, since the collector does not have these sections: send them in full.
    case lacks([String])

    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            switch self {
            case .acknowledged(let report, let digest, let have):
                writer.name("ack")
                writer.object { writer in
                    writer.name("epoch")
                    writer.text(report.epoch.description)
                    writer.name("seq")
                    writer.integer(report.seq)
                    writer.name("sha256")
                    writer.text(digest.description)
                }
                writer.name("have")
                writer.integer(have)
            case .lacks(let sections):
                writer.name("lacks")
                writer.array { writer in sections.forEach { writer.text($0) } }
            }
        }
        return writer.bytes
    }

    /// - Throws: `JSONError` or `FieldError`.
    package init(parsing bytes: [UInt8]) throws {
        let answer = try JSONValue(parsing: bytes)
        if answer["lacks"] != nil {
            self = .lacks(try answer.field("lacks", "a list of texts") { $0.texts })
            return
        }
        let ack = try answer.field("ack", "an object") { $0.members == nil ? nil : $0 }
        let report = ReportID(
            epoch: try ack.field("epoch", "16 hexadecimal digits") { $0.text.flatMap { Epoch($0) } },
            seq: try ack.field("seq", "a whole number") { $0.integer })
        self = .acknowledged(
            report, digest: try ack.field("sha256", "a digest") { $0.text.flatMap { Digest($0) } },
            have: try answer.field("have", "a whole number") { $0.integer })
    }
}
