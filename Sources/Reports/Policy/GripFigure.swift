import Assets
import Inventory
import Store

/// What a store tells of the measures of GRIP; the raw values are those of the table `grip-tests`.
enum GripFigure: String, CaseIterable, Sendable {
    // Of all devices.
    case numbered
    case placed
    case classified
    // Of computers.
    case seen
    case software
    case supported
    case updated
    /// Of what people carry around.
    case encrypted
    /// Of what was disposed of.
    case explained
}

/// The answers to each, of one school or of several together.
struct GripFigures: Sendable {
    private(set) var tallies: [GripFigure: AnswerTally] = [:]

    subscript(figure: GripFigure) -> AnswerTally { tallies[figure] ?? AnswerTally() }

    mutating func add(_ answer: Bool?, to figure: GripFigure) { tallies[figure, default: AnswerTally()].add(answer) }

    mutating func add(_ disposals: Disposals) {
        let tally = AnswerTally(yes: disposals.explained, no: disposals.devices - disposals.explained)
        tallies[.explained] = self[.explained] + tally
    }

    static func + (one: GripFigures, other: GripFigures) -> GripFigures {
        var sum = one
        sum.tallies.merge(other.tallies, uniquingKeysWith: +)
        return sum
    }
}

/// Answers the questions of GRIP about one device.
struct GripCounting: Sendable {
    let today: Day
    let health: HealthRule
    let updates: [Int64: UpdateState]
    let software: Set<Int64>

    func count(_ device: CountedDevice, into figures: inout GripFigures) {
        guard device.status?.isDisposedOf != true else { return }
        figures.add(device.isNumbered, to: .numbered)
        figures.add(device.hasRoom || device.isHandedOut, to: .placed)
        figures.add(device.isKindCertain, to: .classified)
        if device.kind.isPortable { figures.add(device.isDiskEncrypted, to: .encrypted) }
        guard DeviceGroup(device.kind) == .computers else { return }
        figures.add(device.lastSeenOn.map { $0 >= today.adding(-90) }, to: .seen)
        figures.add(software.contains(device.id) ? true : nil, to: .software)
        figures.add(device.osSupportedUntil.map { $0 >= today }, to: .supported)
        figures.add(updates[device.id].flatMap(health.isUpToDate), to: .updated)
    }
}

extension Inquiry {
    /// Of each of these schools, today.
    func gripFigures(of scope: SchoolScope) throws -> [SchoolNumber: GripFigures] {
        let counting = GripCounting(
            today: today, health: HealthRule(calendar: try questions.schoolCalendar(), today: today),
            updates: try questions.updateStates(), software: try questions.devicesWithSoftware())
        let none = Dictionary(uniqueKeysWithValues: scope.schools.map { ($0.number, GripFigures()) })
        var figures = try questions.countDevices(ofSchool: scope.school, on: today, into: none) { figures, device in
            guard figures[device.school] != nil else { return }
            counting.count(device, into: &figures[device.school, default: GripFigures()])
        }
        for disposals in try questions.disposals() { figures[disposals.school]?.add(disposals) }
        return figures
    }
}
