import Inventory

/// Reads the journal of deliveries back.
struct JournalReader {
    /// In the order of their attempts.
    private(set) var deliveries: [Delivery] = []
    /// Bytes of the lines that are whole; what is behind them was being written when the power went.
    private(set) var soundBytes = 0
    /// The number of a line that cannot be read, and is not the last; nothing behind it is read.
    private(set) var damagedLine: Int?

    private static let limits = JSONLimits(depth: 4, values: 2_000, nameBytes: 32, textBytes: 2_048, elements: 256)

    init(_ bytes: [UInt8]) {
        var start = 0
        var number = 0
        while start < bytes.count {
            number += 1
            let end = bytes[start...].firstIndex(of: 0x0A)
            let isLast = end == nil || end == bytes.count - 1
            guard let end, read(bytes[start..<end]) else {
                if !isLast { damagedLine = number }
                return
            }
            start = end + 1
            soundBytes = start
        }
    }

    /// - Returns: whether the line is one of ours, and fits those before it.
    private mutating func read(_ line: ArraySlice<UInt8>) -> Bool {
        guard let value = try? JSONValue(parsing: Array(line), limits: Self.limits), let key = DeliveryKey(value),
            let at = value["at"]?.integer
        else { return false }
        switch value["event"]?.text {
        case "attempt":
            guard let delivery = Delivery(value, key, at) else { return false }
            deliveries.append(delivery)
        case "ending":
            guard let index = deliveries.lastIndex(where: { $0.key == key }), deliveries[index].ending == nil,
                let outcome = value["outcome"]?.text.flatMap({ MailOutcome(rawValue: $0) }),
                let text = value["text"]?.text
            else { return false }
            deliveries[index].ending = Delivery.Ending(at: at, outcome: outcome, text: text)
        default: return false
        }
        return true
    }
}

extension DeliveryKey {
    fileprivate init?(_ value: JSONValue) {
        guard let address = value["address"]?.text, let scope = value["scope"]?.text,
            let month = value["month"]?.text.flatMap({ DeliveryMonth($0) })
        else { return nil }
        self.init(address: address, scope: scope, month: month)
    }
}

extension Delivery {
    fileprivate init?(_ value: JSONValue, _ key: DeliveryKey, _ at: Int64) {
        guard let message = value["message"]?.text, let size = value["size"]?.integer,
            let digest = value["sha256"]?.text.flatMap({ Digest(hex: $0) }),
            let files = value["files"]?.elements?.map({ SentFile($0) }), !files.contains(nil)
        else { return nil }
        self.init(
            key: key, at: at, message: message, size: Int(size), digest: digest, files: files.compactMap(\.self))
    }
}

extension SentFile {
    fileprivate init?(_ value: JSONValue) {
        guard let name = value["name"]?.text, let size = value["size"]?.integer,
            let digest = value["sha256"]?.text.flatMap({ Digest(hex: $0) })
        else { return nil }
        self.init(name: name, size: Int(size), digest: digest)
    }
}
