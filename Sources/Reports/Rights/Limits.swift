import Assets
import Inventory
import Store

/// A value that may tell of other schools than the one it is of. It is limited before it becomes cells, so that every format, and every
/// sum of it, says the same.
protocol Limitable {
    /// The same without what this reader may not be told; `nil` if nothing is left.
    func limited(to limits: Limits) -> Self?
}

/// The schools that a reader sees, and what is of them. `nil` stands for a reader who sees all.
struct Limits: Sendable {
    let schools: Set<SchoolNumber>
    /// Names: of a director, that of the own school, of which only that school is seen.
    let schoolBoards: Set<String>
    let seesWholeBoard: Bool
    /// Numbers of the devices that are of these schools now.
    let devices: Set<Int64>
    /// What is shown of these devices, and was said of them elsewhere.
    let inherited: [Int64: Set<AssetField>]
    /// Acts that concern these devices alone; empty where a report tells of none.
    let acts: Set<Int64>
    /// The names of all others.
    let strangers: NameSearch

    func includes(_ school: SchoolNumber?) -> Bool { school.map { schools.contains($0) } ?? false }

    func includes(device: Int64?) -> Bool { device.map { devices.contains($0) } ?? false }

    /// Whether an invoice may be told of by its name: of one of the schools, or of their whole school board.
    func includes(school: SchoolNumber?, schoolBoard: String) -> Bool {
        school.map { schools.contains($0) } ?? schoolBoards.contains(schoolBoard)
    }

    /// Whether an invoice was bought by those whom the reader sees, and by nobody else.
    func owns(school: SchoolNumber?, schoolBoard: String) -> Bool {
        includes(school: school, schoolBoard: schoolBoard) && (school != nil || seesWholeBoard)
    }

    /// What a person wrote, if it names no other school.
    func told(_ text: String?) -> String? {
        text.flatMap { strangers.finds(in: $0) ? nil : $0 }
    }

    /// What is shown of a field of a device, if it was said where the reader sees it.
    func told<Value>(_ value: Value?, _ field: AssetField, of device: Int64) -> Value? {
        inherited[device]?.contains(field) == true ? nil : value
    }
}

extension Optional<Limits> {
    /// What the reader may be told of these values.
    func told<Value: Limitable>(_ values: [Value]) -> [Value] {
        guard let limits = self else { return values }
        return values.compactMap { $0.limited(to: limits) }
    }

    func told<Value: Limitable>(_ value: Value) -> Value? {
        guard let limits = self else { return value }
        return value.limited(to: limits)
    }
}
