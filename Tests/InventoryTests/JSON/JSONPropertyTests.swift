import Testing

@testable import Inventory

@Suite struct JSONPropertyTests {
    @Test func whatIsWrittenIsReadBack() throws {
        var random = Seeded()
        for _ in 0..<1_000 {
            let value = JSONValue.random(depth: 4, using: &random)
            let written = value.written
            let read = try JSONValue(parsing: written, limits: .document)
            try #require(read == value, "\(random)")
            try #require(read.written == written, "\(random)")
        }
    }

    /// Reading must end with a value or an error for whatever bytes there are; a value must then survive being written.
    @Test func brokenDocumentsNeverCrashTheReader() throws {
        var random = Seeded()
        for _ in 0..<5_000 {
            let broken = JSONValue.random(depth: 4, using: &random).written.mutated(using: &random)
            for limits in [JSONLimits.wire, .document] {
                guard let value = try? JSONValue(parsing: broken, limits: limits) else { continue }
                let again = try JSONValue(parsing: value.written, limits: limits)
                try #require(again == value, "\(random)")
            }
        }
    }

    @Test func randomBytesNeverCrashTheReader() {
        var random = Seeded()
        let alphabet = Array("{}[]:,\"\\u0123456789abcdefDd8-+.eEtruefalsn \n\0\u{E9}\u{1F600}".utf8)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            }
            _ = try? JSONValue(parsing: bytes, limits: .document)
        }
    }
}

extension JSONValue {
    fileprivate static func random(depth: Int, using random: inout Seeded) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 7 : 4), using: &random) {
        case 0: .null
        case 1: .boolean(.random(using: &random))
        case 2: .integer(.random(in: -(1 << 53)...(1 << 53), using: &random))
        case 3: .text(.random(using: &random))
        case 4: .otherNumber(["1.5", "-0.0", "1e400", "9223372036854775808"].randomElement(using: &random) ?? "0.0")
        case 5:
            .array((0..<Int.random(in: 0...5, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
        default: .object(members(depth: depth, using: &random))
        }
    }

    private static func members(depth: Int, using random: inout Seeded) -> [JSONMember] {
        (0..<Int.random(in: 0...20, using: &random)).map { number in
            JSONMember(
                name: "\(number)." + .random(using: &random), value: .random(depth: depth - 1, using: &random),
                range: 0..<0)
        }
    }
}

extension String {
    /// Up to eight scalars of every length in UTF-8, many of which need an escape.
    fileprivate static func random(using random: inout Seeded) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x1F, 0x20...0x7F, 0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x1_0000...0x10_FFFF,
        ]
        let scalars = (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
            ranges.randomElement(using: &random).flatMap { UnicodeScalar(UInt32.random(in: $0, using: &random)) }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension [UInt8] {
    /// The bytes with one to four faults: a byte changed, taken out, put in, or the end cut off.
    fileprivate func mutated(using random: inout Seeded) -> [UInt8] {
        var mutated = self
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0...mutated.count, using: &random)
            switch Int.random(in: 0...3, using: &random) {
            case 0 where place < mutated.count: mutated[place] = .random(in: 0...255, using: &random)
            case 1 where place < mutated.count: mutated.remove(at: place)
            case 2: mutated.insert(Array("\"\\{}[],:0-eu\u{7F}".utf8).randomElement(using: &random) ?? 0, at: place)
            default: mutated.removeLast(Swift.min(mutated.count, Int.random(in: 0...2, using: &random)))
            }
        }
        return mutated
    }
}
