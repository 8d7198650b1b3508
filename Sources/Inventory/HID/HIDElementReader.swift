/// Cuts bytes into elements.
struct HIDElementReader {
    /// Begins an element whose length and tag stand in bytes of their own; no tag of them was ever defined.
    private static let longPrefix: UInt8 = 0xFE

    private var rest: ArraySlice<UInt8>
    /// Whether the bytes ended within an element.
    private(set) var isTruncated = false

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The next element, or `nil` at the end of the bytes.
    mutating func next() -> HIDElement? {
        guard let prefix = rest.popFirst() else { return nil }
        if prefix == Self.longPrefix { return skipLong() }
        let length = prefix & 3 == 3 ? 4 : Int(prefix & 3)
        let value = take(length).map { $0.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
        return value.map { HIDElement(tag: HIDElement.Tag(rawValue: prefix & 0xFC), value: $0, length: length) }
    }

    private mutating func skipLong() -> HIDElement? {
        guard let length = take(2)?.first, take(Int(length)) != nil else { return nil }
        return HIDElement(tag: nil, value: 0, length: 0)
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        isTruncated = count > rest.count
        guard !isTruncated else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
