/// Reads CSV exactly as RFC 4180 has it: every line ends in CRLF, a quotation mark stands only in a quoted field and doubled.
enum StrictCSV {
    struct Fault: Error { let position: Int }

    static func rows(of bytes: [UInt8], separator: UInt8, hasMark: Bool) throws -> [[[UInt8]]] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard bytes.starts(with: mark) == hasMark else { throw Fault(position: 0) }
        var reader = Reader(bytes: bytes, separator: separator, position: hasMark ? mark.count : 0)
        var rows: [[[UInt8]]] = []
        while reader.position < bytes.count { rows.append(try reader.row()) }
        guard Set(rows.map(\.count)).count == 1 else { throw Fault(position: bytes.count) }
        return rows
    }

    private struct Reader {
        let bytes: [UInt8]
        let separator: UInt8
        var position: Int

        mutating func row() throws -> [[UInt8]] {
            var fields = [try field()]
            while take([separator]) { fields.append(try field()) }
            guard take([0x0D, 0x0A]) else { throw Fault(position: position) }
            return fields
        }

        private mutating func field() throws -> [UInt8] {
            guard take([0x22]) else { return plainField() }
            var field: [UInt8] = []
            while position < bytes.count {
                if take([0x22, 0x22]) {
                    field.append(0x22)
                } else if take([0x22]) {
                    return field
                } else {
                    field.append(bytes[position])
                    position += 1
                }
            }
            throw Fault(position: position)
        }

        private mutating func plainField() -> [UInt8] {
            let field = bytes[position...].prefix { ![separator, 0x0D, 0x0A, 0x22].contains($0) }
            position += field.count
            return Array(field)
        }

        private mutating func take(_ expected: [UInt8]) -> Bool {
            guard bytes[position...].starts(with: expected) else { return false }
            position += expected.count
            return true
        }
    }
}
