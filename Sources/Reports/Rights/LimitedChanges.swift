import Assets
import Inventory
import Store

extension Change: Limitable {
    /// What happened while it was of the schools that the reader sees; of what left them, that it did.
    func limited(to limits: Limits) -> Change? {
        var change = self
        if !limits.includes(asset.school) {
            guard let left = schoolLeft, limits.includes(left) else { return nil }
            change.asset.school = left
        }
        change.before = limits.told(before, from: origins.map(\.before))
        change.after = limits.told(after, from: origins.map(\.after))
        // What is left of a value that was said elsewhere, and ended or began there, is nothing.
        let isEmpty = change.before == nil && change.after == nil && (before != nil || after != nil)
        if isEmpty, Self.onlyOfValues.contains(kind) { return nil }
        change.act = act.flatMap { limits.acts.contains($0.id) && limits.told($0.why) == $0.why ? $0 : nil }
        return change
    }

    private static let onlyOfValues: Set<Change.Kind> = [
        .changed, .confirmed, .partAdded, .partGone, .partReplaced,
    ]
}

extension Limits {
    /// What is shown before or after a change, said in a school; `nil` as a school stands for one that is not known.
    fileprivate func told(_ shown: Shown?, from origin: SchoolNumber??) -> Shown? {
        if let origin, !includes(origin) { return nil }
        switch shown {
        case .asset(let id, _)?: return includes(device: id) ? shown : nil
        case .value(.school, let number)?: return includes(SchoolNumber(number)) ? shown : nil
        case .value(let field, let text)? where Self.freeTexts.contains(field): return told(text) == nil ? nil : shown
        case .value?, .component?, nil: return shown
        }
    }

    private static let freeTexts: Set<AssetField> = [.owner, .handedTo, .note]
}
