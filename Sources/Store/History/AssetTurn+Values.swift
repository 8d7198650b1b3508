import Assets
import Inventory

extension AssetTurn {
    /// Of the components that were told before, the sum is not told again.
    func valueChanges(besides told: Set<Component.Kind>) -> [Change] {
        before.values.fields(unlike: after.values).compactMap { field in
            guard field.parts.map({ !told.contains($0) }) ?? true else { return nil }
            return valueChange(field)
        }
    }

    private func valueChange(_ field: AssetField) -> Change? {
        let (old, new) = (before.values[field], after.values[field])
        guard old?.value != new?.value else { return confirmation(of: old, by: new) }
        let act = new?.period.since == at && new?.begunBy != nil ? new?.begunBy : old?.endedBy
        let isOfPerson = old?.source == .person || new?.source == .person
        // On the first day an agent gets to know its machine.
        if old == nil, !isOfPerson, at < history.beginning + 86_400 { return nil }
        var told = change(
            field == .school ? .moved : .changed, old.map { .value(field, $0.value) },
            new.map { .value(field, $0.value) }, by: isOfPerson ? .person : (new ?? old)?.source, act: act,
            isNotable: isOfPerson || old != nil && new != nil && !field.isRoutine)
        if isOfSeveralSchools, field != .school { told.origins = origins(old, new) }
        return told
    }

    private func origins(_ old: ToldValue?, _ new: ToldValue?) -> Change.Origins {
        Change.Origins(old.flatMap { history.school(of: $0) }, new.flatMap { history.school(of: $0) })
    }

    private func confirmation(of old: ToldValue?, by new: ToldValue?) -> Change? {
        guard let old, let new, let act = new.begunBy, new.period.since == at, new.source == .person,
            old.source != .person
        else { return nil }
        return change(
            .confirmed, nil, .value(new.field, new.value), by: .person, act: act, isNotable: false)
    }
}

extension AssetField {
    /// Of a sum, what it is the sum of.
    fileprivate var parts: Component.Kind? {
        switch self {
        case .memoryInBytes: .memoryModule
        case .storageInBytes: .disk
        default: nil
        }
    }

    /// Becomes otherwise by itself, month by month.
    var isRoutine: Bool { [.osVersion, .osSupportedUntil].contains(self) }
}
