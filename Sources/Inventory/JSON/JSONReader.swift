extension JSONValue {
    /// Reads one document strictly: RFC 8259 in UTF-8, no duplicate names, nothing behind it, within the limits.
    ///
    /// Agent and collector read everything from outside with this one reader, so that both understand the same bytes alike.
    package init(parsing bytes: [UInt8], limits: JSONLimits = .wire) throws(JSONError) {
        var reader = JSONReader(bytes: bytes, limits: limits)
        self = try reader.document()
    }
}

/// Reads values by recursive descent; the depth limit bounds the recursion.
struct JSONReader {
    let bytes: [UInt8]
    let limits: JSONLimits
    var position = 0
    private var depth = 0
    private var values = 0

    init(bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func document() throws(JSONError) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark) }
        skipWhitespace()
        let value = try value()
        skipWhitespace()
        if position < bytes.count { throw error(.trailingBytes) }
        return value
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        values += 1
        if values > limits.values { throw error(.tooMuch("values", limit: limits.values)) }
        switch try next() {
        case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in .object(try reader.members()) }
        case UInt8(ascii: "["): return try nested { reader throws(JSONError) in .array(try reader.elements()) }
        case UInt8(ascii: "\""): return .text(try string(limit: limits.textBytes))
        case UInt8(ascii: "t"): return try literal("true", .boolean(true))
        case UInt8(ascii: "f"): return try literal("false", .boolean(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case let byte: throw error(.unexpected(byte: byte, expected: "a value"))
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        depth += 1
        if depth > limits.depth { throw error(.tooMuch("levels of nesting", limit: limits.depth)) }
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func elements() throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        try list(until: UInt8(ascii: "]")) { reader throws(JSONError) in elements.append(try reader.value()) }
        return elements
    }

    private mutating func members() throws(JSONError) -> [JSONMember] {
        var names = JSONNames()
        var members: [JSONMember] = []
        try list(until: UInt8(ascii: "}")) { reader throws(JSONError) in
            let start = reader.position
            guard try reader.next() == UInt8(ascii: "\"") else {
                throw reader.error(.unexpected(byte: try reader.next(), expected: "a name"))
            }
            let name = try reader.string(limit: reader.limits.nameBytes)
            guard names.insert(name, among: members) else {
                throw JSONError(reason: .duplicateName(name), position: start)
            }
            try reader.colon()
            let from = reader.position
            let value = try reader.value()
            members.append(JSONMember(name: name, value: value, range: from..<reader.position))
        }
        return members
    }

    /// The comma-separated parts of an array or object, from its bracket to behind the closing one.
    private mutating func list(
        until end: UInt8, part: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        position += 1
        skipWhitespace()
        if try next() == end { return position += 1 }
        var count = 0
        while true {
            count += 1
            if count > limits.elements { throw error(.tooMuch("elements in one list", limit: limits.elements)) }
            try part(&self)
            skipWhitespace()
            let byte = try next()
            if byte == end { return position += 1 }
            guard byte == UInt8(ascii: ",") else {
                throw error(.unexpected(byte: byte, expected: "a comma or the end"))
            }
            position += 1
            skipWhitespace()
        }
    }

    private mutating func colon() throws(JSONError) {
        skipWhitespace()
        let byte = try next()
        guard byte == UInt8(ascii: ":") else { throw error(.unexpected(byte: byte, expected: "a colon")) }
        position += 1
        skipWhitespace()
    }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            let byte = try next()
            guard byte == word.utf8Start[offset] else {
                throw error(.unexpected(byte: byte, expected: "the word \(word)"))
            }
            position += 1
        }
        return value
    }

    func next() throws(JSONError) -> UInt8 {
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        return bytes[position]
    }

    func error(_ reason: JSONError.Reason) -> JSONError { JSONError(reason: reason, position: position) }

    private mutating func skipWhitespace() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }
}

/// Finds a name that appears twice: by looking through short objects, with a set for long ones.
private struct JSONNames {
    private var set: Set<String> = []

    mutating func insert(_ name: String, among members: [JSONMember]) -> Bool {
        if members.count < 16 { return !members.contains { $0.name == name } }
        if set.isEmpty { set = Set(members.map(\.name)) }
        return set.insert(name).inserted
    }
}
