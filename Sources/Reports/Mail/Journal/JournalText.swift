import Inventory

/// The journal of deliveries as text: a JSON object a line, one when an attempt begins and one when it ends.
enum JournalText {
    static func beginning(of delivery: Delivery) -> [UInt8] {
        line { writer in
            write(delivery.key, "attempt", delivery.at, to: &writer)
            writer.name("message")
            writer.text(delivery.message)
            writer.name("size")
            writer.integer(Int64(delivery.size))
            writer.name("sha256")
            writer.text(Hex.text(of: delivery.digest.bytes))
            writer.name("files")
            writer.array { writer in for file in delivery.files { write(file, to: &writer) } }
        }
    }

    static func ending(_ ending: Delivery.Ending, of key: DeliveryKey) -> [UInt8] {
        line { writer in
            write(key, "ending", ending.at, to: &writer)
            writer.name("outcome")
            writer.text(ending.outcome.rawValue)
            writer.name("text")
            writer.text(ending.text)
        }
    }

    private static func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        writer.object(members)
        return writer.bytes + [0x0A]
    }

    private static func write(_ key: DeliveryKey, _ event: String, _ at: Int64, to writer: inout JSONWriter) {
        let texts = [
            ("event", event), ("address", key.address), ("scope", key.scope), ("month", key.month.description),
        ]
        for (name, text) in texts {
            writer.name(name)
            writer.text(text)
        }
        writer.name("at")
        writer.integer(at)
    }

    private static func write(_ file: SentFile, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.name("name")
            writer.text(file.name)
            writer.name("size")
            writer.integer(Int64(file.size))
            writer.name("sha256")
            writer.text(Hex.text(of: file.digest.bytes))
        }
    }
}
