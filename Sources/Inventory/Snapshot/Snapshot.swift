/// Everything that one agent saw on one host at one moment, as it is kept in the spool and sent.
package struct Snapshot: Sendable, Equatable {
    package var report: ReportID
    /// UTC seconds by the agent's clock, which may be wrong: it is shown, never used for order.
    package var takenAt: Int64
    /// Version of the agent.
    package var agent: String
    /// Snapshots that this agent dropped from a full spool since its state was made.
    package var dropped: Int64
    package var facts: Facts

    package init(report: ReportID, takenAt: Int64, agent: String, dropped: Int64 = 0, facts: Facts) {
        self.report = report
        self.takenAt = takenAt
        self.agent = agent
        self.dropped = dropped
        self.facts = facts
    }

    /// The bytes that leave the machine when the collector knows none of its sections.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("agent")
            writer.text(agent)
            writer.name("epoch")
            writer.text(report.epoch.description)
            writer.name("seq")
            writer.integer(report.seq)
            writer.name("takenAt")
            writer.integer(takenAt)
            if dropped > 0 {
                writer.name("dropped")
                writer.integer(dropped)
            }
            writer.name("sections")
            facts.write(to: &writer)
        }
        return writer.bytes
    }
}

/// Names one report of one agent for ever: the same id with other content is refused.
package struct ReportID: Sendable, Hashable, CustomStringConvertible {
    package let epoch: Epoch
    /// Counts from 1 within an epoch and is never used twice.
    package let seq: Int64

    package init(epoch: Epoch, seq: Int64) {
        self.epoch = epoch
        self.seq = seq
    }

    package var description: String { "\(epoch)/\(seq)" }
}

/// A random number made whenever an agent's state is new. Two living epochs of one device are a clone.
package struct Epoch: Sendable, Hashable, CustomStringConvertible {
    package let number: UInt64

    package init(number: UInt64) { self.number = number }

    /// From its 16 hexadecimal digits.
    package init?(_ text: String) {
        guard let number = Hex.number(of: text) else { return nil }
        self.number = number
    }

    package var description: String { Hex.text(of: number) }
}
