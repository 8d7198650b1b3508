import Crypto
import Inventory
import Simulation

/// The bodies of check-ins as agents send them: in full what is new, as digests what was acknowledged before.
///
/// The sections of each facts are written and digested once.
struct Bodies {
    private struct Section {
        let name: String
        let digest: String
        let content: String
    }

    private var written: [Int: [Section]] = [:]
    /// The facts that each enrolment told last.
    private var told: [String: Int] = [:]

    /// In full after the collector said that it lacks something.
    mutating func body(of report: Report, in history: History, isFull: Bool = false) throws -> CheckInBody {
        let sections = try sections(report.facts, history)
        let before = try told[report.enrolment].map { try self.sections($0, history) } ?? []
        let known = isFull ? [] : Set(before.map(\.digest))
        told[report.enrolment] = report.facts
        let members = sections.map { section in
            "\"\(section.name)\":" + (known.contains(section.digest) ? "\"\(section.digest)\"" : section.content)
        }
        let head = "{\"agent\":\"0.1.0\",\"epoch\":\"\(report.id.epoch)\",\"seq\":\(report.id.seq),"
        let text = head + "\"takenAt\":\(report.takenAt),\"sections\":{\(members.joined(separator: ","))}}"
        return try CheckInBody(parsing: Array(text.utf8), hash: Crypto.sha256)
    }

    private mutating func sections(_ facts: Int, _ history: History) throws -> [Section] {
        if let known = written[facts] { return known }
        let snapshot = Snapshot(
            report: ReportID(epoch: Epoch(number: 1), seq: 1), takenAt: 0, agent: "0.1.0", facts: history.facts[facts])
        let body = try CheckInBody(parsing: snapshot.json, hash: Crypto.sha256)
        let sections = body.sections.map { section in
            Section(
                name: section.name, digest: "\(section.digest)",
                content: String(decoding: body.content(of: section) ?? [], as: UTF8.self))
        }
        written[facts] = sections
        return sections
    }
}
