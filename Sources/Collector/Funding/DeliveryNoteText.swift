import Store

/// What a person is told of the serial numbers of a delivery note, in sentences.
struct DeliveryNoteText {
    private let note: DeliveryNote
    private let line: Int64

    /// What is named one by one.
    private static let most = 10

    init(_ note: DeliveryNote, ofLine line: Int64) {
        self.note = note
        self.line = line
    }

    /// Why nothing of it is entered: a device is bought once. Empty if all is well.
    var refusals: [String] {
        let lines = note.elsewhere.map { other in
            let taken = other.device.map { "'invoice unlink \(other.line) \($0)'" } ?? other.act.map { "'undo \($0)'" }
            return "\(other.serial) is of line \(other.line) of invoice \(other.number) already: \(taken ?? "'undo'") "
                + "takes it from there"
        }
        let rest = lines.count > Self.most ? ["and \(lines.count - Self.most) more"] : []
        return lines.prefix(Self.most) + rest
    }

    /// What becomes of `count` serial numbers.
    func sentences(of count: Int) -> [String] {
        var sentences: [String] = []
        let known = count - note.new.count
        if known > 0 { sentences.append("\(known) of \(count) were expected with line \(line) already") }
        if let devices = Self.numbers(note.here) {
            sentences.append("here already, and of line \(line) now: \(devices)")
        }
        let waiting = note.new.count - Set((note.here + note.unlinked).map { $0.serial.lowercased() }).count
        if waiting > 0 {
            sentences.append("\(waiting) of \(count) were not seen yet: each is of line \(line) as soon as it is")
        }
        if let devices = Self.numbers(note.unlinked) {
            sentences.append(
                "\(devices) was unlinked from line \(line) by a person, whose word stays: 'invoice link \(line) "
                    + "\(Self.argument(note.unlinked))' links again")
        }
        return sentences
    }

    /// `device 12`, `devices 12-13, 20`
    private static func numbers(_ shown: [DeliveryNote.Shown]) -> String? {
        shown.isEmpty ? nil : DeviceNumbers(all: Set(shown.map(\.device)).sorted()).text
    }

    private static func argument(_ shown: [DeliveryNote.Shown]) -> String {
        DeviceNumbers(all: Set(shown.map(\.device)).sorted()).argument
    }
}
